/** Registers the service worker and tells it which pages to cache. Browser only. */
import { useEffect } from "react";
import type { ToWorker } from "./protocol";

/** Registers the service worker in production builds, if the browser supports service workers. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // Without the worker pages need a network; there is nothing to report.
  navigator.serviceWorker.register("/service-worker.js").catch(() => undefined);
}

/** Sends a message to the worker. The promise resolves when the worker is done, or at once without a worker. */
async function askWorker(message: ToWorker): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return;
  const { port1, port2 } = new MessageChannel();
  const done = new Promise<void>((resolve) => {
    port1.onmessage = () => resolve();
  });
  active.postMessage(message, [port2]);
  await done;
}

/** Asks the service worker to delete all cached pages from this device. Without a worker there are none. */
export async function deletePages(): Promise<void> {
  if (await navigator.serviceWorker?.getRegistration()) await askWorker({ kind: "forget" });
}

/**
 * React hook: asks the service worker to cache the given pages for use without a network and, with `keep`, to
 * delete all other cached pages. Then sets `data-kept="yes"` on the document's root element, for which tests wait.
 *
 * @param member id of the signed-in member
 * @param urls paths of the pages, without a query
 */
export function useKeptPages(
  member: string,
  urls: readonly string[],
  kind: "keep" | "add" = "keep",
): void {
  const list = urls.join("\n");
  useEffect(() => {
    let gone = false;
    void askWorker({ kind, member, urls: list === "" ? [] : list.split("\n") }).then(() => {
      if (!gone) document.documentElement.dataset.kept = "yes";
    });
    return () => {
      gone = true;
    };
  }, [member, list, kind]);
}
