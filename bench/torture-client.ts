/** An observer of the torture test: the browser's own classes, and a record of what the server acknowledged. */
import { v7 } from "uuid";
import { stateValues } from "~/observe/vocabulary";
import { plannedCopy } from "../app/observe/observation-copy.queries.server";
import { readFrom, sendTo } from "../app/observe/sync/autosave-transport";
import type { OperationStore, QueueEntry, Send } from "../app/observe/sync/autosave-types";
import { InstrumentStore } from "../app/observe/sync/instrument-store";
import type { Operation } from "../app/observe/sync/operation";

/** Maximum number of unsent operations before the next one is written. */
const mostUnsent = 150;
/** Number of changes after which an observer goes on to the next visit. */
const changesPerVisit = 400;

const criterionIds = ["hand-overs", "attention", "clear-instructions", "initiative"];

/** An in-memory store in place of IndexedDB; the device itself never restarts. */
const memory = (): OperationStore => {
  const kept = new Map<string, QueueEntry>();
  return {
    load: async () => [],
    put: async (entry) => void kept.set(entry.operation.id, entry),
    remove: async (ids) => {
      for (const id of ids) kept.delete(id);
    },
  };
};

export type Acknowledged = { observationId: string; operation: Operation };

export class TortureClient {
  #lesson: InstrumentStore | null = null;
  #written = 0;
  #count = 0;
  #last = { noteId: "", markId: "" };

  /**
   * @param visits the planned visits to observe, in order
   *
   * @param acknowledged filled with the acknowledged operations by id, in order of acknowledgement
   */
  constructor(
    readonly name: string,
    readonly memberId: string,
    readonly visits: string[],
    readonly addressOf: (observationId: string) => string,
    readonly acknowledged: Map<string, Acknowledged>,
  ) {}

  get unsent(): number {
    return this.#lesson?.snapshot().save.unsent ?? 0;
  }

  /** A problem of this observer's saving other than the network; null if there is none. */
  get trouble(): string | null {
    const save = this.#lesson?.snapshot().save;
    if (!save || (save.conflicts.length === 0 && save.refusals.length === 0)) return null;
    return JSON.stringify({ conflicts: save.conflicts, refusals: save.refusals });
  }

  /** Retries at once, as after the browser's `online` event. */
  retryNow(): void {
    this.#lesson?.retryNow();
  }

  /** Writes a few changes, unless many are unsent. */
  write(): void {
    if (this.unsent > mostUnsent) return;
    if (this.#lesson && this.#written >= changesPerVisit) {
      // The lesson ends only after all changes have reached the server.
      if (this.unsent > 0) return;
      this.#lesson = null;
    }
    this.#lesson ??= this.#begin();
    for (let turn = 0; turn < 20; turn += 1) this.#act(this.#lesson);
  }

  #begin(): InstrumentStore {
    const visitId = this.visits.shift();
    if (!visitId) throw new Error(`${this.name} has no visit left.`);
    const copy = plannedCopy(visitId, this.memberId);
    const address = this.addressOf(copy.id);
    const lesson = new InstrumentStore(copy, 0, {
      send: this.#noting(copy.id, sendTo(address)),
      read: () => readFrom(address),
      store: memory(),
    });
    void lesson.start();
    this.#written = 0;
    lesson.change({ kind: "clock.start", visitId, startedAt: Date.now(), endedAt: null }, true);
    return lesson;
  }

  /** Records the operations that a response calls applied as acknowledged. */
  #noting =
    (observationId: string, send: Send): Send =>
    async (operations) => {
      const sent = await send(operations);
      if (sent.kind !== "answer") return sent;
      for (const { id, outcome } of sent.answer.outcomes) {
        const operation = operations.find((each) => each.id === id);
        if (operation && (outcome === "applied" || outcome === "duplicate"))
          this.acknowledged.set(id, { observationId, operation: structuredClone(operation) });
      }
      return sent;
    };

  #act(lesson: InstrumentStore): void {
    this.#count += 1;
    this.#written += 1;
    const turn = this.#count % 20;
    const text = `${this.name} ${this.#count}: 6 of 15 pairs begin by themselves. 「はい」`;
    const criteria = [criterionIds[this.#count % criterionIds.length] ?? ""];
    const content = { notedAt: Date.now(), committedAt: Date.now(), criteria, sign: null };
    const write = (noteId: string) =>
      lesson.change({ kind: "note.write", noteId, text, ...content, keptBack: false }, true);
    if (turn === 3) {
      this.#last.markId = v7();
      const value = stateValues.lead[this.#count % 4] ?? "alt";
      const { markId } = this.#last;
      lesson.change({ kind: "mark.write", markId, about: "lead", value, at: Date.now() }, true);
    } else if (turn === 4 && this.#last.markId)
      lesson.change({ kind: "mark.remove", markId: this.#last.markId }, true);
    else if (turn === 5) lesson.change({ kind: "text.write", part: "keep", text }, true);
    else if (turn === 6)
      lesson.change({ kind: "level.set", criterionId: criteria[0] ?? "", value: "not-seen" }, true);
    else if (turn === 7 && this.#last.noteId) write(this.#last.noteId);
    else {
      this.#last.noteId = v7();
      write(this.#last.noteId);
    }
  }
}
