/**
 * Serves planned observations without a network; all other requests pass through. A new worker waits until
 * all pages of the old one are closed, so that the code of a running lesson does not change.
 */
import { isDoorPath } from "../../web/door-path";
import type { ToWorker } from "../protocol";
import { asset, type Build, dropOldBuilds, keepBuild, offlinePage, routesFor } from "./assets";
import {
  addPages,
  deletePagesOfOthers,
  forgetPages,
  keepPages,
  keptPage,
  keptTexts,
  renew,
} from "./pages";

declare const self: ServiceWorkerGlobalScope;
/** Defined by the build: its version and the paths of its files. */
declare const __BUILD__: Build;

/** Network timeout in milliseconds before a cached page is used. */
const networkTimeoutMs = 4_000;
/** A POST to these paths ends a session, so its cached pages are deleted. */
const endings = new Set(["/sign-out", "/settings/sign-out-everywhere"]);

self.addEventListener("install", (event) => {
  event.waitUntil(keepBuild(__BUILD__));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      await dropOldBuilds(__BUILD__, await keptTexts());
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("message", (event) => {
  const message = event.data as ToWorker;
  event.waitUntil(
    (async () => {
      if (message.kind === "keep") await keepPages(message.member, message.urls);
      else if (message.kind === "add") await addPages(message.member, message.urls);
      else await forgetPages();
      event.ports[0]?.postMessage("done");
    })(),
  );
});

/** The network's response; rejects after the timeout. */
function inTime(answer: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("No answer in time.")), networkTimeoutMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A page or its data, network first. */
async function page(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const kept = await keptPage(request);
  const answer = fetch(request);
  try {
    const response = await (kept ? inTime(answer) : answer);
    const copy = response.clone();
    event.waitUntil(
      (async () => {
        if (request.mode === "navigate") await deletePagesOfOthers(copy);
        await renew(request, copy);
      })(),
    );
    // A cached page is better than an error of a failing server.
    return kept && response.status >= 502 ? kept : response;
  } catch (error) {
    if (kept) return kept;
    if (request.mode !== "navigate") throw error;
    // The fallback page needs its own address, because its scripts would not work under another one.
    const there = new URL(request.url).pathname === offlinePage;
    return (there && (await caches.match(offlinePage))) || Response.redirect(offlinePage, 302);
  }
}

async function routes(request: Request, url: URL): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const known = await routesFor(url);
    if (known) return known;
    throw error;
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === "POST" && endings.has(url.pathname)) event.waitUntil(forgetPages());
  // Pages of the teachers' door are never cached.
  if (request.method !== "GET" || isDoorPath(url.pathname)) return;
  if (__BUILD__.files.includes(url.pathname) || url.pathname.startsWith("/assets/"))
    event.respondWith(asset(request));
  else if (url.pathname === "/__manifest") event.respondWith(routes(request, url));
  else if (request.mode === "navigate" || url.pathname.endsWith(".data"))
    event.respondWith(page(event));
});
