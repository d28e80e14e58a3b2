/**
 * How often the devices of one member may send batches: a token bucket for each. It is kept in memory, since it
 * limits the load on this process and a restart ends that load.
 */

/** Batches that may come at once. A device that was offline sends 50 operations in each. */
export const batchBurst = 120;
/** Batches a second after that; a device sends one at a time and puts more into each while it waits. */
export const batchesPerSecond = 2;

type Bucket = { tokens: number; at: number };
const buckets = new Map<string, Bucket>();

/**
 * Counts one sync batch (a request with changes from a device) against the member's rate limit.
 *
 * @param now UTC milliseconds
 * @returns 0 when the batch may be applied, otherwise the seconds after which it may be sent again
 */
export function secondsToWait(memberId: string, now: number): number {
  const { tokens, at } = buckets.get(memberId) ?? { tokens: batchBurst, at: now };
  const gained = (Math.max(0, now - at) / 1_000) * batchesPerSecond;
  const there = Math.min(batchBurst, tokens + gained);
  const allowed = there >= 1;
  buckets.set(memberId, { tokens: allowed ? there - 1 : there, at: now });
  return allowed ? 0 : Math.ceil((1 - there) / batchesPerSecond);
}
