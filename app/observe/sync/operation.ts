/**
 * One change to an observation, small enough to be queued and sent again. Shared by the browser's queue and
 * the server: nothing here but shapes, limits and the name of what a change is about.
 */

import type { LevelValue } from "~/rubrics/vocabulary";
import type { ObservationStatus } from "~/visits/vocabulary";
import type { FeedbackPart, MarkAbout, NoteSign } from "../vocabulary";

export const noteLimit = 2_000;
export const textLimit = 4_000;
/** The most operations in one request. */
export const batchLimit = 50;

/** What a note says. All instants are UTC milliseconds. */
export type NoteContent = {
  text: string;
  /** First keystroke. */
  notedAt: number;
  /** When Enter put the line into the stream; null while it is still being typed. */
  committedAt: number | null;
  criteria: string[];
  sign: NoteSign | null;
  /** The observer keeps it for themselves: it never goes into what is shared. */
  keptBack: boolean;
};

/** What is changed, before it has an id and a place in the order of changes. */
export type Change =
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
 * A change as it travels. `id` is a UUIDv7 made on the device; `base` names the operation whose outcome was
 * on the screen when the change was made, null for something new. `offset` is what the device had added to
 * its own clock by then, in milliseconds; null when it had never heard the server's.
 */
export type Operation = Change & { id: string; base: string | null; offset: number | null };

/** A change as the log has it: as it came, and by how much the server moved its instants. */
export type LoggedOperation = Operation & { skew?: number };

export type NoteState = NoteContent & { id: string; operationId: string };
/** One tap of the lesson: a state that begins, something counted, a pause of the clock. */
type MarkState = {
  id: string;
  about: MarkAbout;
  value: string;
  at: number;
  operationId: string;
};
type LevelState = { criterionId: string; value: LevelValue | null; operationId: string };
type TextState = { part: FeedbackPart; text: string; operationId: string };

/** The observer's working copy as it stands on the server. Removed notes are left out. */
export type WorkingCopy = {
  id: string;
  visitId: string;
  status: ObservationStatus;
  /** Null when the observation has not begun. */
  startedAt: number | null;
  endedAt: number | null;
  notes: NoteState[];
  marks: MarkState[];
  levels: LevelState[];
  texts: TextState[];
};

/** What is there instead, when a change was made on something older. */
export type Present =
  | ({ kind: "note"; removed: boolean } & NoteState)
  | ({ kind: "mark"; removed: boolean } & MarkState)
  | ({ kind: "level" } & LevelState)
  | ({ kind: "text" } & TextState);

/**
 * Why an operation was not applied. `base-missing`: the change it was made on has not arrived (yet);
 * `closed`: the observation has been shared in the meantime; `full`: it holds as much as one may.
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

/** What became of an operation; `present` tells what is there when it did not fit. */
export type Result =
  | { outcome: "applied" }
  | { outcome: "duplicate" }
  | { outcome: "conflict"; present: Present }
  | { outcome: "refused"; code: RefusalCode; present?: Present | null };

export type Outcome = Result & { id: string };

/** A request: `sentAt` is the device's clock, uncorrected, so that the server can tell how far it is off. */
export type Batch = { sentAt: number; operations: Operation[] };

/** The server's answer to a batch; `now` is its clock, UTC milliseconds. */
export type BatchAnswer = { now: number; outcomes: Outcome[] };

/** What reading an observation gives: the working copy, and the server's clock. */
export type ReadAnswer = { now: number; copy: WorkingCopy };

/** What a change is about: changes of one field follow each other, those of two never collide. */
export function fieldOf(change: Change): string {
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
