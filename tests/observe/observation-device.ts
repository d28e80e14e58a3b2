/** A device's clock and storage for tests. */

import type { Timers } from "~/observe/sync/autosave";
import type { OperationStore, QueueEntry } from "~/observe/sync/autosave-types";

/** The properties of a note that most tests do not vary. */
export const plainNote = { committedAt: null, sign: null, keptBack: false } as const;

/** Timers that advance only by `pass`. */
export class FakeTimers implements Timers {
  #now = 1_760_000_000_000;
  #next = 1;
  #timers = new Map<number, { at: number; run: () => void }>();

  now = () => this.#now;
  set = (run: () => void, ms: number) => {
    this.#timers.set(this.#next, { at: this.#now + ms, run });
    return this.#next++;
  };
  clear = (timer: unknown) => {
    this.#timers.delete(timer as number);
  };

  /** Advances by some milliseconds: runs due timers in order, each with the promises that it starts. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settled();
    for (;;) {
      const due = [...this.#timers].filter(([, each]) => each.at <= until);
      const [first] = due.sort(([, a], [, b]) => a.at - b.at);
      if (!first) break;
      this.#timers.delete(first[0]);
      this.#now = Math.max(this.#now, first[1].at);
      first[1].run();
      await settled();
    }
    this.#now = until;
  }
}

/** Waits for pending promises. */
export const settled = async () => {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Storage in memory that outlives the page. */
export class FakeStore implements OperationStore {
  readonly entries = new Map<string, string>();
  full = false;

  async load() {
    return [...this.entries.values()].map((each) => JSON.parse(each) as QueueEntry);
  }
  async put(entry: QueueEntry) {
    if (this.full) throw new Error("QuotaExceededError");
    this.entries.set(entry.operation.id, JSON.stringify(entry));
    if (entry.replaces) this.entries.delete(entry.replaces);
  }
  async remove(ids: string[]) {
    for (const id of ids) this.entries.delete(id);
  }
}
