/**
 * Recognises addresses of the partner teachers' door. Without imports, because the service worker and the
 * server use it, too.
 */

export const doorPath = "/teacher";

/**
 * Whether a path belongs to the pages for partner teachers (`/teacher/…`), including `.data` requests and
 * percent-encoded or upper-case spellings. Whoever knows such an address has access, so it must not be
 * logged, cached or sent as a referrer.
 */
export function isDoorPath(pathname: string): boolean {
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // A path that cannot be decoded matches no route.
  }
  return /^\/+teacher(\.data)?(\/|$)/i.test(path);
}
