/** Which instants on the screen this page stamped with its own clock, to put them right when that was wrong. */
import { firstStamp, restamped, stampOf } from "./instants";
import type { InstrumentState } from "./instrument-state";
import type { Change } from "./operation";

export class Stamps {
  /** By note, mark, and the clock's two ends; what the server has told since is not among them. */
  #own = new Set<string>();
  /** Instants that were put right, by note: a line that is being typed still knows the first one. */
  #righted = new Map<string, number>();

  add(change: Change): void {
    const stamp = stampOf(change);
    if (stamp) this.#own.add(stamp);
  }

  /** What the server has told replaces the stamps of every field that is not held here. */
  told(isHeld: (field: string) => boolean): void {
    for (const stamp of this.#own)
      if (!isHeld(stamp.startsWith("clock.") ? "clock" : stamp)) this.#own.delete(stamp);
  }

  forget(field: string): void {
    this.#own.delete(field);
  }

  /** The state with what was stamped here moved by some milliseconds. */
  putRight(state: InstrumentState, ms: number): InstrumentState {
    for (const { id, notedAt } of state.notes)
      if (this.#own.has(`note:${id}`)) {
        // A clock that is put back leads to where it began, not around.
        this.#righted.delete(`${id}@${notedAt + ms}`);
        this.#righted.set(`${id}@${notedAt}`, notedAt + ms);
      }
    return restamped(state, this.#own, ms);
  }

  /** The change with the instant of its note as it was put right since its first key. */
  inTime(change: Change): Change {
    if (change.kind !== "note.write") return change;
    let { notedAt } = change;
    for (let turn = 0; turn <= this.#righted.size; turn += 1)
      notedAt = this.#righted.get(`${change.noteId}@${notedAt}`) ?? notedAt;
    return { ...change, notedAt };
  }

  /** When a lesson that must begin again began: the server's instant and a clock that knows nothing of it do not mix. */
  startOf(state: InstrumentState, offset: number | null, now: number): number {
    const isForeign = offset === null && !this.#own.has("clock.start");
    if (isForeign) return firstStamp(state, this.#own, now);
    // A page drawn after the start was taken back knows none; its words tell when there was a lesson.
    const { startedAt, notes, marks } = state;
    const instants = [...notes.map((note) => note.notedAt), ...marks.map((mark) => mark.at)];
    return startedAt ?? Math.min(now, ...instants);
  }
}
