/** The disk of a device: shared by its tabs, with delayed writes that a crash can lose. */
import type { CachedCopy, OperationStore, QueueEntry } from "~/observe/sync/autosave-types";
import type { LiveChannel, LiveMessage } from "~/observe/sync/live-channel";

type Kept = { tab: number; json: string };
type Write = { tab: number; run: () => void };

export class Disk {
  readonly entries = new Map<string, Kept>();
  /** Called with every entry that is on the disk: from now on it must not be lost. */
  onKept: (entry: QueueEntry) => void = () => undefined;
  #copy: string | null = null;
  #living = new Set<number>();
  #waiting: Write[] = [];
  #watchers = new Map<number, () => void>();
  #tabs = 0;

  #write(tab: number, run: () => void): Promise<void> {
    return new Promise((resolve) => {
      const write = {
        tab,
        run: () => {
          run();
          resolve();
        },
      };
      this.#waiting.push(write);
      setImmediate(() => {
        const at = this.#waiting.indexOf(write);
        // In order, like transactions of one database.
        for (const each of this.#waiting.splice(0, at + 1)) each.run();
      });
    });
  }

  /** Crashes a tab: the first `done` of its pending writes still reach the disk. */
  crash(tab: number, done: number): void {
    let left = done;
    this.#waiting = this.#waiting.filter((write) => {
      if (write.tab !== tab) return true;
      if (left > 0) write.run();
      left -= 1;
      return false;
    });
    this.#living.delete(tab);
    this.#watchers.delete(tab);
    for (const call of [...this.#watchers.values()]) setImmediate(call);
  }

  /** The store of a new tab: its own entries, and those of closed tabs. */
  openTab(): { tab: number; store: OperationStore } {
    this.#tabs += 1;
    const tab = this.#tabs;
    this.#living.add(tab);
    const put = (entry: QueueEntry) => {
      const json = JSON.stringify(entry);
      return this.#write(tab, () => {
        this.entries.set(entry.operation.id, { tab, json });
        if (entry.replaces) this.entries.delete(entry.replaces);
        this.onKept(JSON.parse(json));
      });
    };
    const store: OperationStore = {
      load: async () => {
        for (const kept of this.entries.values()) if (!this.#living.has(kept.tab)) kept.tab = tab;
        const own = [...this.entries.values()].filter((kept) => kept.tab === tab);
        return own.map((kept) => JSON.parse(kept.json) as QueueEntry);
      },
      put,
      remove: (ids) =>
        this.#write(tab, () => {
          for (const id of ids) this.entries.delete(id);
        }),
      onTabClosed: (listener) => this.#watchers.set(tab, listener),
      loadCopy: async () => (this.#copy ? (JSON.parse(this.#copy) as CachedCopy) : null),
      saveCopy: (copy) => {
        const json = JSON.stringify(copy);
        return this.#write(tab, () => {
          this.#copy = json;
        });
      },
    };
    return { tab, store };
  }
}

/** The broadcast channel of one device's tabs: messages arrive in order, with a delay. */
export class Tabs {
  #listeners = new Map<object, (message: LiveMessage) => void>();

  channel(page: { gone: boolean }): LiveChannel {
    return {
      post: (message) => {
        if (page.gone) return;
        const copy = structuredClone(message);
        setImmediate(() => {
          for (const [other, hear] of [...this.#listeners]) if (other !== page) hear(copy);
        });
      },
      listen: (onMessage) => this.#listeners.set(page, onMessage),
    };
  }

  leave(page: object): void {
    this.#listeners.delete(page);
  }
}
