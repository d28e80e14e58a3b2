/**
 * Opens planned observations without a network. Everything else goes to the server as if this were not
 * there. A new worker waits until every page of the old one is closed: no running lesson changes its code.
 */
import { isDoorPath } from "../../web/door-path";
import type { ToWorker } from "../protocol";
import { asset, type Build, dropOldBuilds, keepBuild, offlinePage, routesFor } from "./assets";
import { forgetPages, keepPages, keptPage, keptTexts, noticeMember, renew } from "./pages";

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build: its version and the addresses of its files. */
declare const __BUILD__: Build;

/** Milliseconds that a bad network may take before a kept page is shown. */
const patience = 4_000;
/** Posting here ends a session: what was kept of it goes with it. */
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
      else await forgetPages();
      event.ports[0]?.postMessage("done");
    })(),
  );
});

/** The network's answer, or a rejection when there is none in time. */
function inTime(answer: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("No answer in time.")), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A page or its data: the server's while it answers, else as it was kept. */
async function page(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const kept = await keptPage(request);
  const answer = fetch(request);
  try {
    const response = await (kept ? inTime(answer) : answer);
    const copy = response.clone();
    event.waitUntil(
      (async () => {
        if (request.mode === "navigate") await noticeMember(copy);
        await renew(request, copy);
      })(),
    );
    // A server in trouble has nothing better than what was kept.
    return kept && response.status >= 502 ? kept : response;
  } catch (error) {
    if (kept) return kept;
    if (request.mode !== "navigate") throw error;
    // Under an address of its own: its scripts would not know what to do with it under another.
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
  // The teachers' door is nobody's page on this device: nothing of it is kept or shown again.
  if (request.method !== "GET" || isDoorPath(url.pathname)) return;
  if (__BUILD__.files.includes(url.pathname) || url.pathname.startsWith("/assets/"))
    event.respondWith(asset(request));
  else if (url.pathname === "/__manifest") event.respondWith(routes(request, url));
  else if (request.mode === "navigate" || url.pathname.endsWith(".data"))
    event.respondWith(page(event));
});
