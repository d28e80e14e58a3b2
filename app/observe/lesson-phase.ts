/** Where a lesson is at an instant. Computed from instants alone, so that it is right after a tab has slept. Pure. */
import { isPaused, type LessonClock, lessonTime, type Pause } from "./lesson-rules";

/**
 * The share of the planned lesson that is over, 0 to 1.
 *
 * @param ms lesson time, milliseconds
 * @param minutes the planned length
 */
export const progress = (ms: number, minutes: number): number =>
  Math.min(1, ms / (minutes * 60_000));

/**
 * The minute of the lesson in which an instant lies, counted from 1 without the pauses; 0 before the start.
 *
 * @param instant UTC milliseconds, like `startedAt`
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
 * The phase of a lesson.
 *
 * @param ms lesson time, milliseconds
 * @param minutes the planned length
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
