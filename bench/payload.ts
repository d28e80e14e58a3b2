/** Computes the JavaScript that each page loads before it is interactive. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { ServerBuild } from "@remix-run/node";
import { requestedAreas } from "~/messages/areas";
import { locales } from "~/people/vocabulary";
import { type TextFiles, textFilesOf } from "~/web/i18n/text-links.server";

const build = fileURLToPath(new URL("../build", import.meta.url));

/** The limit for the gzipped JavaScript of the page at an address, in bytes. The observation may have more. */
export const limitOf = (address: string): number =>
  address === "/visits/:visitId/observe" ? 140_000 : 130_000;

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

/** The texts that a page requests, of each area the larger language. */
const textsOf = (files: TextFiles, handles: unknown[]) =>
  requestedAreas(handles).map((area) => {
    const [first = "", second = ""] = locales.map((locale) => files[`${locale}/${area}`] ?? "");
    return sizeOf(first) > sizeOf(second) ? first : second;
  });

/** What modules load at run time beside the texts. */
const laterOf = (modules: Iterable<string>, files: TextFiles) =>
  [...modules]
    .flatMap((url) => [
      ...read(url)
        .toString()
        .matchAll(/import\(["'`]\.\/([\w.-]+\.js)["'`]\)/g),
    ])
    .map(([, name = ""]) => `/assets/${name}`)
    .filter((url) => !Object.values(files).includes(url));

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
 * all that these import, and the texts that the routes request, in the larger language. The list of all routes is no
 * part of it: pages are discovered as they are needed. The build must be there.
 */
export async function payloads(): Promise<Payload[]> {
  const bundle = pathToFileURL(path.join(build, "server", "index.js")).href;
  const { assets, routes } = (await import(bundle)) as ServerBuild;
  const textFiles = textFilesOf(
    JSON.parse(readFileSync(path.join(build, ".vite", "client-manifest.json"), "utf8")),
  );
  const pages = Object.keys(routes).filter(
    (id) => id !== "root" && routes[id]?.module.default !== undefined,
  );
  const list = pages.map((id): Payload => {
    const chain = chainOf(assets.routes, id);
    const modules = chain.flatMap((each) => assets.routes[each]?.module ?? []);
    const code = withStaticImports([assets.entry.module, ...modules]);
    const later = laterOf(code, textFiles);
    const handles = chain.map((each) => routes[each]?.module.handle);
    const files = withStaticImports(textsOf(textFiles, handles), code);
    const all = withStaticImports(later, new Set(files));
    const address = addressOf(routes, id) || "/";
    const own = sizeOf(modules.at(-1) ?? assets.entry.module);
    const total = sizeOfAll(files);
    return { address, own, total, later: sizeOfAll(all) - total, files: files.size };
  });
  return list.sort((a, b) => b.total - a.total);
}
