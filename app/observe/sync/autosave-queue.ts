/**
 * The unacknowledged changes of one observation on one device: pending entries, conflicts, refusals, and the
 * latest known operation of each field. Decides what an outcome of the server means; has no timers and no network.
 */
import { v7 } from "uuid";
import type { Conflict, Delivery, OperationStore, QueueEntry, Refusal } from "./autosave-types";
import { isPresentValue } from "./change-equality";
import { shifted } from "./clock-correction";
import { EntryPersistence } from "./entry-persistence";
import {
  changeOf,
  type FieldChange,
  fieldOf,
  type Heads,
  type Operation,
  type Outcome,
  type Present,
  type RefusalCode,
} from "./operation";
import { behindBase, deliveries, fieldOfEntry, replaceableEntry } from "./queue-entries";

export type QueueOptions = {
  store: OperationStore;
  /** The latest operation of each field when the observation was loaded. */
  heads: Heads;
  /** Called once, when the device cannot store unsent changes. */
  onStoreFailed: () => void;
  /** Called when an entry is on the device's disk. */
  onStored?: () => void;
  /** What is added to the device's clock now, milliseconds; null when the server's time is unknown. */
  offset?: () => number | null;
  newId?: () => string;
};

/**
 * How often an operation is sent again before its missing base counts as lost. Writes can go on without the
 * base after a few attempts; a removal or restoration without it is dropped, so it waits longer.
 */
const baseAttempts = { write: 3, other: 60 };

export class AutosaveQueue {
  readonly #disk: EntryPersistence;
  readonly #heads: Map<string, string>;
  readonly #newId: () => string;
  readonly #offset: () => number | null;
  /** How often the server did not have an entry's base. */
  #baseMissing = new Map<string, number>();
  #entries: QueueEntry[] = [];
  #conflicts = new Map<string, { entry: QueueEntry; present: Present }>();
  #refusals = new Map<string, Refusal>();
  #order = 0;
  closed = false;

  constructor({ store, heads, onStoreFailed, onStored, offset, newId = v7 }: QueueOptions) {
    this.#disk = new EntryPersistence(store, onStored ?? (() => undefined), onStoreFailed);
    this.#heads = new Map(heads);
    this.#offset = offset ?? (() => null);
    this.#newId = newId;
  }

  get kept(): boolean {
    return this.#disk.works;
  }

  get length(): number {
    return this.#entries.length;
  }

