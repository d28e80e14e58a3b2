/** Lets the browser draw what was just done before the work that nobody sees. */

let waiting: { promise: Promise<void>; end: () => void } | null = null;
let leaving = false;

const endWaiting = () => {
  waiting?.end();
  waiting = null;
};

if (typeof window !== "undefined") {
  // A page that is left may not come to another task: what waits is begun now.
  window.addEventListener("pagehide", () => {
    leaving = true;
    endWaiting();
  });
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
}

/**
 * Fulfilled after the task that asks, in which a key or a tap is being answered; all that wait go on in the
 * order in which they asked. A page that is out of sight or being left waits for nothing.
 */
export function drawnFirst(): Promise<void> {
  if (leaving || typeof document === "undefined" || document.visibilityState === "hidden") {
    endWaiting();
    return Promise.resolve();
  }
  if (!waiting) {
    let end: () => void = () => undefined;
    const promise = new Promise<void>((resolve) => {
      end = resolve;
    });
    waiting = { promise, end };
    setTimeout(endWaiting);
  }
  return waiting.promise;
}
