/**
 * What the taps of a lesson say: how long each state held, what was counted, and where the clock stood
 * still. Pure; the order in which taps arrive does not matter, and a removed tap was never made.
 */
import {
  type MarkAbout,
  type StateRow,
  type StateValue,
  stateRows,
  stateValues,
} from "./vocabulary";

export type Tap = { id: string; about: MarkAbout; value: string; at: number; removed?: boolean };

/** A time in which the clock stood still; `until` is null while it lasts. UTC milliseconds. */
export type Pause = { from: number; until: number | null };

/** The clock of a lesson: everything needed to tell lesson time from the time of day. */
export type LessonClock = {
  startedAt: number;
  endedAt: number | null;
  pauses: readonly Pause[];
};

/** A state that held from one lesson time to another, in milliseconds since the start without pauses. */
export type Segment = { value: StateValue; from: number; until: number };

/** How long each state of a row held; together with `unnoted` exactly the observed time. */
export type RowTimes = { values: { value: StateValue; ms: number }[]; unnoted: number };

/** The taps that stand, in order of time. */
export const standing = (taps: readonly Tap[]): Tap[] =>
  taps
    .filter((tap) => !tap.removed)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** Where the clock stood still: from a pause to the next resume. A second pause within one changes nothing. */
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

/** Whether the clock stands still now. */
export const isPaused = (pauses: readonly Pause[]): boolean => pauses.at(-1)?.until === null;

/** The lesson time of an instant: milliseconds since the start without pauses; never after the end. */
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
 * The states of a row along the lesson: each from its tap to the next one of the row.
 *
 * @param now where the lesson is now, UTC milliseconds; its end counts where that came first
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

/** The state of a row after all its taps; null before the first and after one that ended it. */
export function presentState(row: StateRow, taps: readonly Tap[]): StateValue | null {
  const last = standing(taps.filter((tap) => tap.about === row)).at(-1);
  return last && isStateOf(row, last.value) ? last.value : null;
}

/** How long each state of a row held, in the row's own order. */
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

/** Whole percentages of parts that add up to exactly 100; all 0 where there is nothing. */
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
 * How much of the target language was heard. `alone` and `mixed` are never added: how much English is in a
 * mixture nobody has measured.
 */
export type TargetLanguage = { alone: number; mixed: number; noted: number };

/** English alone and English mixed with Japanese, beside the time for which a language was noted at all. */
export function targetLanguage({ values, unnoted }: RowTimes, total: number): TargetLanguage {
  const of = (value: StateValue) => values.find((each) => each.value === value)?.ms ?? 0;
  return { alone: of("english"), mixed: of("mixed"), noted: total - unnoted };
}

/** How often each thing was counted: those asked for in their order, then what else was counted. */
export function tallyCounts(
  taps: readonly Tap[],
  names: readonly string[] = [],
): { name: string; count: number }[] {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const { value } of standing(taps.filter((tap) => tap.about === "tally")))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

/** The tap to take back when the person wants the last one undone; null when there is none. */
export const lastTap = (taps: readonly Tap[]): Tap | null =>
  standing(taps.filter((tap) => tap.about !== "clock")).at(-1) ?? null;

/** The segments of all three rows. */
export const allSegments = (taps: readonly Tap[], clock: LessonClock, now: number) =>
  Object.fromEntries(stateRows.map((row) => [row, segmentsOf(row, taps, clock, now)])) as Record<
    StateRow,
    Segment[]
  >;
