/** What this device has not sent yet, as hooks of any page; the work itself is loaded when the page is alive. */
import { useEffect, useState } from "react";

type Work = typeof import("./unsent-work");

/** Runs something of the work while the page of the effect is open. */
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

/** The number of a person's unsent entries on this device; 0 while it is not known. */
export function useUnsentCount(memberId: string | undefined): number {
  const [count, setCount] = useState(0);
  useWork(memberId, (work, id) => work.watchUnsent(id, setCount));
  return count;
}

/** Sends what earlier pages left behind, but while an open observation sends its own. */
export function useSendLeftovers(memberId: string | undefined, paused: boolean): void {
  useWork(paused ? undefined : memberId, (work, id) => work.sendLeftovers(id));
}
