/**
 * The protocol between an observer's device and the server: changes, operations, outcomes and the working copy.
 * Shared by both sides; docs/sync-protocol.md describes how they are used.
 */

import type { LevelValue } from "~/rubrics/vocabulary";
import type { ObservationStatus } from "~/visits/vocabulary";
import type { FeedbackPart, MarkAbout, NoteSign } from "../vocabulary";

/** The most characters of a note, and of each of the three feedback texts. */
export const noteLimit = 2_000;
export const textLimit = 4_000;
/** The most operations in one request. */
export const batchLimit = 50;

/** The content of a note. All instants are UTC milliseconds. */
export type NoteContent = {
  text: string;
  /** The instant of the first keystroke. */
  notedAt: number;
  /** The instant of Enter, which moved the note into the stream; null while it is still being typed. */
  committedAt: number | null;
  criteria: string[];
  sign: NoteSign | null;
  /** True for a note that is left out of the shared feedback. */
  keptBack: boolean;
};

/** A change of one field of an observation, before it gets an id and a base. */
export type FieldChange =
  | ({ kind: "note.write"; noteId: string } & NoteContent)
  | { kind: "note.remove"; noteId: string }
  | { kind: "note.restore"; noteId: string }
  | { kind: "level.set"; criterionId: string; value: LevelValue | null }
  | { kind: "text.write"; part: FeedbackPart; text: string }
  | { kind: "mark.write"; markId: string; about: MarkAbout; value: string; at: number }
  | { kind: "mark.remove"; markId: string }
  | { kind: "mark.restore"; markId: string }
  | { kind: "clock.start"; visitId: string; startedAt: number; endedAt: number | null }
  | { kind: "clock.set"; endedAt: number | null };

/**
 * A change as it is sent. `id` is a UUIDv7 generated on the device and serves as the idempotency key. `base` is
 * the id of the operation that the device had last seen on this field, null for a new field. `offset` is what
 * the device had added to its own clock, in milliseconds, when it made the instants of the change; null when it
 * had never received the server's time.
 */
export type Operation = FieldChange & { id: string; base: string | null; offset: number | null };

/** The ids of the latest known operations, by field: the bases of the next changes. */
export type Heads = [field: string, operationId: string][];

/** An operation in the append-only log: as it was sent, and by how many milliseconds its instants were moved. */
export type LoggedOperation = Operation & { skew?: number };

/** A note on the server, and the operation that wrote it last. */
export type NoteState = NoteContent & { id: string; operationId: string };
/** A mark on the server: the begin of a state, something counted, or a pause of the clock. */
type MarkState = {
  id: string;
  about: MarkAbout;
  value: string;
  /** UTC milliseconds. */
  at: number;
  operationId: string;
};
type LevelState = { criterionId: string; value: LevelValue | null; operationId: string };
type TextState = { part: FeedbackPart; text: string; operationId: string };

/** An observation as its observer edits it, on the server. Removed notes and marks are left out. */
export type WorkingCopy = {
  id: string;
  visitId: string;
  status: ObservationStatus;
  /** UTC milliseconds; null when the observation has not begun. */
  startedAt: number | null;
  /** UTC milliseconds; null while the lesson runs. */
  endedAt: number | null;
  notes: NoteState[];
  marks: MarkState[];
  levels: LevelState[];
  texts: TextState[];
};

/** The server's current value of a field. */
export type Present =
  | ({ kind: "note"; removed: boolean } & NoteState)
  | ({ kind: "mark"; removed: boolean } & MarkState)
  | ({ kind: "level" } & LevelState)
  | ({ kind: "text" } & TextState);

/**
 * Why an operation was refused. `base-missing`: the server does not have the operation's base yet; `closed`: the
 * observation was shared in the meantime; `full`: the observation holds as much as it may.
 */
const refusalCodes = [
  "needs-evidence",
  "no-levels",
  "unknown-criterion",
  "unknown-note",
  "unknown-mark",
  "base-missing",
  "id-reused",
  "closed",
  "full",
  "invalid",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What the server did with an operation. `present` is the server's current value, null when it has none. */
export type Result =
  | { outcome: "applied" }
  | { outcome: "duplicate" }
  | { outcome: "conflict"; present: Present }
  | { outcome: "refused"; code: RefusalCode; present?: Present | null };

/** The acknowledgement of one operation, by the operation's id. */
export type Outcome = Result & { id: string };

/**
 * The body of a request. `sentAt` is the device's uncorrected clock, UTC milliseconds, from which the server
 * computes how far that clock is off.
 */
export type Batch = { sentAt: number; operations: Operation[] };

/** The server's answer to a batch; `now` is its clock, UTC milliseconds. */
export type BatchAnswer = { now: number; outcomes: Outcome[] };

/** The server's answer to a read: the working copy and its clock, UTC milliseconds. */
export type ReadAnswer = { now: number; copy: WorkingCopy };

/**
 * Returns the key of the field of an observation that a change concerns, such as `note:<id>`. Changes of one
 * field depend on each other; changes of different fields never conflict.
 */
export function fieldOf(change: FieldChange): string {
  switch (change.kind) {
    case "note.write":
    case "note.remove":
    case "note.restore":
      return `note:${change.noteId}`;
    case "mark.write":
    case "mark.remove":
    case "mark.restore":
      return `mark:${change.markId}`;
    case "level.set":
      return `level:${change.criterionId}`;
    case "text.write":
      return `text:${change.part}`;
    case "clock.start":
    case "clock.set":
      return "clock";
  }
}

/** Returns the change that a sync operation carries: the operation without its `id`, `base` and `offset`. */
export function changeOf(operation: Operation): FieldChange {
  const { id: _, base: __, offset: ___, ...change } = operation;
  return change as FieldChange;
}
