/**
 * Keeps unsent operations and the last known copies in the browser's IndexedDB, so that a lesson can be
 * opened and written down without a network, and a reload, a crash or an empty battery loses nothing.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { v7 } from "uuid";
import type { Entry, KeptCopy, OperationStore } from "./autosave-entry";

type KeptEntry = {
  id: string;
  memberId: string;
  observationId: string;
  /** The page that holds it; others take it up only when that page is gone. */
  tab: string;
  entry: Entry;
};
type KeptObservation = { observationId: string; memberId: string; copy: KeptCopy };

interface Device extends DBSchema {
  operations: {
    key: string;
    value: KeptEntry;
    indexes: { observation: [memberId: string, observationId: string]; member: string };
  };
  copies: { key: [memberId: string, observationId: string]; value: KeptObservation };
}

const name = "kizuki";
/** On the disk, not in a cache of the system's, before a promise is fulfilled. */
const strict = { durability: "strict" } as const;
const lockOf = (tab: string) => `kizuki-tab-${tab}`;

let opened: Promise<IDBPDatabase<Device>> | null = null;

function device(): Promise<IDBPDatabase<Device>> {
  opened ??= openDB<Device>(name, 1, {
    upgrade(database) {
      const operations = database.createObjectStore("operations", { keyPath: "id" });
      operations.createIndex("observation", ["memberId", "observationId"]);
      operations.createIndex("member", "memberId");
      database.createObjectStore("copies", { keyPath: ["memberId", "observationId"] });
    },
    // A newer version of the application in another tab: it must not wait for this one to end.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  }).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Told to every page of this browser whenever the number of unsent entries may have changed. */
export const countChannel = "kizuki-unsent";
let announcer: BroadcastChannel | null = null;
let announcing = false;
/** Once for all that happens within a moment: each word that is typed changes the number twice. */
const announceCount = () => {
  if (announcing) return;
  announcing = true;
  setTimeout(() => {
    announcing = false;
    announcer ??= new BroadcastChannel(countChannel);
    announcer.postMessage(null);
    window.dispatchEvent(new Event(countChannel));
  }, 300);
};

/** Holds a lock as long as this page lives, so that other tabs know it. @returns the way to let go of it */
function announce(tab: string): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks?.request(lockOf(tab), () => held).catch(() => undefined);
  return release;
}

/** The tabs that hold their locks; their unsent operations are their own. */
async function livingTabs(): Promise<Set<string>> {
  // Only secure contexts have locks; elsewhere everything is taken up, and sent twice at worst.
  const known = await navigator.locks?.query();
  return new Set((known?.held ?? []).map((lock) => lock.name ?? ""));
}

/** One request of a transaction that is waited for: when it fails the transaction does, and tells. */
const partOf = (request: Promise<unknown>) => {
  request.catch(() => undefined);
};

/** How many unsent entries a person has on this device, by observation. Nothing where storage is refused. */
export async function unsentByObservation(memberId: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const entries = await device()
    .then((database) => database.getAllFromIndex("operations", "member", memberId))
    .catch(() => []);
  for (const { observationId } of entries)
    counts.set(observationId, (counts.get(observationId) ?? 0) + 1);
  return counts;
}

/** All that a person has on this device: unsent operations in their order, and the last known copies. */
export async function everythingOf(memberId: string) {
  const database = await device();
  const operations = await database.getAllFromIndex("operations", "member", memberId);
  const range = IDBKeyRange.bound([memberId], [memberId, []]);
  const copies = await database.getAll("copies", range);
  return { operations, copies };
}

/** Forgets the copies of what is with the server already; unsent entries stay. For signing out. */
export async function forgetCopies(memberId: string): Promise<void> {
  const unsent = await unsentByObservation(memberId);
  const transaction = (await device()).transaction("copies", "readwrite", strict);
  for (const key of await transaction.store.getAllKeys())
    if (key[0] === memberId && !unsent.has(key[1])) partOf(transaction.store.delete(key));
  await transaction.done;
}

/**
 * A store of one person's work on one observation. Nobody else ever reads what lies under the two ids.
 */
export function deviceStore(memberId: string, observationId: string): OperationStore {
  const tab = v7();
  const key: [string, string] = [memberId, observationId];
  const others = async () =>
    (await (await device()).getAllFromIndex("operations", "observation", key)).filter(
      (kept) => kept.tab !== tab,
    );
  const release = announce(tab);
  return {
    close: release,
    async load() {
      const living = await livingTabs();
      const left = (await others()).filter((kept) => !living.has(lockOf(kept.tab)));
      for (const { entry } of left) await this.put(entry);
      const own = await (await device()).getAllFromIndex("operations", "observation", key);
      return own.filter((kept) => kept.tab === tab).map((kept) => kept.entry);
    },
    async elsewhere() {
      return (await others()).map((kept) => kept.entry);
    },
    watch(onLeft) {
      // A page that is just being reloaded may still hold its lock; asking for it waits for its end.
      void others().then((kept) => {
        for (const other of new Set(kept.map((each) => each.tab)))
          void navigator.locks
            ?.request(lockOf(other), () => undefined)
            .then(onLeft, () => undefined);
      });
    },
    async put(entry) {
      const transaction = (await device()).transaction("operations", "readwrite", strict);
      const { id } = entry.operation;
      partOf(transaction.store.put({ id, memberId, observationId, tab, entry }));
      // Both or neither: a full disk leaves the old words where they are.
      if (entry.replaces) partOf(transaction.store.delete(entry.replaces));
      // Not left to the end of its requests: a page that is being left hears of none, and nothing would be kept.
      transaction.commit();
      await transaction.done;
      announceCount();
    },
    async remove(ids) {
      // Both stores, so that it waits for a copy that is just being kept.
      const stores = ["operations", "copies"] as const;
      const transaction = (await device()).transaction(stores, "readwrite", strict);
      for (const id of ids) partOf(transaction.objectStore("operations").delete(id));
      await transaction.done;
      announceCount();
    },
    async copy() {
      return (await (await device()).get("copies", key))?.copy ?? null;
    },
    async keep(copy) {
      const transaction = (await device()).transaction("copies", "readwrite", strict);
      partOf(transaction.store.put({ memberId, observationId, copy }));
      await transaction.done;
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
export const browserStore = (memberId: string, observationId: string): OperationStore =>
  typeof indexedDB === "undefined" ? noStore : deviceStore(memberId, observationId);
