/** Hooks for the unsent work on this device. The module that does the work is loaded after hydration. */
import { useEffect, useState } from "react";

type Work = typeof import("./unsent-work");

/** Runs a function of the loaded module while the component is mounted. */
function useWork(memberId: string | undefined, run: (work: Work, memberId: string) => () => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is run never changes
  useEffect(() => {
    if (!memberId || typeof indexedDB === "undefined") return;
    let stop: (() => void) | null = null;
    let gone = false;
    void import("./unsent-work").then((work) => {
      if (!gone) stop = run(work, memberId);
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [memberId]);
}

/**
 * React hook: returns the number of a member's unsent changes on this device; 0 until the number is known.
 */
export function useUnsentCount(memberId: string | undefined): number {
  const [count, setCount] = useState(0);
  useWork(memberId, (work, id) => work.watchUnsent(id, setCount));
  return count;
}

/**
 * React hook: sends the unsent changes that a member left on this device by closing the page before they were
 * sent.
 *
 * @param paused true while an open observation sends its own changes; nothing is sent then
 */
export function useSendLeftovers(memberId: string | undefined, paused: boolean): void {
  useWork(paused ? undefined : memberId, (work, id) => work.sendLeftovers(id));
}
