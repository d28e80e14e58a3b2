/**
 * Cache for the built files. Hashed names make cached files valid for ever; files of an older build stay
 * while a cached page uses them.
 */

/** The fallback page, which contains no member's data. */
export const offlinePage = "/offline";
const cacheName = "kizuki-assets";
const buildsCache = "kizuki-builds";

export type Build = { version: string; files: string[] };

const buildUrl = (version: string) => `/builds/${version}`;

/**
 * Caches all files of a build of the application, and the offline page, for use without a network.
 *
 * @throws when one cannot be fetched; the browser then retries the installation later
 */
export async function keepBuild({ version, files }: Build): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const file of files) if (!(await cache.match(file))) await cache.add(file);
  const builds = await caches.open(buildsCache);
  await builds.put(buildUrl(version), Response.json(files));
  await cache.add(offlinePage);
}

async function olderBuilds(current: string): Promise<Build[]> {
  const builds = await caches.open(buildsCache);
  const older: Build[] = [];
  for (const { url } of await builds.keys()) {
    const version = new URL(url).pathname.split("/").at(-1) ?? "";
    const kept = version === current ? undefined : await builds.match(url);
    if (kept) older.push({ version, files: (await kept.json()) as string[] });
  }
  return older;
}

/**
 * Deletes the cached files of older builds of the application that no cached page uses.
 *
 * @param current the build whose files stay
 * @param pages the texts of all cached pages
 */
export async function dropOldBuilds(current: Build, pages: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  const builds = await caches.open(buildsCache);
  const needed = new Set(current.files);
  const unneeded: Build[] = [];
  for (const build of await olderBuilds(current.version)) {
    const own = build.files.filter((file) => !current.files.includes(file));
    if (pages.some((page) => own.some((file) => page.includes(file))))
      for (const file of build.files) needed.add(file);
    else unneeded.push(build);
  }
  for (const { version, files } of unneeded) {
    for (const file of files) if (!needed.has(file)) await cache.delete(file);
    await builds.delete(buildUrl(version));
  }
}

/** Returns a built file, such as a script, from the cache; when it is not cached, fetches and caches it. */
export async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/**
 * Answers Remix's request for the routes of a build (lazy route discovery) from the cached route manifest of
 * the build; null when no manifest is cached.
 */
export async function routesFor(url: URL): Promise<Response | null> {
  const version = url.searchParams.get("version") ?? "";
  const cache = await caches.open(cacheName);
  const list = await cache.match(`/assets/manifest-${version}.js`);
  // The file assigns one object of JSON to a global variable.
  const script = (await list?.text()) ?? "";
  const json = script.slice(script.indexOf("{"), script.lastIndexOf("}") + 1);
  if (json === "") return null;
  const { routes } = JSON.parse(json) as { routes: Record<string, unknown> };
  return Response.json(routes);
}
