/** Where a lesson is at an instant. Computed from instants alone, so that it is right after a tab has slept. Pure. */
import { isPaused, type LessonClock, lessonTime, type Pause } from "./lesson-rules";

/**
 * Returns the share of the planned lesson that is over, from 0 to 1.
 *
 * @param ms time since the start of the lesson without pauses, in milliseconds
 * @param minutes planned length of the lesson
 */
export const progress = (ms: number, minutes: number): number =>
  Math.min(1, ms / (minutes * 60_000));

/**
 * Returns the minute of the lesson in which an instant lies, counted from 1 without the pauses; 0 before the
 * start.
 *
 * @param instant UTC milliseconds, like `startedAt`
 * @param startedAt start of the lesson
 */
export function minuteOf(
  instant: number,
  startedAt: number,
  pauses: readonly Pause[] = [],
): number {
  if (instant < startedAt) return 0;
  return Math.floor(lessonTime({ startedAt, endedAt: null, pauses }, instant) / 60_000) + 1;
}

/** `over`: the lesson runs longer than planned. */
export type Phase = "running" | "over" | "paused" | "ended";

/**
 * Returns the phase of a lesson: `running`, `over` (longer than planned), `paused` or `ended`.
 *
 * @param ms time since the start of the lesson without pauses, in milliseconds
 * @param minutes planned length of the lesson
 */
export function phaseOf(
  { endedAt, pauses }: Pick<LessonClock, "endedAt" | "pauses">,
  ms: number,
  minutes: number,
): Phase {
  if (endedAt !== null) return "ended";
  if (isPaused(pauses)) return "paused";
  return ms > minutes * 60_000 ? "over" : "running";
}
