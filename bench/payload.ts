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

/** The larger of the two language files, one of which every page loads. @throws when there is none */
function languageFile(entry: string): string {
  const imports = [
    ...read(entry)
      .toString()
      .matchAll(/import\(["'`]\.\/((?:en|ja)-[\w.-]+\.js)/g),
  ];
  const urls = imports.map(([, name = ""]) => `/assets/${name}`);
  const [largest] = urls.sort((a, b) => sizeOf(b) - sizeOf(a));
  if (!largest)
    throw new Error("The entry loads no language: the payload would be told too small.");
  return largest;
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
 * all that these import, and the language that is larger. The build must be there.
 */
export async function payloads(): Promise<Payload[]> {
  const bundle = pathToFileURL(path.join(build, "server", "index.js")).href;
  const { assets, routes } = (await import(bundle)) as ServerBuild;
  const language = languageFile(assets.entry.module);
  const pages = Object.keys(routes).filter(
    (id) => id !== "root" && routes[id]?.module.default !== undefined,
  );
  const list = pages.map((id): Payload => {
    const modules = chainOf(assets.routes, id).flatMap((each) => assets.routes[each]?.module ?? []);
    const files = withStaticImports([assets.entry.module, language, ...modules]);
    const address = addressOf(routes, id) || "/";
    const own = sizeOf(modules.at(-1) ?? language);
    return { address, own, total: sizeOfAll(files), files: files.size };
  });
  return list.sort((a, b) => b.total - a.total);
}
