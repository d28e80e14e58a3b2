/** The lesson's clock, from instants alone: it stays right while a tab sleeps. All in milliseconds. */

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

/** Time in the lesson: until now, or until it was ended. Never negative. */
export const elapsed = (startedAt: number, endedAt: number | null, now: number): number =>
  Math.max(0, (endedAt ?? now) - startedAt);

const two = (n: number) => String(n).padStart(2, "0");

/** `12:05`, and `1:02:05` from an hour on. */
export function formatElapsed(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const clock = `${two(minutes % 60)}:${two(seconds % 60)}`;
  return minutes < 60 ? clock : `${Math.floor(minutes / 60)}:${clock}`;
}

/** The share of the lesson that is over, 0 to 1. */
export const progress = (ms: number, minutes: number): number =>
  Math.min(1, ms / (minutes * 60_000));

/** The minute of the lesson an instant lies in, from 1; 0 before the start. */
export const minuteOf = (instant: number, startedAt: number): number =>
  instant < startedAt ? 0 : Math.floor((instant - startedAt) / 60_000) + 1;
