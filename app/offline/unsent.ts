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

/** The number of a member's unsent entries on this device; 0 until it is known. */
export function useUnsentCount(memberId: string | undefined): number {
  const [count, setCount] = useState(0);
  useWork(memberId, (work, id) => work.watchUnsent(id, setCount));
  return count;
}

/** Sends the unsent work of closed pages, except while an open observation sends its own. */
export function useSendLeftovers(memberId: string | undefined, paused: boolean): void {
  useWork(paused ? undefined : memberId, (work, id) => work.sendLeftovers(id));
}
