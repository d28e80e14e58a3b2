/** One time for the world, and for each device a clock of its own that is wrong by what it is wrong. */
import type { Timers } from "~/observe/sync/autosave";

/** Lets everything that waits for nothing but promises and the disk run to its end. */
const settled = async () => {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Time that moves only when told. */
export class WorldClock {
  #next = 1;
  #timers = new Map<number, { at: number; run: () => void }>();

  constructor(public now: number) {}

  /** The clock of a page on a device that is `skew` ahead; a page that is gone wakes up no more. */
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

  /** Runs what falls due within `ms`, in order, and lets what it began come to its end. */
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
