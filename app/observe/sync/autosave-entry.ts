/** What the autosave queue keeps and how it talks to a store and to the server: seams for other stores. */
import type { BatchAnswer, Change, Operation, Present, RefusalCode } from "./operation";

/** An operation that the server has not acknowledged yet. */
export type Entry = {
  operation: Operation;
  /** Its place among the entries of this device. */
  order: number;
  /** Sent at least once: it may have arrived, so it is never altered any more. */
  tried: boolean;
};

/** Where unsent operations outlive the page. A rejected promise means that the device cannot keep them. */
export interface OperationStore {
  load(): Promise<Entry[]>;
  put(entry: Entry): Promise<void>;
  remove(ids: string[]): Promise<void>;
  /** Calls back whenever there may be more to load: what another page left behind when it ended. */
  watch?(onLeft: () => void): void;
}

/** What came of one request. */
export type Sent =
  | { kind: "answer"; answer: BatchAnswer }
  /** No network, a timeout, or a server in trouble: the same request later. */
  | { kind: "failed" }
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
  /** False when this device cannot keep unsent changes over a reload. */
  kept: boolean;
  conflicts: readonly Conflict[];
  refusals: readonly Refusal[];
  /** The observation was shared meanwhile: nothing more is taken. */
  closed: boolean;
};

/** The change inside an operation. */
export function changeOf(operation: Operation): Change {
  const { id: _, base: __, ...change } = operation;
  return change as Change;
}

const sameSet = (one: string[], other: string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Whether a change says no more than what is there already. */
export function saysTheSame(change: Change, present: Present): boolean {
  if (change.kind === "note.write")
    return (
      present.kind === "note" &&
      !present.removed &&
      present.text === change.text &&
      present.notedAt === change.notedAt &&
      sameSet(present.criteria, change.criteria)
    );
  if (change.kind === "note.remove") return present.kind === "note" && present.removed;
  if (change.kind === "note.restore") return present.kind === "note" && !present.removed;
  if (change.kind === "level.set")
    return present.kind === "level" && present.value === change.value;
  return change.kind === "text.write" && present.kind === "text" && present.text === change.text;
}
