/** Computes the JavaScript that each page loads before it is interactive. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { ServerBuild } from "@remix-run/node";

const build = fileURLToPath(new URL("../build", import.meta.url));

/** The limit for a page's gzipped JavaScript, in bytes. */
export const payloadAim = 130_000;

export type Payload = {
  /** The route's path, such as `/visits/:visitId`. */
  address: string;
  /** Gzipped bytes of the route's own module, and of everything that the page loads. */
  own: number;
  total: number;
  /** Gzipped bytes that are loaded after hydration: the schemas of forms. */
  later: number;
  files: number;
};

const read = (url: string) => readFileSync(path.join(build, "client", url));

/** The given files and all their static imports. */
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
 * The dynamic imports of modules: messages, which the page waits for, in the larger language, and all others.
 */
function runtimeImports(modules: Iterable<string>): { texts: string[]; later: string[] } {
  const texts: string[] = [];
  const later: string[] = [];
  for (const url of modules) {
    const source = read(url).toString();
    for (const [, en = "", ja = ""] of source.matchAll(part)) {
      const [first, second] = [`/assets/${en}`, `/assets/${ja}`];
      texts.push(sizeOf(first) > sizeOf(second) ? first : second);
    }
    const rest = source.replace(part, "").matchAll(/import\(["'`]\.\/([\w.-]+\.js)["'`]\)/g);
    later.push(...[...rest].map(([, name = ""]) => `/assets/${name}`));
  }
  return { texts, later };
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
 * The payload of every route with a page, largest first: entry, root, the route and its parents, all their
 * static imports, and their messages in the larger language. The manifest of all routes is not included,
 * because pages discover routes lazily. Requires a build.
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
    const { texts, later } = runtimeImports(code);
    if (texts.length === 0) throw new Error("A page without texts: too little would be told.");
    const files = withStaticImports(texts, code);
    const all = withStaticImports(later, new Set(files));
    const address = addressOf(routes, id) || "/";
    const own = sizeOf(modules.at(-1) ?? assets.entry.module);
    const total = sizeOfAll(files);
    return { address, own, total, later: sizeOfAll(all) - total, files: files.size };
  });
  return list.sort((a, b) => b.total - a.total);
}
