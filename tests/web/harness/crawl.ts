/** All pages that a person can reach by following links, with everything that was sent for them. */
import { ask, dataPath } from "./asking";
import type { Person } from "./persons";
import type { World } from "./world";

export type Page = { path: string; status: number; body: string };

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Replaces character references such as `&amp;` and `&#x27;`. */
export const unescapeHtml = (text: string): string =>
  text.replace(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name.toLowerCase()] ?? whole;
    const hex = /^#x/i.test(name);
    return String.fromCodePoint(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
  });

/** The same-origin links of a page, without fragments. */
function linksOf(page: string, at: string, origin: string): string[] {
  const found = [...page.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map((match) => match[1] ?? "");
  const own = found.flatMap((href) => {
    const url = new URL(unescapeHtml(href), new URL(at, origin));
    return url.origin === origin ? [url.pathname + url.search] : [];
  });
  return [...new Set(own)];
}

const id = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

/** The kind of an address: the address without ids and search terms. */
const kindOf = (path: string) =>
  path
    .replace(id, ":id")
    .replace(/^\/modules\/[^/?]+/, "/modules/:id")
    .replace(/=[^&]*/g, "");

/** Shipped content is the same for everybody, so a few pages of each kind suffice. */
const enough = (kind: string) => (/^\/(modules|rubrics)/.test(kind) ? 3 : /\?/.test(kind) ? 6 : 60);

/**
 * Follows every link from Home as one person. A page contains its loader data, too.
 *
 * @param also further addresses, requested as data only
 * @param most maximum number of addresses
 */
export async function crawl(
  world: World,
  person: Person,
  { also = [] as string[], most = 100 } = {},
): Promise<Page[]> {
  const known = new Set<string>();
  const kinds = new Map<string, number>();
  const queue: string[] = [];
  const pages: Page[] = [];
  const meet = (path: string) => {
    const kind = kindOf(path);
    const met = kinds.get(kind) ?? 0;
    if (known.has(path) || met >= enough(kind) || known.size >= most) return;
    known.add(path);
    kinds.set(kind, met + 1);
    queue.push(path);
  };
  const read = async (path: string) => {
    const { status, body, location } = await ask(world, person, { method: "GET", path });
    pages.push({ path, status, body });
    return { body, location };
  };
  meet("/");
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const page = await read(path);
    if (page.location) meet(new URL(page.location, world.origin).pathname);
    for (const link of linksOf(page.body, path, world.origin)) meet(link);
  }
  const rest = also.filter((path) => !known.has(path)).map(dataPath);
  for (let at = 0; at < rest.length; at += 8) await Promise.all(rest.slice(at, at + 8).map(read));
  return pages;
}
