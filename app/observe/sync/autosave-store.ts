/**
 * Keeps unsent operations in the browser's local storage, one key each, so that a reload or a crash loses
 * nothing. A page takes up only what no living tab is still sending.
 */
import { v7 } from "uuid";
import type { Entry, OperationStore } from "./autosave-entry";

type Kept = Entry & { tab: string };

const lockOf = (tab: string) => `kizuki-tab-${tab}`;

/** Holds a lock as long as this page lives, so that other tabs know it. */
function announce(tab: string): void {
  navigator.locks?.request(lockOf(tab), () => new Promise(() => undefined)).catch(() => undefined);
}

function read(storage: Storage, key: string): Kept | null {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? "null") as Kept | null;
    return kept?.operation?.id ? kept : null;
  } catch {
    return null;
  }
}

/** The tabs that hold their locks; their unsent operations are their own. */
async function livingTabs(): Promise<Set<string>> {
  // Only secure contexts have locks; elsewhere everything is taken up, and sent twice at worst.
  const known = await navigator.locks?.query();
  return new Set((known?.held ?? []).map((lock) => lock.name ?? ""));
}

/**
 * A store of one observation's unsent operations in `storage`.
 *
 * @param scope the observer's and the observation's ids: nobody else ever reads what lies under them
 */
export function localStore(scope: string, storage: Storage): OperationStore {
  const tab = v7();
  const prefix = `kizuki-unsent/${scope}/`;
  const all = () =>
    Object.keys(storage).flatMap((key) =>
      key.startsWith(prefix) ? (read(storage, key) ?? []) : [],
    );
  announce(tab);
  return {
    async load() {
      const living = await livingTabs();
      const left = all().filter((kept) => !living.has(lockOf(kept.tab)));
      for (const { tab: _, ...entry } of left) await this.put(entry).catch(() => undefined);
      return left.map(({ tab: _, ...entry }) => entry);
    },
    watch(onLeft) {
      // A page that is just being reloaded may still hold its lock; asking for it waits for its end.
      for (const other of new Set(all().map((kept) => kept.tab)))
        if (other !== tab)
          void navigator.locks
            ?.request(lockOf(other), () => undefined)
            .then(onLeft, () => undefined);
    },
    async put(entry) {
      const kept: Kept = { ...entry, tab };
      storage.setItem(prefix + entry.operation.id, JSON.stringify(kept));
    },
    async remove(ids) {
      for (const id of ids) storage.removeItem(prefix + id);
    },
  };
}

/** For browsers that refuse storage: it says so, and unsent changes live as long as the page. */
export const noStore: OperationStore = {
  load: () => Promise.reject(new Error("This browser keeps nothing.")),
  put: () => Promise.reject(new Error("This browser keeps nothing.")),
  remove: () => Promise.resolve(),
};

/** The best store this browser offers. */
export function browserStore(scope: string): OperationStore {
  try {
    return localStore(scope, window.localStorage);
  } catch {
    return noStore;
  }
}
