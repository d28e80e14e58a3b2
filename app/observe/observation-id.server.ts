import { createHash } from "node:crypto";

/**
 * Computes the id of an observation from the ids of its visit and its observer, so that every device of the
 * observer can begin the observation offline with the same id. After an observation was discarded, the next
 * one has another id: what a device still sends belongs to the discarded one.
 *
 * @param discarded how many observations of the visit the observer has discarded before, from
 * `discardedBefore`
 * @returns a UUID of version 8 (RFC 9562, 5.8: application-defined bits)
 */
export function observationIdFor(visitId: string, observerId: string, discarded = 0): string {
  const again = discarded > 0 ? ` ${discarded}` : "";
  const hex = createHash("sha256")
    .update(`observation ${visitId} ${observerId}${again}`)
    .digest("hex");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
