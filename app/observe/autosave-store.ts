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

async function livingTabs(): Promise<Set<string>> {
  // Only secure contexts have locks; elsewhere everything is taken up, and sent twice at worst.
  const known = await navigator.locks?.query();
  return new Set((known?.held ?? []).map((lock) => lock.name ?? ""));
}

function read(storage: Storage, key: string): Kept | null {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? "null") as Kept | null;
    return kept?.operation?.id ? kept : null;
  } catch {
    return null;
  }
}

/**
 * A store of one observation's unsent operations in `storage`.
 *
 * @param scope the observer's and the observation's ids: nobody else ever reads what lies under them
 */
export function localStore(scope: string, storage: Storage): OperationStore {
  const tab = v7();
  const prefix = `kizuki-unsent/${scope}/`;
  announce(tab);
  return {
    async load() {
      const living = await livingTabs();
      const keys = Object.keys(storage).filter((key) => key.startsWith(prefix));
      const left = keys.flatMap((key) => {
        const kept = read(storage, key);
        return kept && !living.has(lockOf(kept.tab)) ? [kept] : [];
      });
      for (const { tab: _, ...entry } of left) await this.put(entry).catch(() => undefined);
      return left.map(({ tab: _, ...entry }) => entry);
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
