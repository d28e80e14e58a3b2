/** What an `InstrumentStore` provides to the screen at one moment. */
import type { SaveStatus } from "./autosave-types";
import type { InstrumentState } from "./instrument-state";

export type InstrumentSnapshot = InstrumentState & {
  save: SaveStatus;
  /** How far the server's clock is ahead of this device's, milliseconds; null when it was never received. */
  offset: number | null;
};

/**
 * Whether two snapshots give the same observation screen, so that it need not be rendered again. The
 * place of each unsent change (device or server) is not compared, because the screen updates that separately. False when one of them
 * has a conflict or a refused change.
 */
export const isSameScreen = (one: InstrumentSnapshot, other: InstrumentSnapshot): boolean =>
  (["startedAt", "endedAt", "notes", "marks", "levels", "texts", "offset"] as const).every(
    (part) => one[part] === other[part],
  ) &&
  (["state", "unsent", "kept", "closed"] as const).every(
    (part) => one.save[part] === other.save[part],
  ) &&
  [one, other].every(({ save }) => save.conflicts.length + save.refusals.length === 0);
