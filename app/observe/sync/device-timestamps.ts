/** Tracks which instants on the screen this device's clock made, to correct them when that clock was wrong. */
import { shiftedState, timestampKey } from "./clock-correction";
import type { InstrumentState } from "./instrument-state";
import type { FieldChange } from "./operation";

/** All instants are UTC milliseconds. */
export class DeviceTimestamps {
  /** The keys of the instants that this device made and the server has not confirmed. */
  #own = new Set<string>();
  /** Corrected instants of notes, by note and instant before: a draft still holds the first one. */
  #corrected = new Map<string, number>();

  add(change: FieldChange): void {
    const key = timestampKey(change);
    if (key) this.#own.add(key);
  }

  /** Drops the instants of all fields without pending changes: these now have the server's instants. */
  confirm(isPending: (field: string) => boolean): void {
    for (const key of this.#own)
      if (!isPending(key.startsWith("clock.") ? "clock" : key)) this.#own.delete(key);
  }

  forget(field: string): void {
    this.#own.delete(field);
  }

  /** The state with this device's instants moved by some milliseconds. */
  shift(state: InstrumentState, ms: number): InstrumentState {
    for (const { id, notedAt } of state.notes)
      if (this.#own.has(`note:${id}`)) {
        // A correction that is taken back later must not leave a cycle in the map.
        this.#corrected.delete(`${id}@${notedAt + ms}`);
        this.#corrected.set(`${id}@${notedAt}`, notedAt + ms);
      }
    return shiftedState(state, this.#own, ms);
  }

  /** The change of a note with all corrections that were made since its first keystroke. */
  corrected(change: FieldChange): FieldChange {
    if (change.kind !== "note.write") return change;
    let { notedAt } = change;
    for (let turn = 0; turn <= this.#corrected.size; turn += 1)
      notedAt = this.#corrected.get(`${change.noteId}@${notedAt}`) ?? notedAt;
    return { ...change, notedAt };
  }

  /**
   * The start of a lesson whose start was undone on another device while this one still has changes for it.
   *
   * @param offset null when the device never received the server's time
   * @param now the current instant by the same clock
   */
  startOf(state: InstrumentState, offset: number | null, now: number): number {
    // The server's start and the instants of an uncorrected clock cannot be compared.
    if (offset === null && !this.#own.has("clock.start")) return this.#earliestOwn(state, now);
    const { startedAt, notes, marks } = state;
    const instants = [...notes.map((note) => note.notedAt), ...marks.map((mark) => mark.at)];
    // A page that was rendered after the undo has no start: the earliest note or mark takes its place.
    return startedAt ?? Math.min(now, ...instants);
  }

  #earliestOwn({ notes, marks }: InstrumentState, now: number): number {
    return Math.min(
      now,
      ...notes.filter(({ id }) => this.#own.has(`note:${id}`)).map((note) => note.notedAt),
      ...marks.filter(({ id }) => this.#own.has(`mark:${id}`)).map((mark) => mark.at),
    );
  }
}
