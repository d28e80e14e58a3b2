/** The types of the autosave queue, and the interfaces of the storage and the network that it uses. */
import type { InstrumentState } from "./instrument-state";
import type { BatchAnswer, FieldChange, Heads, Operation, Present, RefusalCode } from "./operation";

/** An operation that the server has not acknowledged. */
export type QueueEntry = {
  operation: Operation;
  /** Its place among the entries of this device. */
  order: number;
  /** True once it was sent: it may have arrived, so it is never altered again. */
  sent: boolean;
  /** The id of the entry that this one replaced. When both are found after a crash, that one is void. */
  replaces?: string;
};

/** A device's cached copy of an observation, to open it without a network. */
export type CachedCopy = {
  state: InstrumentState;
  heads: Heads;
  /** How far the server's clock is ahead of the device's, milliseconds; null when it was never received. */
  offset: number | null;
  /** The server's clock in its last answer, UTC milliseconds. */
  asOf: number;
};

/** Storage for unsent operations that outlives the page. A rejected promise means that nothing is stored. */
export interface OperationStore {
  /** The entries of this page, and those of pages that were closed. */
  load(): Promise<QueueEntry[]>;
  /** Resolves when the entry is on the disk and the one it replaces is not, in one transaction. */
  put(entry: QueueEntry): Promise<void>;
  remove(ids: string[]): Promise<void>;
  /** The entries of other open pages of this device. They are shown here and sent there. */
  inOtherTabs?(): Promise<QueueEntry[]>;
  /** Calls back when another page was closed: `load` may return more. */
  onTabClosed?(listener: () => void): void;
  /** Lets other pages load the entries of this one. */
  close?(): void;
  /** The cached copy; null when there is none. */
  loadCopy?(): Promise<CachedCopy | null>;
  /** Stores the cached copy. Entries removed after this call are deleted only when the copy is on the disk. */
  saveCopy?(copy: CachedCopy): Promise<void>;
}

/** Where an unacknowledged entry is: on its way to the device's disk, or on the disk. */
export type Delivery = "writing" | "device";

/** The result of one request. */
export type SendResult =
  | { kind: "answer"; answer: BatchAnswer }
  /**
   * No network, a timeout, or a server error: the same request is sent again later, and not before `after`
   * milliseconds when the server named a time.
   */
  | { kind: "failed"; after?: number }
  | { kind: "signed-out" }
  /** Signed in as another member, or the observation does not exist. */
  | { kind: "no-access" }
  /** The server cannot read this request and never will. */
  | { kind: "rejected" };

export type Send = (operations: Operation[]) => Promise<SendResult>;

/** A change whose base is not the server's current value; both values are kept until the person chooses. */
export type Conflict = { field: string; mine: FieldChange; present: Present };

/** A change that the server refused; it stays on the device until the person dismisses it. */
export type Refusal = { id: string; change: FieldChange; code: RefusalCode };

export type SaveState = "saved" | "saving" | "retrying" | "signed-out" | "no-access" | "attention";

export type SaveStatus = {
  state: SaveState;
  /** The number of unacknowledged changes, conflicts and refusals included. */
  unsent: number;
  /** The fields with unacknowledged changes, and where these are. */
  fields: ReadonlyMap<string, Delivery>;
  /** False when this device cannot store unsent changes: they are lost with the page. */
  kept: boolean;
  conflicts: readonly Conflict[];
  refusals: readonly Refusal[];
  /** True when the observation was shared in the meantime: the server takes no more changes. */
  closed: boolean;
};
