/** The taps of a lesson in the shared feedback: which rows the observer includes, and how they are read. Pure. */
import type { VisitKind } from "~/visits/vocabulary";
import {
  allSegments,
  type LessonClock,
  lessonTime,
  pausesOf,
  type Segment,
  standing,
  type Tap,
} from "../lesson-rules";
import { isForOthers } from "../observation-rules";
import { type StateRow, type StateValue, stateRows, type TapRow, tapRows } from "../vocabulary";
import type { SharedTap, SharedWords } from "./feedback";

/** Returns the rows in which something was tapped, in their fixed order. */
export const tappedRows = (taps: readonly Pick<Tap, "about">[]): TapRow[] =>
  tapRows.filter((row) => taps.some(({ about }) => about === row));

/** Returns the taps of the given rows and the pauses of the clock. */
export const withRows = (taps: readonly SharedTap[] = [], rows: readonly TapRow[]): SharedTap[] =>
  taps.filter(({ about }) => about === "clock" || rows.includes(about));

/**
 * Returns the taps of the given rows and the pauses of the clock as they are shared, sorted by time. Removed
 * taps are left out.
 */
export const sharedTaps = (taps: readonly Tap[], rows: readonly TapRow[]): SharedTap[] =>
  withRows(
    standing(taps).map(({ about, value, at }) => ({ about, value, at })),
    rows,
  );

/**
 * Returns the rows of taps that a new version includes unless the observer chooses otherwise: all rows for the
 * first version, and for a correction the rows that the version before has. An observation that nobody else
 * reads always includes all rows.
 *
 * @param newest the newest shared version; null before the first
 */
export const rowsToInclude = (
  kind: VisitKind,
  newest: Pick<SharedWords, "taps"> | null,
): readonly TapRow[] =>
  newest === null || !isForOthers(kind) ? tapRows : tappedRows(newest.taps ?? []);

/** The taps with ids, which keep the stored order for taps of the same instant. */
const numbered = (taps: readonly SharedTap[] = []): Tap[] =>
  taps.map((tap, index) => ({ ...tap, id: String(index).padStart(6, "0") }));

type Timed = Pick<SharedWords, "startedAt" | "endedAt" | "taps">;

/** What the ribbon of a lesson is drawn from: a shared version, or the observation of one of two observers. */
export type Ribboned = Timed & {
  notes: readonly { id: string; notedAt: number; criteria: readonly string[] }[];
};

/**
 * Returns a function that converts an instant (UTC milliseconds) of a shared version to lesson time:
 * milliseconds since the start without the pauses, also after the end of the lesson.
 */
export function lessonTimeIn({ startedAt, taps }: Timed): (instant: number) => number {
  const clock = { startedAt, endedAt: null, pauses: pausesOf(numbered(taps)) };
  return (instant) => lessonTime(clock, instant);
}

/**
 * What the taps of a lesson say, in lesson time: milliseconds since the start, without the pauses. `total` is
 * the observed time.
 */
export type TappedLesson = {
  taps: Tap[];
  clock: LessonClock & { endedAt: number };
  total: number;
  segments: Record<StateRow, Segment[]>;
  counts: { id: string; name: string; at: number }[];
};

/**
 * Reads the taps of a shared version. An observation without an end is read up to its last note or tap.
 */
export function tappedLesson(content: Ribboned): TappedLesson {
  const { startedAt, notes } = content;
  const taps = numbered(content.taps);
  const last = [...notes.map(({ notedAt }) => notedAt), ...taps.map(({ at }) => at)];
  const endedAt = content.endedAt ?? Math.max(startedAt, ...last);
  const clock = { startedAt, endedAt, pauses: pausesOf(taps) };
  return {
    taps,
    clock,
    total: lessonTime(clock, endedAt),
    segments: allSegments(taps, clock, endedAt),
    counts: taps
      .filter(({ about }) => about === "tally")
      .map(({ id, value, at }) => ({ id, name: value, at: lessonTime(clock, at) })),
  };
}

/** A part of the lesson in which no state changes; `from` and `until` are lesson time in milliseconds. */
export type Stretch = {
  from: number;
  until: number;
  states: Partial<Record<StateRow, StateValue>>;
  counts: { name: string; count: number }[];
};

/**
 * Divides a lesson where a state begins or ends, and returns each part with its states and with what was
 * counted in it.
 */
export function stretchesOf({
  segments,
  counts,
  total,
}: Pick<TappedLesson, "segments" | "counts" | "total">): Stretch[] {
  const changes = stateRows.flatMap((row) =>
    segments[row].flatMap(({ from, until }) => [from, until]),
  );
  const edges = [...new Set([0, ...changes, total])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const until = edges[index + 1] ?? total;
    const states = stateRows.flatMap((row) => {
      const here = segments[row].find((each) => each.from <= from && each.until >= until);
      return here ? [[row, here.value] as const] : [];
    });
    // A count at the very end of the lesson belongs to the last part.
    const here = counts.filter(({ at }) => at >= from && (at < until || until === total));
    const names = [...new Set(here.map(({ name }) => name))];
    return {
      from,
      until,
      states: Object.fromEntries(states),
      counts: names.map((name) => ({
        name,
        count: here.filter((each) => each.name === name).length,
      })),
    };
  });
}
