/** All that the model of an observation tells its screen at one moment. */
import type { SaveStatus } from "./autosave-entry";
import type { InstrumentState } from "./instrument-state";

export type InstrumentSnapshot = InstrumentState & {
  save: SaveStatus;
  /** How far the server's clock is ahead of this device's, milliseconds; null when never heard. */
  offset: number | null;
};

/** Whether a screen that does not look at where each entry lies shows the same for both. */
export const looksTheSame = (one: InstrumentSnapshot, other: InstrumentSnapshot): boolean =>
  (["startedAt", "endedAt", "notes", "marks", "levels", "texts", "offset"] as const).every(
    (part) => one[part] === other[part],
  ) &&
  (["state", "unsent", "kept", "closed"] as const).every(
    (part) => one.save[part] === other.save[part],
  ) &&
  [one, other].every(({ save }) => save.conflicts.length + save.refusals.length === 0);
