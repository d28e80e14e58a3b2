/**
 * Computes from the taps of a lesson how long each state lasted, what was counted, and when the clock was
 * paused. Pure functions. The order in which taps arrive does not matter; removed taps are ignored.
 */
import {
  type MarkAbout,
  type StateRow,
  type StateValue,
  stateRows,
  stateValues,
} from "./vocabulary";

export type Tap = { id: string; about: MarkAbout; value: string; at: number; removed?: boolean };

/** A pause of the lesson clock; `until` is null while it lasts. UTC milliseconds. */
export type Pause = { from: number; until: number | null };

/** The data that convert an instant to lesson time. Instants are UTC milliseconds. */
export type LessonClock = {
  startedAt: number;
  endedAt: number | null;
  pauses: readonly Pause[];
};

/** A state and when it began and ended, in lesson time: milliseconds since the start, without pauses. */
export type Segment = { value: StateValue; from: number; until: number };

/**
 * The duration of each state of a row in milliseconds. All of them and `unnoted` add up to the observed time.
 */
export type RowTimes = { values: { value: StateValue; ms: number }[]; unnoted: number };

/** Returns the taps of a lesson that were not removed, sorted by time. */
export const standing = (taps: readonly Tap[]): Tap[] =>
  taps
    .filter((tap) => !tap.removed)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/**
 * Returns the pauses of the lesson clock, each from a pause tap to the next resume tap. A second pause tap
 * before the resume tap is ignored.
 */
export function pausesOf(taps: readonly Tap[]): Pause[] {
  const pauses: Pause[] = [];
  for (const { value, at } of standing(taps.filter((tap) => tap.about === "clock"))) {
    const last = pauses.at(-1);
    const open = last !== undefined && last.until === null;
    if (value === "pause" && !open) pauses.push({ from: at, until: null });
    else if (value === "resume" && open) last.until = at;
  }
  return pauses;
}

/** Whether the lesson clock is paused now, that is, whether its last pause has no end. */
export const isPaused = (pauses: readonly Pause[]): boolean => pauses.at(-1)?.until === null;

/**
 * Converts an instant to lesson time: milliseconds since the start of the lesson, without pauses. An instant
 * after the end counts as the end.
 *
 * @param instant UTC milliseconds
 */
export function lessonTime({ startedAt, endedAt, pauses }: LessonClock, instant: number): number {
  const until = endedAt === null ? instant : Math.min(instant, endedAt);
  const paused = pauses.reduce((sum, pause) => {
    const from = Math.max(pause.from, startedAt);
    return sum + Math.max(0, Math.min(pause.until ?? until, until) - from);
  }, 0);
  return Math.max(0, until - startedAt - paused);
}

const isStateOf = (row: StateRow, value: string): value is StateValue =>
  (stateValues[row] as readonly string[]).includes(value);

/**
 * Returns the states of one row (who leads, language or grouping) during the lesson, each with its begin and
 * end in lesson time. A state lasts until the next tap of the row, the end of the lesson or `now`, whichever
 * is earliest.
 *
 * @param now the current instant, UTC milliseconds
 */
export function segmentsOf(
  row: StateRow,
  taps: readonly Tap[],
  clock: LessonClock,
  now: number,
): Segment[] {
  const total = lessonTime(clock, now);
  const segments: Segment[] = [];
  const changes = standing(taps.filter((tap) => tap.about === row));
  changes.forEach(({ value, at }, index) => {
    if (!isStateOf(row, value)) return;
    const next = changes[index + 1];
    const from = lessonTime(clock, at);
    const until = Math.min(total, next ? lessonTime(clock, next.at) : total);
    const last = segments.at(-1);
    if (until <= from) return;
    if (last?.value === value && last.until === from) last.until = until;
    else segments.push({ value, from, until });
  });
  return segments;
}

/**
 * Returns the current state of one row of taps (who leads, language or grouping); null before the first tap
 * of the row and after a tap that ended a state.
 */
export function presentState(row: StateRow, taps: readonly Tap[]): StateValue | null {
  const last = standing(taps.filter((tap) => tap.about === row)).at(-1);
  return last && isStateOf(row, last.value) ? last.value : null;
}

/**
 * Sums up how long each state of one row (who leads, language or grouping) lasted, in milliseconds, and the
 * time without a noted state. The states are in the fixed order of the row.
 *
 * @param total the observed time in milliseconds
 */
export function rowTimes(row: StateRow, segments: readonly Segment[], total: number): RowTimes {
  const values = stateValues[row].map((value) => ({
    value,
    ms: segments.reduce(
      (sum, each) => sum + (each.value === value ? each.until - each.from : 0),
      0,
    ),
  }));
  return { values, unnoted: total - values.reduce((sum, { ms }) => sum + ms, 0) };
}

/**
 * Converts amounts to whole percentages that add up to exactly 100, by the largest-remainder method. All
 * percentages are 0 when the sum of the amounts is 0.
 */
export function percentages(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part / total) * 100);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, each) => sum + each, 0);
  const byRest = exact
    .map((each, index) => ({ index, rest: each - Math.floor(each) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRest.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/**
 * Durations of the target language in milliseconds: `alone`, `mixed` with Japanese, and all time with a noted
 * language. `alone` and `mixed` stay separate, because the share of English in a mixture is unknown.
 */
export type TargetLanguage = { alone: number; mixed: number; noted: number };

/**
 * Returns how long English alone was heard in a lesson, how long English mixed with Japanese, and how long
 * any language was noted, in milliseconds.
 *
 * @param total the observed time in milliseconds
 */
export function targetLanguage({ values, unnoted }: RowTimes, total: number): TargetLanguage {
  const of = (value: StateValue) => values.find((each) => each.value === value)?.ms ?? 0;
  return { alone: of("english"), mixed: of("mixed"), noted: total - unnoted };
}

/**
 * Returns how often the observer counted each thing during the lesson.
 *
 * @param names things to list even when their count is 0, in this order; other counted things follow
 */
export function tallyCounts(
  taps: readonly Tap[],
  names: readonly string[] = [],
): { name: string; count: number }[] {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const { value } of standing(taps.filter((tap) => tap.about === "tally")))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

/**
 * Returns the latest tap that the undo command removes; null when there is none. Taps that pause or resume
 * the clock cannot be undone this way.
 */
export const lastTap = (taps: readonly Tap[]): Tap | null =>
  standing(taps.filter((tap) => tap.about !== "clock")).at(-1) ?? null;

/**
 * Returns, for each of the three rows (who leads, language, grouping), the states during the lesson with
 * begin and end in lesson time.
 *
 * @param now the current instant, UTC milliseconds
 */
export const allSegments = (taps: readonly Tap[], clock: LessonClock, now: number) =>
  Object.fromEntries(stateRows.map((row) => [row, segmentsOf(row, taps, clock, now)])) as Record<
    StateRow,
    Segment[]
  >;
