/** How much JavaScript each page loads before it is interactive. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { ServerBuild } from "@remix-run/node";

const build = fileURLToPath(new URL("../build", import.meta.url));

/** The most gzipped JavaScript that a page should load, in bytes. */
export const payloadAim = 130_000;

export type Payload = {
  /** The route's address, such as `/visits/:visitId`. */
  address: string;
  /** Gzipped bytes of its own module, and of all that the page loads. */
  own: number;
  total: number;
  files: number;
};

const read = (url: string) => readFileSync(path.join(build, "client", url));

/** The files a file needs at once, itself among them. */
function withStaticImports(urls: string[], found = new Set<string>()): Set<string> {
  for (const url of urls) {
    if (found.has(url)) continue;
    found.add(url);
    const source = read(url).toString();
    const names = [...source.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)];
    withStaticImports(
      names.map(([, name = ""]) => `/assets/${name}`),
      found,
    );
  }
  return found;
}

const sizes = new Map<string, number>();
function sizeOf(url: string): number {
  const size = sizes.get(url) ?? gzipSync(read(url)).length;
  sizes.set(url, size);
  return size;
}
const sizeOfAll = (urls: Iterable<string>) => [...urls].reduce((sum, url) => sum + sizeOf(url), 0);

const part =
  /en:\(\)=>[^{}]*?import\("\.\/([\w.-]+\.js)"\)[^{}]*?ja:\(\)=>[^{}]*?import\("\.\/([\w.-]+\.js)"\)/g;

/**
 * The parts of the texts that modules ask for as soon as they are evaluated, each in the larger language.
 *
 * @throws when a module loads something else at run time, which would go uncounted
 */
function textsOf(modules: Iterable<string>): string[] {
  return [...modules].flatMap((url) => {
    const source = read(url).toString();
    const pairs = [...source.matchAll(part)];
    const imports = source.match(/import\(\s*["'`]/g)?.length ?? 0;
    if (imports !== 2 * pairs.length) throw new Error(`${url} loads what is not counted.`);
    return pairs.map(([, en = "", ja = ""]) => {
      const [first, second] = [`/assets/${en}`, `/assets/${ja}`];
      return sizeOf(first) > sizeOf(second) ? first : second;
    });
  });
}

function chainOf(routes: ServerBuild["assets"]["routes"], id: string): string[] {
  const route = routes[id];
  if (!route) return [];
  return [...(route.parentId ? chainOf(routes, route.parentId) : []), id];
}

function addressOf(routes: ServerBuild["routes"], id: string): string {
  const route = routes[id];
  if (!route) return "";
  const parent = route.parentId ? addressOf(routes, route.parentId) : "";
  return route.path ? `${parent}/${route.path}` : parent;
}

/**
 * The payload of every route that draws a page, the largest first: entry, root, the route and its parents,
 * all that these import, and the texts these ask for in the larger language. The list of all routes is no
 * part of it: pages are discovered as they are needed. The build must be there.
 */
export async function payloads(): Promise<Payload[]> {
  const bundle = pathToFileURL(path.join(build, "server", "index.js")).href;
  const { assets, routes } = (await import(bundle)) as ServerBuild;
  const pages = Object.keys(routes).filter(
    (id) => id !== "root" && routes[id]?.module.default !== undefined,
  );
  const list = pages.map((id): Payload => {
    const modules = chainOf(assets.routes, id).flatMap((each) => assets.routes[each]?.module ?? []);
    const code = withStaticImports([assets.entry.module, ...modules]);
    const texts = textsOf(code);
    if (texts.length === 0) throw new Error("A page without texts: the payload would be too small.");
    const files = withStaticImports(texts, code);
    const address = addressOf(routes, id) || "/";
    const own = sizeOf(modules.at(-1) ?? assets.entry.module);
    return { address, own, total: sizeOfAll(files), files: files.size };
  });
  return list.sort((a, b) => b.total - a.total);
}
