import { requestPart } from "../store";

// The server has every text already.
if (!import.meta.env.SSR)
  requestPart({ en: () => import("../en/goal-acts"), ja: () => import("../ja/goal-acts") });
