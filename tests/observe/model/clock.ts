/** The simulated time, and for each device a clock with a constant error. */
import type { Timers } from "~/observe/sync/autosave";

/** Waits for pending promises and disk writes. */
const settled = async () => {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Time that advances only by `pass`. */
export class WorldClock {
  #next = 1;
  #timers = new Map<number, { at: number; run: () => void }>();

  constructor(public now: number) {}

  /** The timers of a page whose device is `skew` milliseconds ahead; those of a closed page do not fire. */
  timersOf(device: { skew: number }, page: { gone: boolean }): Timers {
    return {
      now: () => this.now + device.skew,
      set: (run, ms) => {
        const wake = () => {
          if (!page.gone) run();
        };
        this.#timers.set(this.#next, { at: this.now + ms, run: wake });
        return this.#next++;
      },
      clear: (timer) => {
        this.#timers.delete(timer as number);
      },
    };
  }

  /** Advances by some milliseconds: runs due timers in order, each with the promises that it starts. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    await settled();
    for (;;) {
      let first: [number, { at: number; run: () => void }] | null = null;
      for (const each of this.#timers)
        if (each[1].at <= until && (!first || each[1].at < first[1].at)) first = each;
      if (!first) break;
      this.#timers.delete(first[0]);
      this.now = Math.max(this.now, first[1].at);
      first[1].run();
      await settled();
    }
    this.now = until;
  }
}
