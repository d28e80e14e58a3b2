/**
 * One change to an observation, small enough to be queued and sent again. Shared by the browser's queue and
 * the server: nothing here but shapes, limits and the name of what a change is about.
 */
import type { FeedbackPart, LevelValue, ObservationStatus } from "../vocabulary";

export const noteLimit = 2_000;
export const textLimit = 4_000;
/** The most operations in one request. */
export const batchLimit = 50;

/** What is changed, before it has an id and a place in the order of changes. */
export type Change =
  | { kind: "note.write"; noteId: string; text: string; notedAt: number; criteria: string[] }
  | { kind: "note.remove"; noteId: string }
  | { kind: "note.restore"; noteId: string }
  | { kind: "level.set"; criterionId: string; value: LevelValue | null }
  | { kind: "text.write"; part: FeedbackPart; text: string }
  | { kind: "clock.set"; endedAt: number | null };

/**
 * A change as it travels. `id` is a UUIDv7 made on the device; `base` names the operation whose outcome was
 * on the screen when the change was made, null for something new.
 */
export type Operation = Change & { id: string; base: string | null };

export type NoteState = {
  id: string;
  text: string;
  /** First keystroke, UTC milliseconds. */
  notedAt: number;
  criteria: string[];
  operationId: string;
};
export type LevelState = { criterionId: string; value: LevelValue | null; operationId: string };
export type TextState = { part: FeedbackPart; text: string; operationId: string };

/** The observer's working copy as it stands on the server. Removed notes are left out. */
export type WorkingCopy = {
  id: string;
  visitId: string;
  status: ObservationStatus;
  startedAt: number;
  endedAt: number | null;
  notes: NoteState[];
  levels: LevelState[];
  texts: TextState[];
};

/** What is there instead, when a change was made on something older. */
export type Present =
  | ({ kind: "note"; removed: boolean } & NoteState)
  | ({ kind: "level" } & LevelState)
  | ({ kind: "text" } & TextState);

/**
 * Why an operation was not applied. `base-missing`: the change it was made on has not arrived (yet);
 * `closed`: the observation has been shared in the meantime.
 */
export const refusalCodes = [
  "needs-evidence",
  "no-levels",
  "unknown-criterion",
  "unknown-note",
  "base-missing",
  "id-reused",
  "closed",
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

/** The server's answer to a batch; `now` is its clock, UTC milliseconds. */
export type BatchAnswer = { now: number; outcomes: Outcome[] };

/** What a change is about: changes of one field follow each other, those of two never collide. */
export function fieldOf(change: Change): string {
  switch (change.kind) {
    case "note.write":
    case "note.remove":
    case "note.restore":
      return `note:${change.noteId}`;
    case "level.set":
      return `level:${change.criterionId}`;
    case "text.write":
      return `text:${change.part}`;
    case "clock.set":
      return "clock";
  }
}
