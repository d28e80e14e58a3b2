/** Where partner teachers come in. No imports: the service worker and the shell look at it, too. */

export const doorPath = "/teacher";

/**
 * Whether an address belongs to the teachers' door, also as data and in any spelling that reaches its routes.
 * Whoever holds such an address may open it, so it must not be passed on or kept.
 */
export function isDoorPath(pathname: string): boolean {
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // Not to be decoded: no route of ours.
  }
  return /^\/+teacher(\.data)?(\/|$)/i.test(path);
}
