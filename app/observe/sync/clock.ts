/** The lesson's clock, from instants alone: it stays right while a tab sleeps. All in milliseconds. */

import { isPaused, type LessonClock, lessonTime, type Pause } from "../lesson-rules";

/** A device that is off by less than this is as right as the server. */
const tolerance = 2_000;

/**
 * How far the server's clock is ahead of the device's; 0 when the difference tells nothing.
 *
 * @param serverNow what the server's clock said while it answered
 * @param sentAt when the request left, by the device
 * @param receivedAt when the answer came, by the device
 */
export function clockOffset(serverNow: number, sentAt: number, receivedAt: number): number {
  const offset = Math.round(serverNow - (sentAt + receivedAt) / 2);
  const doubt = Math.max(tolerance, (receivedAt - sentAt) / 2);
  return Math.abs(offset) <= doubt ? 0 : offset;
}

/** The share of the lesson that is over, 0 to 1. */
export const progress = (ms: number, minutes: number): number =>
  Math.min(1, ms / (minutes * 60_000));

/** The minute of the lesson an instant lies in, from 1, without pauses; 0 before the start. */
export function minuteOf(
  instant: number,
  startedAt: number,
  pauses: readonly Pause[] = [],
): number {
  if (instant < startedAt) return 0;
  return Math.floor(lessonTime({ startedAt, endedAt: null, pauses }, instant) / 60_000) + 1;
}

/** Where the lesson is: `over` when it runs longer than planned. */
export type Phase = "running" | "over" | "paused" | "ended";

/** The phase of a lesson at some lesson time. */
export function phaseOf(
  { endedAt, pauses }: Pick<LessonClock, "endedAt" | "pauses">,
  ms: number,
  minutes: number,
): Phase {
  if (endedAt !== null) return "ended";
  if (isPaused(pauses)) return "paused";
  return ms > minutes * 60_000 ? "over" : "running";
}
