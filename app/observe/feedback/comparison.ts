/** Puts two observations of one lesson side by side. Pure functions. */

import type { LevelValue } from "~/rubrics/vocabulary";
import { needsEvidence } from "~/visits/rules";
import type { NoteSign } from "../vocabulary";
import type { SharedTap } from "./feedback";

export type ComparedNote = {
  id: string;
  text: string;
  /** UTC milliseconds. */
  notedAt: number;
  criteria: string[];
  sign: NoteSign | null;
};

/** The observation of one of the two observers. `startedAt` and `endedAt` are UTC milliseconds. */
export type ComparedStream = {
  observerId: string;
  startedAt: number;
  endedAt: number;
  notes: ComparedNote[];
  levels: { criterionId: string; value: LevelValue }[];
  taps: SharedTap[];
};

export type Both<T> = { first: T; second: T };

/**
 * A minute of the lesson in which at least one observer wrote a note. `at` is its start in UTC milliseconds.
 */
export type ComparedMinute = Both<ComparedNote[]> & { minute: number; at: number };

const minuteMs = 60_000;

/**
 * Groups the notes of both observers of a lesson by minute, sorted by time. Minute 0 begins at the earlier of
 * the two starts; minutes without notes are left out.
 */
export function minutesOf({ first, second }: Both<ComparedStream>): ComparedMinute[] {
  const start = Math.min(first.startedAt, second.startedAt);
  const minuteOf = (note: ComparedNote) => Math.floor((note.notedAt - start) / minuteMs);
  const minutes = [...new Set([...first.notes, ...second.notes].map(minuteOf))];
  return minutes
    .sort((a, b) => a - b)
    .map((minute) => ({
      minute,
      at: start + minute * minuteMs,
      first: first.notes.filter((note) => minuteOf(note) === minute),
      second: second.notes.filter((note) => minuteOf(note) === minute),
    }));
}

/**
 * Returns the ids of the rubric criteria to which both observers gave one of the levels 1 to 4, each with
 * both levels. A criterion with an answer that is no level, such as "not seen", is left out.
 */
export function levelsOfBoth({ first, second }: Both<ComparedStream>) {
  return first.levels.flatMap((mine) => {
    const theirs = second.levels.find(({ criterionId }) => criterionId === mine.criterionId);
    if (!theirs || !needsEvidence(mine.value) || !needsEvidence(theirs.value)) return [];
    return [{ criterionId: mine.criterionId, first: mine.value, second: theirs.value }];
  });
}
