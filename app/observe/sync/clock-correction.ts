/**
 * Measures how far a device's clock differs from the server's, and moves instants that a wrong clock made. Pure;
 * shared by both sides. All durations are milliseconds, all instants UTC milliseconds.
 */
import type { InstrumentState } from "./instrument-state";
import type { FieldChange } from "./operation";

/** Differences below this may come from the network and are ignored, in milliseconds. */
const tolerance = 2_000;

/**
 * Returns how far the server's clock is ahead of the device's, in milliseconds (negative when it is behind).
 * Returns 0 when the difference is at most two seconds or half the duration of the request, because the
 * measurement is not more exact. The server's clock is compared with the middle of the request (Cristian's
 * algorithm, 1989). All instants are UTC milliseconds.
 *
 * @param serverNow the server's clock in its answer
 * @param sentAt the device's clock when the request left
 * @param receivedAt the device's clock when the answer came
 */
export function clockOffset(serverNow: number, sentAt: number, receivedAt: number): number {
  const offset = Math.round(serverNow - (sentAt + receivedAt) / 2);
  const uncertainty = Math.max(tolerance, (receivedAt - sentAt) / 2);
  return Math.abs(offset) <= uncertainty ? 0 : offset;
}

/**
 * Returns the clock offset to use, in milliseconds. Keeps the known offset while the new measurement differs
 * by at most two seconds or half the duration of the request, so that the clock does not jump with every
 * answer; otherwise returns the measured offset.
 *
 * @param known the offset in use; null when there is none
 * @param measured the offset of the latest request
 * @param roundTrip the duration of the request in milliseconds
 */
export const steadyOffset = (known: number | null, measured: number, roundTrip: number): number =>
  known !== null && Math.abs(measured - known) <= Math.max(tolerance, roundTrip / 2)
    ? known
    : measured;

const shift = (instant: number | null, ms: number) => (instant === null ? null : instant + ms);

/** Returns a copy of a change of an observation in which all instants are moved by some milliseconds. */
export function shifted<T extends FieldChange>(change: T, ms: number): T;
export function shifted(change: FieldChange, ms: number): FieldChange {
  if (ms === 0) return change;
  switch (change.kind) {
    case "note.write": {
      const { notedAt, committedAt } = change;
      return { ...change, notedAt: notedAt + ms, committedAt: shift(committedAt, ms) };
    }
    case "mark.write":
      return { ...change, at: change.at + ms };
    case "clock.start": {
      const { startedAt, endedAt } = change;
      return { ...change, startedAt: startedAt + ms, endedAt: shift(endedAt, ms) };
    }
    case "clock.set":
      return { ...change, endedAt: shift(change.endedAt, ms) };
    default:
      return change;
  }
}

/**
 * Returns the key under which the instants of a change are tracked: the field's key, such as `note:<id>`, or
 * `clock.start` or `clock.set` for the start and the end of the lesson. Null for a change without instants.
 */
export const timestampKey = (change: FieldChange): string | null => {
  if (change.kind === "note.write") return `note:${change.noteId}`;
  if (change.kind === "mark.write") return `mark:${change.markId}`;
  return change.kind === "clock.start" || change.kind === "clock.set" ? change.kind : null;
};

/**
 * Returns the state of the observation screen with some of its instants moved by some milliseconds.
 *
 * @param keys keys of the instants to move, as `timestampKey` returns them
 */
export function shiftedState(
  state: InstrumentState,
  keys: ReadonlySet<string>,
  ms: number,
): InstrumentState {
  const shiftIn = (key: string, instant: number | null) =>
    keys.has(key) ? shift(instant, ms) : instant;
  return {
    ...state,
    startedAt: shiftIn("clock.start", state.startedAt),
    endedAt: shiftIn("clock.set", state.endedAt),
    notes: state.notes.map((note) =>
      keys.has(`note:${note.id}`)
        ? { ...note, notedAt: note.notedAt + ms, committedAt: shift(note.committedAt, ms) }
        : note,
    ),
    marks: state.marks.map((mark) =>
      keys.has(`mark:${mark.id}`) ? { ...mark, at: mark.at + ms } : mark,
    ),
  };
}
