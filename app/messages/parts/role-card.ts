import { requestPart } from "../store";

// The server has every text already.
if (!import.meta.env.SSR)
  requestPart({ en: () => import("../en/role-card"), ja: () => import("../ja/role-card") });