  get conflicts(): Conflict[] {
    return [...this.#conflicts].map(([field, { entry, present }]) => ({
      field,
      mine: this.#correctedChange(entry),
      present,
    }));
  }

  get heads(): Heads {
    return [...this.#heads];
  }

  /** Where the entries of each field are, open conflicts included. */
  get fields(): Map<string, Delivery> {
    return deliveries(this.#held, this.#disk.isWriting);
  }

  get refusals(): Refusal[] {
    return [...this.#refusals.values()];
  }

  get #held(): QueueEntry[] {
    return [...this.#entries, ...[...this.#conflicts.values()].map((each) => each.entry)];
  }

  /** Loads the entries of closed pages. @returns those changes that the screen must show, in their order */
  async load(): Promise<FieldChange[]> {
    const stored = await this.#disk.load();
    // An entry that this page already holds, as pending, in conflict or refused, is not queued again.
    const known = new Set([
      ...this.#held.map((each) => each.operation.id),
      ...this.#refusals.keys(),
    ]);
    const loaded = stored.filter((entry) => !known.has(entry.operation.id));
    this.#order = Math.max(this.#order, ...loaded.map((entry) => entry.order));
    // This page's own change of a field is newer: the loaded one is sent before it and not shown.
    const shown = loaded.filter((entry) => !this.isPending(fieldOfEntry(entry)));
    for (const entry of shown) this.#heads.set(fieldOfEntry(entry), entry.operation.id);
    this.#entries = [...loaded, ...this.#entries];
    return shown.map((entry) => this.#correctedChange(entry));
  }

  /** The change of an entry by the clock as it is corrected now. */
  #correctedChange({ operation }: QueueEntry): FieldChange {
    return shifted(changeOf(operation), (this.#offset() ?? 0) - (operation.offset ?? 0));
  }

  /** Queues a change. An unsent change of the same kind and field is replaced; a conflict takes it in. */
  add(change: FieldChange): void {
    const field = fieldOf(change);
    const conflict = this.#conflicts.get(field);
    if (conflict) {
      const old = conflict.entry;
      const entry = this.#replace(old, change, old.operation.base, this.#offset());
      this.#conflicts.set(field, { ...conflict, entry });
      return;
    }
    const last = replaceableEntry(this.#entries, change);
    if (last) {
      const entry = this.#replace(last, change, last.operation.base, this.#offset());
      this.#entries[this.#entries.indexOf(last)] = entry;
      this.#heads.set(field, entry.operation.id);
      return;
    }
    this.#order += 1;
    const entry = this.#create(change, this.#heads.get(field) ?? null, this.#order);
    this.#heads.set(field, entry.operation.id);
    this.#entries.push(entry);
  }

  /** Queues a change before all others, which the server cannot apply without it. */
  prepend(change: FieldChange): void {
    const order = (this.#entries[0]?.order ?? 0) - 1;
    this.#entries.unshift(this.#create(change, null, order));
  }

  #create(change: FieldChange, base: string | null, order: number): QueueEntry {
    const operation: Operation = { ...change, id: this.#newId(), base, offset: this.#offset() };
    const entry: QueueEntry = { operation, order, sent: false };
    this.#disk.save(entry);
    return entry;
  }

  hasKind = (kind: FieldChange["kind"]): boolean =>
    this.#entries.some((each) => each.operation.kind === kind);

  /** The next entries to send. They are never altered from now on, since they may arrive. */
  nextBatch(limit: number): QueueEntry[] {
    const batch = this.#entries.slice(0, limit);
    for (const entry of batch) {
      if (entry.sent) continue;
      entry.sent = true;
      this.#disk.save(entry);
    }
    return batch;
  }

  /** Whether a field has an unacknowledged change, which the screen shows instead of the server's value. */
  isPending(field: string): boolean {
    return this.#conflicts.has(field) || this.#entries.some((each) => fieldOfEntry(each) === field);
  }

  /** Sets the bases of the next changes of all fields without a pending change. */
  adoptHeads(heads: Heads): void {
    for (const [field, id] of heads) if (!this.isPending(field)) this.#heads.set(field, id);
  }

  /** Ends a conflict. @param change the value to write, null to keep the server's */
  settle(field: string, change: FieldChange | null): void {
    const conflict = this.#conflicts.get(field);
    if (!conflict) return;
    this.#conflicts.delete(field);
    this.#heads.set(field, conflict.present.operationId);
    if (change) this.add(change);
    this.#disk.remove([conflict.entry]);
  }

  /** Deletes a refused change. */
  dismiss(id: string): void {
    this.#refusals.delete(id);
    this.#disk.removeIds([id]);
  }

  /** Handles the outcomes of a batch. Entries without an outcome stay and are sent again. */
  applyOutcomes(batch: readonly QueueEntry[], outcomes: readonly Outcome[]): void {
    const byId = new Map(outcomes.map((each) => [each.id, each]));
    for (const entry of batch) {
      const outcome = byId.get(entry.operation.id);
      // An earlier outcome of this answer may have removed or replaced the entry.
      if (!outcome || !this.#entries.includes(entry)) continue;
      if (outcome.outcome === "applied" || outcome.outcome === "duplicate") this.#delete(entry);
      else if (outcome.outcome === "conflict") this.#holdConflict(entry, outcome.present);
      else if (outcome.code === "base-missing")
        this.#retryWithoutBase(entry, outcome.present ?? null);
      else if (outcome.code === "id-reused") this.#reissue(entry, entry.operation.base);
      else this.refuse(entry, outcome.code);
    }
  }

  /** Moves an entry from the queue to the refusals, where it stays until it is dismissed. */
  refuse(entry: QueueEntry, code: RefusalCode): void {
    const { id, base } = entry.operation;
    this.#entries = this.#entries.filter((each) => each !== entry);
    this.#refusals.set(id, { id, change: changeOf(entry.operation), code });
    this.#rebase(fieldOfEntry(entry), id, base);
    if (code === "closed") this.closed = true;
  }

  /** Records a conflict between the newest pending change of the entry's field and the server's value. */
  #holdConflict(entry: QueueEntry, present: Present): void {
    const field = fieldOfEntry(entry);
    const own = this.#entries.filter((each) => fieldOfEntry(each) === field);
    this.#entries = this.#entries.filter((each) => !own.includes(each));
    const { operation } = own.at(-1) ?? entry;
    const newest = changeOf(operation);
    // The base that failed is kept, so that the conflict is found again after a reload.
    const held =
      own.length > 1 ? this.#replace(entry, newest, entry.operation.base, operation.offset) : entry;
    this.#disk.remove(own.filter((each) => each !== held && each !== entry));
    this.#conflicts.set(field, { entry: held, present });
    if (isPresentValue(newest, present)) this.settle(field, null);
  }

  /**
   * Handles an entry whose base the server does not have. A base in this queue is sent first. Otherwise another
   * tab may hold it and send it soon; after some attempts the base counts as lost.
   */
  #retryWithoutBase(entry: QueueEntry, present: Present | null): void {
    const { kind } = entry.operation;
    const isWrite = !/(remove|restore)$/.test(kind);
    const reordered = behindBase(this.#entries, entry);
    if (reordered) this.#entries = reordered;
    else if (this.#mayRetry(entry, present || isWrite ? baseAttempts.write : baseAttempts.other))
      return;
    else if (present) this.#holdConflict(entry, present);
    else if (kind === "note.remove" || kind === "mark.remove") this.#delete(entry);
    else if (kind === "note.restore") this.refuse(entry, "unknown-note");
    else if (kind === "mark.restore") this.refuse(entry, "unknown-mark");
    else this.#reissue(entry, null);
  }

  #mayRetry(entry: QueueEntry, attempts: number): boolean {
    const { id } = entry.operation;
    const missing = (this.#baseMissing.get(id) ?? 0) + 1;
    this.#baseMissing.set(id, missing);
    return missing <= attempts;
  }

  /** Replaces an entry by the same change under a new id, and rebases the entries that follow it. */
  #reissue(entry: QueueEntry, base: string | null): void {
    const { offset } = entry.operation;
    const reissued = this.#replace(entry, changeOf(entry.operation), base, offset);
    this.#entries[this.#entries.indexOf(entry)] = reissued;
    this.#rebase(fieldOfEntry(entry), entry.operation.id, reissued.operation.id);
  }

  /** Changes the base of the next entry and of the field from one operation to another. */
  #rebase(field: string, from: string, to: string | null): void {
    if (this.#heads.get(field) === from) {
      if (to === null) this.#heads.delete(field);
      else this.#heads.set(field, to);
    }
    const next = this.#entries.find((each) => each.operation.base === from);
    if (next) this.#reissue(next, to);
  }

  /**
   * An entry in the place of another. It gets a new id, since one id must never stand for two contents.
   *
   * @param offset what was added to the device's clock when the instants of the change were made
   */
  #replace(
    old: QueueEntry,
    change: FieldChange,
    base: string | null,
    offset: number | null,
  ): QueueEntry {
    const operation: Operation = { ...change, id: this.#newId(), base, offset };
    const replaces = old.operation.id;
    const entry: QueueEntry = { operation, order: old.order, sent: false, replaces };
    this.#disk.save(entry);
    return entry;
  }

  #delete(entry: QueueEntry): void {
    this.#entries = this.#entries.filter((each) => each !== entry);
    this.#disk.remove([entry]);
  }
}
