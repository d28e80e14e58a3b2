/** What pages and the service worker say to each other. No imports: both sides are built apart. */

/** Who a page was drawn for, so that one person's pages are never kept under another's name. */
export const memberHeader = "Kizuki-Member";
/** In the header, when nobody is signed in. */
export const nobody = "none";

export type ToWorker =
  /** Keep these pages for the member, to be opened without a network; all others may go. */
  | { kind: "keep"; member: string; urls: string[] }
  /** Forget every page that was kept, of whoever. */
  | { kind: "forget" };
