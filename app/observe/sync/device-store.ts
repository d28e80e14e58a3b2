/**
 * Stores unsent operations and cached copies in the browser's IndexedDB, so that an observation can be opened and
 * written without a network, and a reload, a crash or an empty battery loses nothing.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { v7 } from "uuid";
import type { CachedCopy, OperationStore, QueueEntry } from "./autosave-types";

type StoredEntry = {
  id: string;
  memberId: string;
  observationId: string;
  /** The page that sends it; other pages load it only when that page was closed. */
  tab: string;
  entry: QueueEntry;
};
type StoredCopy = { observationId: string; memberId: string; copy: CachedCopy };

interface Device extends DBSchema {
  operations: {
    key: string;
    value: StoredEntry;
    indexes: { observation: [memberId: string, observationId: string]; member: string };
  };
  copies: { key: [memberId: string, observationId: string]; value: StoredCopy };
}

const name = "kizuki";
/** Promises resolve when the data is on the disk, not only in a cache of the operating system. */
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
    // Another tab upgrades the database for a newer version of the application and must not wait for this one.
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

/** The channel and window event that tell every page that the number of unsent entries may have changed. */
export const countChannel = "kizuki-unsent";
let announcer: BroadcastChannel | null = null;
let announcing = false;
/** Batches announcements, since each typed word changes the number twice. */
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

/** Holds a Web Lock while this page is open, so that other tabs know it. @returns a function that releases it */
function holdTabLock(tab: string): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks?.request(lockOf(tab), () => held).catch(() => undefined);
  return release;
}

/** The names of the locks of open tabs, which send their own entries. */
async function openTabLocks(): Promise<Set<string>> {
  // Locks need a secure context; elsewhere all entries are loaded, and some are sent twice, which changes nothing.
  const known = await navigator.locks?.query();
  return new Set((known?.held ?? []).map((lock) => lock.name ?? ""));
}

/** Ignores the rejection of one request: its transaction is awaited and rejects as well. */
const ignoreRejection = (request: Promise<unknown>) => {
  request.catch(() => undefined);
};

/**
 * Counts a member's unsent changes on this device.
 *
 * @returns the counts by observation id; empty where the browser refuses storage
 */
export async function unsentByObservation(memberId: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const entries = await device()
    .then((database) => database.getAllFromIndex("operations", "member", memberId))
    .catch(() => []);
  for (const { observationId } of entries)
    counts.set(observationId, (counts.get(observationId) ?? 0) + 1);
  return counts;
}

/**
 * Loads all unsent sync operations and cached copies of observations that this device stores for a member.
 *
 * @throws where the browser refuses storage
 */
export async function everythingOf(memberId: string) {
  const database = await device();
  const operations = await database.getAllFromIndex("operations", "member", memberId);
  const range = IDBKeyRange.bound([memberId], [memberId, []]);
  const copies = await database.getAll("copies", range);
  return { operations, copies };
}

/**
 * Deletes, at sign-out, the cached copies of a member's observations from this device. Copies of observations
 * with unsent changes stay.
 *
 * @throws where the browser refuses storage
 */
export async function forgetCopies(memberId: string): Promise<void> {
  const unsent = await unsentByObservation(memberId);
  const transaction = (await device()).transaction("copies", "readwrite", strict);
  for (const key of await transaction.store.getAllKeys())
    if (key[0] === memberId && !unsent.has(key[1])) ignoreRejection(transaction.store.delete(key));
  await transaction.done;
}

/**
 * Returns the browser storage (IndexedDB) for one member's work on one observation: unsent changes and a
 * cached copy. Entries of other members are never read.
 */
export function deviceStore(memberId: string, observationId: string): OperationStore {
  const tab = v7();
  const key: [string, string] = [memberId, observationId];
  const othersEntries = async () =>
    (await (await device()).getAllFromIndex("operations", "observation", key)).filter(
      (stored) => stored.tab !== tab,
    );
  const release = holdTabLock(tab);
  return {
    close: release,
    async load() {
      const open = await openTabLocks();
      const orphaned = (await othersEntries()).filter(({ tab: other }) => !open.has(lockOf(other)));
      for (const { entry } of orphaned) await this.put(entry);
      const own = await (await device()).getAllFromIndex("operations", "observation", key);
      return own.filter((stored) => stored.tab === tab).map((stored) => stored.entry);
    },
    async inOtherTabs() {
      return (await othersEntries()).map((stored) => stored.entry);
    },
    onTabClosed(listener) {
      // The request for another tab's lock is granted when that tab is closed or reloaded.
      void othersEntries().then((entries) => {
        for (const other of new Set(entries.map((each) => each.tab)))
          void navigator.locks
            ?.request(lockOf(other), () => undefined)
            .then(listener, () => undefined);
      });
    },
    async put(entry) {
      const transaction = (await device()).transaction("operations", "readwrite", strict);
      const { id } = entry.operation;
      ignoreRejection(transaction.store.put({ id, memberId, observationId, tab, entry }));
      // In one transaction: when the disk is full, the replaced entry stays.
      if (entry.replaces) ignoreRejection(transaction.store.delete(entry.replaces));
      // An explicit commit, since a page that is being closed gets no event of a request to commit automatically.
      transaction.commit();
      await transaction.done;
      announceCount();
    },
    async remove(ids) {
      // Both stores, so that the deletion waits for a copy that is being stored.
      const stores = ["operations", "copies"] as const;
      const transaction = (await device()).transaction(stores, "readwrite", strict);
      for (const id of ids) ignoreRejection(transaction.objectStore("operations").delete(id));
      await transaction.done;
      announceCount();
    },
    async loadCopy() {
      return (await (await device()).get("copies", key))?.copy ?? null;
    },
    async saveCopy(copy) {
      const transaction = (await device()).transaction("copies", "readwrite", strict);
      ignoreRejection(transaction.store.put({ memberId, observationId, copy }));
      await transaction.done;
    },
  };
}

/** For browsers without storage: loading and storing fail, and unsent changes live as long as the page. */
export const noStore: OperationStore = {
  load: () => Promise.reject(new Error("This browser stores nothing.")),
  put: () => Promise.reject(new Error("This browser stores nothing.")),
  remove: () => Promise.resolve(),
};

/**
 * Returns the storage for one member's work on one observation: IndexedDB, or, in a browser without it, a
 * storage that always fails.
 */
export const browserStore = (memberId: string, observationId: string): OperationStore =>
  typeof indexedDB === "undefined" ? noStore : deviceStore(memberId, observationId);
