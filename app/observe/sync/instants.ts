/** Moves what was stamped by a clock that proves to be wrong. Shared by the browser and the server; pure. */
import type { InstrumentState } from "./instrument-state";
import type { Change } from "./operation";

/** A device that was off by less than this, or seems to be, is left as it is; in milliseconds. */
const tolerance = 2_000;

const by = (instant: number | null, ms: number) => (instant === null ? null : instant + ms);

/** A change with all its instants moved by some milliseconds. */
export function moved<T extends Change>(change: T, ms: number): T;
export function moved(change: Change, ms: number): Change {
  if (ms === 0) return change;
  switch (change.kind) {
    case "note.write": {
      const { notedAt, committedAt } = change;
      return { ...change, notedAt: notedAt + ms, committedAt: by(committedAt, ms) };
    }
    case "mark.write":
      return { ...change, at: change.at + ms };
    case "clock.start": {
      const { startedAt, endedAt } = change;
      return { ...change, startedAt: startedAt + ms, endedAt: by(endedAt, ms) };
    }
    case "clock.set":
      return { ...change, endedAt: by(change.endedAt, ms) };
    default:
      return change;
  }
}

/**
 * An instant put on the server's clock, unless it is one that the server has given itself.
 *
 * @param known what the server has there
 */
export const movedUnless = (known: number | null | undefined, instant: number, ms: number) =>
  instant === known ? instant : instant + ms;

/** What a stamp of this device stands on: its start and its end are stamped apart. */
export const stampOf = (change: Change): string | null => {
  if (change.kind === "note.write") return `note:${change.noteId}`;
  if (change.kind === "mark.write") return `mark:${change.markId}`;
  return change.kind === "clock.start" || change.kind === "clock.set" ? change.kind : null;
};

/** The state with the instants that this device stamped moved by some milliseconds. */
export function restamped(
  state: InstrumentState,
  stamped: ReadonlySet<string>,
  ms: number,
): InstrumentState {
  const own = (stamp: string, instant: number | null) =>
    stamped.has(stamp) ? by(instant, ms) : instant;
  return {
    ...state,
    startedAt: own("clock.start", state.startedAt),
    endedAt: own("clock.set", state.endedAt),
    notes: state.notes.map((note) =>
      stamped.has(`note:${note.id}`)
        ? { ...note, notedAt: note.notedAt + ms, committedAt: by(note.committedAt, ms) }
        : note,
    ),
    marks: state.marks.map((mark) =>
      stamped.has(`mark:${mark.id}`) ? { ...mark, at: mark.at + ms } : mark,
    ),
  };
}

/** The earliest instant that this device stamped itself, or now. */
export const firstStamp = (
  { notes, marks }: InstrumentState,
  stamped: ReadonlySet<string>,
  now: number,
): number =>
  Math.min(
    now,
    ...notes.filter(({ id }) => stamped.has(`note:${id}`)).map((note) => note.notedAt),
    ...marks.filter(({ id }) => stamped.has(`mark:${id}`)).map((mark) => mark.at),
  );

/**
 * The offset to go by: the one known, unless the newly measured one differs by more than the measuring can
 * explain. A clock that jumps with every answer is no clock.
 *
 * @param took how long the request was on its way, milliseconds
 */
export const steadyOffset = (known: number | null, measured: number, took: number): number =>
  known !== null && Math.abs(measured - known) <= Math.max(tolerance, took / 2) ? known : measured;
