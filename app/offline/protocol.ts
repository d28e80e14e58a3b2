/**
 * The messages between pages and the service worker. The file has no imports, because both sides are built
 * separately.
 */

/**
 * The response header with the member id that a page was rendered for; a page is never cached under another
 * member.
 */
export const memberHeader = "Kizuki-Member";
/** The header's value when nobody is signed in. */
export const nobody = "none";

export type ToWorker =
  /** Cache these pages for the member and delete all others. */
  | { kind: "keep"; member: string; urls: string[] }
  /** Cache these pages for the member beside the others. */
  | { kind: "add"; member: string; urls: string[] }
  /** Delete all cached pages of all members. */
  | { kind: "forget" };
