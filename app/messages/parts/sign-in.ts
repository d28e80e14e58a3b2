import { requestPart } from "../store";

// The server has every text already.
if (!import.meta.env.SSR)
  requestPart({ en: () => import("../en/sign-in"), ja: () => import("../ja/sign-in") });
