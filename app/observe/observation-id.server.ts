import { createHash } from "node:crypto";

/**
 * The id of the observation that a person makes of a visit. It follows from the two, so that each of their
 * devices can begin it without a network and all mean the same one.
 *
 * @returns a UUID of version 8 (RFC 9562, 5.8: the bits are the application's own)
 */
export function observationIdFor(visitId: string, observerId: string): string {
  const hex = createHash("sha256").update(`observation ${visitId} ${observerId}`).digest("hex");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
