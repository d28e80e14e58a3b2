/**
 * Cache for the pages of planned visits. Each is cached under the member it was rendered for, and deleted
 * when another member signs in on this device.
 */
import { memberHeader, nobody } from "../protocol";

const prefix = "kizuki-pages-";
const cacheOf = (member: string) => prefix + member;

/** Maximum age of a cached page in milliseconds. */
const maxPageAgeMs = 30 * 24 * 3_600_000;

const pageCaches = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

/**
 * Deletes all cached pages from this device.
 *
 * @param except id of a member whose pages stay
 */
export async function forgetPages(except?: string): Promise<void> {
  for (const name of await pageCaches())
    if (except === undefined || name !== cacheOf(except)) await caches.delete(name);
}

/**
 * Reads from a response header to which member the server sent the response, and deletes the cached pages of
 * all other members. Deletes nothing when the response names no member, as after the end of a session.
 */
export async function deletePagesOfOthers(response: Response): Promise<void> {
  const member = response.headers.get(memberHeader);
  // When the server ended the session, the pages stay: a lesson without a network still needs them.
  if (member && member !== nobody) await forgetPages(member);
}

const isOf = (response: Response, member: string) =>
  response.ok && !response.redirected && response.headers.get(memberHeader) === member;

/**
 * Fetches pages and their data and caches them for a member, beside the pages that are cached for this member.
 * The cached pages of other members are deleted.
 *
 * @param member id of the member
 * @param urls paths of the pages
 */
export async function addPages(member: string, urls: readonly string[]): Promise<void> {
  await forgetPages(member);
  const cache = await caches.open(cacheOf(member));
  for (const url of urls) {
    for (const address of [url, dataOf(url)]) {
      try {
        const response = await fetch(address, { credentials: "same-origin" });
        // Another member may have signed in meanwhile; their pages are not cached under this member.
        if (isOf(response, member)) await cache.put(address, response);
        else if (response.status === 404 || response.status === 410) await cache.delete(address);
      } catch {
        // Without a network, the cached copy stays.
      }
    }
  }
}

/** Caches pages like `addPages`, and deletes all other cached pages. */
export async function keepPages(member: string, urls: readonly string[]): Promise<void> {
  await addPages(member, urls);
  const cache = await caches.open(cacheOf(member));
  const wanted = new Set(urls.flatMap((url) => [url, dataOf(url)]));
  for (const request of await cache.keys())
    if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
}

/** The address of a page's data in Remix's single fetch. */
const dataOf = (url: string) => (url === "/" ? "/_root.data" : `${url}.data`);

/** Replaces a cached page by a new response of the server. A page that is not cached yet is not added. */
export async function renew(request: Request, response: Response): Promise<void> {
  const member = response.headers.get(memberHeader);
  if (!member || !isOf(response, member)) return;
  const { pathname, search } = new URL(request.url);
  const cache = await caches.open(cacheOf(member));
  if (search === "" && (await cache.match(pathname))) await cache.put(pathname, response);
}

/** Returns the cached page for a request; null when it is not cached or is older than 30 days. */
export async function keptPage(request: Request): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  for (const name of await pageCaches()) {
    const kept = await (await caches.open(name)).match(pathname);
    const date = Date.parse(kept?.headers.get("Date") ?? "");
    if (kept && Date.now() - date < maxPageAgeMs) return kept;
  }
  return null;
}

/** Returns the texts of all cached pages and of their cached data. */
export async function keptTexts(): Promise<string[]> {
  const texts: string[] = [];
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      texts.push((await (await cache.match(request))?.text()) ?? "");
  }
  return texts;
}
