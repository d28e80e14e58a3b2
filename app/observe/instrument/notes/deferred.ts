/** Work that waits until the screen has painted. */
import { useEffect, useState } from "react";

/** Milliseconds for which key presses are saved together: painting the letter comes first. */
const saveDelay = 300;

/**
 * Calls a function after 300 milliseconds, the delay with which typed text is saved.
 *
 * @param run the function to call
 */
export const afterDelay = (run: () => void): void => {
  setTimeout(run, saveDelay);
};

/**
 * Calls a function once: after the browser's next paint, or after 300 milliseconds when nothing is painted
 * before.
 *
 * @param run the function to call
 */
export function afterPaint(run: () => void): void {
  let pending = true;
  const once = () => {
    if (pending) run();
    pending = false;
  };
  requestAnimationFrame(() => setTimeout(once));
  afterDelay(once);
}

export type Deferred = {
  /** Sets the work to do; it replaces work that has not run yet, without waiting longer. */
  plan: (work: () => void) => void;
  /** Drops the planned work. */
  drop: () => void;
  /** Does the planned work now. */
  run: () => void;
};

/**
 * React hook: returns an object that runs work later. Of several planned pieces of work, only the last one
 * runs: after the delay, or at once when the page is hidden or the component is unmounted.
 *
 * @param wait calls its argument after the delay, such as `afterDelay`
 * @returns the same object for the life of the component
 */
export function useDeferred(wait: (run: () => void) => void): Deferred {
  const [deferred] = useState((): Deferred => {
    let planned: (() => void) | null = null;
    const run = () => {
      const work = planned;
      planned = null;
      work?.();
    };
    const drop = () => {
      planned = null;
    };
    const plan = (work: () => void) => {
      const waiting = planned !== null;
      planned = work;
      if (!waiting) wait(run);
    };
    return { plan, drop, run };
  });
  useEffect(() => {
    window.addEventListener("pagehide", deferred.run);
    document.addEventListener("visibilitychange", deferred.run);
    return () => {
      window.removeEventListener("pagehide", deferred.run);
      document.removeEventListener("visibilitychange", deferred.run);
      deferred.run();
    };
  }, [deferred]);
  return deferred;
}
