/** Work that waits until the screen has painted. */
import { useEffect, useState } from "react";

/** Milliseconds for which key presses are saved together: painting the letter comes first. */
const saveDelay = 300;

/** Runs after the delay for saving. */
export const afterDelay = (run: () => void): void => {
  setTimeout(run, saveDelay);
};

/** Runs after the next paint, or after the delay for saving where nothing is painted. */
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
 * Defers work and keeps only the latest: it runs when `wait` calls back, at once when the page is hidden, and
 * when the component is unmounted.
 *
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
