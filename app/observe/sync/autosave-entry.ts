/** What the autosave queue keeps and how it talks to a store and to the server: seams for other stores. */
import type { InstrumentState } from "./instrument-state";
import type { BatchAnswer, Change, Operation, Present, RefusalCode } from "./operation";

/** An operation that the server has not acknowledged yet. */
export type Entry = {
  operation: Operation;
  /** Its place among the entries of this device. */
  order: number;
  /** Sent at least once: it may have arrived, so it is never altered any more. */
  tried: boolean;
  /** The entry it took the place of: where a crash left both, that one is void. */
  replaces?: string;
};

/** What a device knows of an observation, to open it without a network. */
export type KeptCopy = {
  state: InstrumentState;
  /** The operation behind each field, by `fieldOf`. */
  heads: [field: string, operationId: string][];
  /** How far the server's clock is ahead of the device's, milliseconds; null when never heard. */
  offset: number | null;
  /** The server's clock when it last spoke, UTC milliseconds. */
  asOf: number;
};

/** Where unsent operations outlive the page. A rejected promise means that the device cannot keep them. */
export interface OperationStore {
  load(): Promise<Entry[]>;
  /** Fulfilled when the entry is on the device's disk, and the one it replaces is not any more: both or neither. */
  put(entry: Entry): Promise<void>;
  remove(ids: string[]): Promise<void>;
  /** What other living pages of this device hold and are about to send: to be shown, not sent. */
  elsewhere?(): Promise<Entry[]>;
  /** Calls back whenever there may be more to load: what another page left behind when it ended. */
  watch?(onLeft: () => void): void;
  /** Lets other pages take up what is left here. */
  close?(): void;
  /** The copy as it was last kept; null when there is none. */
  copy?(): Promise<KeptCopy | null>;
  /** Keeps a copy. Entries removed after this call are gone only when the copy is on the disk. */
  keep?(copy: KeptCopy): Promise<void>;
}

/** Where an entry is: still on its way to the device's disk, on this device, or (no entry) with the server. */
export type Delivery = "writing" | "device";

/** What came of one request. */
export type Sent =
  | { kind: "answer"; answer: BatchAnswer }
  /**
   * No network, a timeout, or a server in trouble: the same request later, and not before `after` milliseconds
   * when the server named a time.
   */
  | { kind: "failed"; after?: number }
  | { kind: "signed-out" }
  /** Signed in as somebody else, or the observation is gone. */
  | { kind: "no-access" }
  /** The server cannot read this request and never will. */
  | { kind: "rejected" };

export type Send = (operations: Operation[]) => Promise<Sent>;

/** A change that met something newer: both are kept until the person decides. */
export type Conflict = { field: string; mine: Change; present: Present };

/** A change the server will not take; its words stay here until the person lets them go. */
export type Refusal = { id: string; change: Change; code: RefusalCode };

export type SaveState = "saved" | "saving" | "retrying" | "signed-out" | "no-access" | "attention";

export type SaveStatus = {
  state: SaveState;
  /** Changes the server has not acknowledged, conflicts and refusals included. */
  unsent: number;
  /** The fields with unacknowledged words, and where these are. */
  fields: ReadonlyMap<string, Delivery>;
  /** False when this device cannot keep unsent changes over a reload. */
  kept: boolean;
  conflicts: readonly Conflict[];
  refusals: readonly Refusal[];
  /** The observation was shared meanwhile: nothing more is taken. */
  closed: boolean;
};

/** The change inside an operation, as it was stamped. */
export function changeOf(operation: Operation): Change {
  const { id: _, base: __, offset: ___, ...change } = operation;
  return change as Change;
}

const sameSet = (one: string[], other: string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Whether a change says no more than what is there already. */
export function saysTheSame(change: Change, present: Present): boolean {
  if (change.kind === "note.write")
    // When Enter came is no word of anybody's.
    return (
      present.kind === "note" &&
      !present.removed &&
      present.text === change.text &&
      present.notedAt === change.notedAt &&
      present.sign === change.sign &&
      present.keptBack === change.keptBack &&
      sameSet(present.criteria, change.criteria)
    );
  if (change.kind === "mark.write")
    return (
      present.kind === "mark" &&
      !present.removed &&
      present.about === change.about &&
      present.value === change.value &&
      present.at === change.at
    );
  if (change.kind === "mark.remove") return present.kind === "mark" && present.removed;
  if (change.kind === "mark.restore") return present.kind === "mark" && !present.removed;
  if (change.kind === "note.remove") return present.kind === "note" && present.removed;
  if (change.kind === "note.restore") return present.kind === "note" && !present.removed;
  if (change.kind === "level.set")
    return present.kind === "level" && present.value === change.value;
  return change.kind === "text.write" && present.kind === "text" && present.text === change.text;
}
