/**
 * The pages that open without a network: those of planned visits, each kept under the name of the one
 * person it was drawn for. As soon as somebody else signs in on this device, they are gone.
 */
import { memberHeader, nobody } from "../protocol";

const prefix = "kizuki-pages-";
const cacheOf = (member: string) => prefix + member;

/** Days after which a kept page is no longer shown: the plan it tells of is over. */
const longest = 30 * 24 * 3_600_000;

const pageCaches = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

/** Forgets all pages but those of one member; of everybody without one. */
export async function forgetPages(except?: string): Promise<void> {
  for (const name of await pageCaches())
    if (except === undefined || name !== cacheOf(except)) await caches.delete(name);
}

/** A page tells whom it was drawn for: the pages of anybody else go. */
export async function noticeMember(response: Response): Promise<void> {
  const member = response.headers.get(memberHeader);
  // Signed out by the server, not by the person: a lesson without a network still needs its page.
  if (member && member !== nobody) await forgetPages(member);
}

const isOf = (response: Response, member: string) =>
  response.ok && !response.redirected && response.headers.get(memberHeader) === member;

/** Fetches and keeps pages and their data, and lets go of those that are not asked for any more. */
export async function keepPages(member: string, urls: readonly string[]): Promise<void> {
  await forgetPages(member);
  const cache = await caches.open(cacheOf(member));
  for (const url of urls) {
    for (const address of [url, dataOf(url)]) {
      try {
        const response = await fetch(address, { credentials: "same-origin" });
        // Whoever signed in meanwhile: their pages are not kept under this name.
        if (isOf(response, member)) await cache.put(address, response);
        else if (response.status === 404 || response.status === 410) await cache.delete(address);
      } catch {
        // No network just now: what was kept before stays.
      }
    }
  }
  const wanted = new Set(urls.flatMap((url) => [url, dataOf(url)]));
  for (const request of await cache.keys())
    if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
}

/** Where Remix reads the data of a page. */
const dataOf = (url: string) => (url === "/" ? "/_root.data" : `${url}.data`);

/** Renews a kept page with what the server just answered. */
export async function renew(request: Request, response: Response): Promise<void> {
  const member = response.headers.get(memberHeader);
  if (!member || !isOf(response, member)) return;
  const { pathname, search } = new URL(request.url);
  const cache = await caches.open(cacheOf(member));
  if (search === "" && (await cache.match(pathname))) await cache.put(pathname, response);
}

/** The page as it was kept, or null. There is one member's cache at most. */
export async function keptPage(request: Request): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  for (const name of await pageCaches()) {
    const kept = await (await caches.open(name)).match(pathname);
    const date = Date.parse(kept?.headers.get("Date") ?? "");
    if (kept && Date.now() - date < longest) return kept;
  }
  return null;
}

/** The texts of all kept pages. */
export async function keptTexts(): Promise<string[]> {
  const texts: string[] = [];
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      texts.push((await (await cache.match(request))?.text()) ?? "");
  }
  return texts;
}
