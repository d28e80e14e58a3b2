/** Brings the service worker to life and tells it which pages to keep. Browser only. */
import { useEffect } from "react";
import type { ToWorker } from "./protocol";

/** Registers the worker where there is one: built pages in browsers that have workers. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // Without it pages need a network, as ever: nothing to tell anybody.
  navigator.serviceWorker.register("/service-worker.js").catch(() => undefined);
}

/** Asks the worker for something; fulfilled when it is done, or at once where there is none. */
export async function askWorker(message: ToWorker): Promise<void> {
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

/**
 * Keeps pages on this device while their list is on the screen, and marks the document once they are there.
 *
 * @param urls paths without search
 */
export function useKeptPages(member: string, urls: readonly string[]): void {
  const list = urls.join("\n");
  useEffect(() => {
    let gone = false;
    void askWorker({ kind: "keep", member, urls: list === "" ? [] : list.split("\n") }).then(() => {
      if (!gone) document.documentElement.dataset.kept = "yes";
    });
    return () => {
      gone = true;
    };
  }, [member, list]);
}
