/**
 * Divides a lesson into intervals of two minutes, after COPUS (Smith et al. 2013, CBE-LSE 12:618): an
 * interval has a code when the code occurs in it, however briefly. The result tells how widely something is
 * spread over the lesson, not how long it lasted; never show it in one figure with shares of time.
 */
import { type LessonClock, lessonTime, segmentsOf, standing, type Tap } from "./lesson-rules";
import { type StateRow, type StateValue, stateRows, stateValues } from "./vocabulary";

export const intervalMs = 120_000;

export type Interval = {
  /** Lesson time, milliseconds without pauses. */
  from: number;
  until: number;
  /** True for the last interval when the lesson ended within it. */
  partial: boolean;
  states: Record<StateRow, StateValue[]>;
  /** Names of the things counted at least once in the interval. */
  tallies: string[];
};

/**
 * Divides a lesson into intervals of two minutes and returns, for each interval, the states that occurred and
 * the things that were counted. The intervals of a lesson that has not ended reach up to `now`.
 *
 * @param now the current instant, UTC milliseconds
 */
export function intervalsOf(taps: readonly Tap[], clock: LessonClock, now: number): Interval[] {
  const total = lessonTime(clock, now);
  const segments = stateRows.map((row) => [row, segmentsOf(row, taps, clock, now)] as const);
  const counted = standing(taps.filter((tap) => tap.about === "tally")).map((tap) => ({
    name: tap.value,
    // A count at the very end of the lesson belongs to the last interval.
    at: Math.min(lessonTime(clock, tap.at), total - 1),
  }));
  return Array.from({ length: Math.ceil(total / intervalMs) }, (_, index) => {
    const from = index * intervalMs;
    const until = Math.min(from + intervalMs, total);
    const stateEntries = segments.map(([row, list]) => {
      const here = list.filter((each) => each.from < until && each.until > from);
      return [row, stateValues[row].filter((value) => here.some((each) => each.value === value))];
    });
    const tallies = counted.filter(({ at }) => at >= from && at < until).map(({ name }) => name);
    return {
      from,
      until,
      partial: until - from < intervalMs,
      states: Object.fromEntries(stateEntries) as Interval["states"],
      tallies: [...new Set(tallies)],
    };
  });
}

/**
 * Returns the number of intervals of a lesson in which a state occurs, for example the state `english` of the
 * row `language`.
 */
export const countIntervalsWith = (
  intervals: readonly Interval[],
  row: StateRow,
  value: StateValue,
): number => intervals.filter((each) => each.states[row].includes(value)).length;
