/**
 * The unsent changes of one observation on one device: what waits, what collided, what was refused, and which
 * operation each field rests on. Decides what an answer of the server means; knows no time and no network.
 */
import { v7 } from "uuid";
import {
  type Conflict,
  changeOf,
  type Delivery,
  type Entry,
  type OperationStore,
  type Refusal,
  saysTheSame,
} from "./autosave-entry";
import { EntryShelf } from "./entry-shelf";
import { moved } from "./instants";
import {
  type Change,
  fieldOf,
  type Operation,
  type Outcome,
  type Present,
  type RefusalCode,
} from "./operation";

export type QueueOptions = {
  store: OperationStore;
  /** The operation behind each field as loaded, by `fieldOf`. */
  heads: Iterable<[field: string, operationId: string]>;
  /** Called once when the device cannot keep unsent changes. */
  onUnkept: () => void;
  /** Called when an entry has reached the device's disk. */
  onKept?: () => void;
  /** What is added to the device's clock just now, milliseconds; null when the server's is unknown. */
  offset?: () => number | null;
  newId?: () => string;
};

/** How often an operation is sent before what it rests on counts as lost; `long`: before it is dropped. */
const patience = { short: 3, long: 60 };

const fieldOfEntry = ({ operation }: Entry) => fieldOf(operation);

export class AutosaveQueue {
  readonly #shelf: EntryShelf;
  readonly #heads: Map<string, string>;
  readonly #newId: () => string;
  readonly #offset: () => number | null;
  /** How often an entry's base was missing on the server. */
  #missed = new Map<string, number>();
  #entries: Entry[] = [];
  #conflicts = new Map<string, { entry: Entry; present: Present }>();
  #refusals = new Map<string, Refusal>();
  #order = 0;
  closed = false;

  constructor({ store, heads, onUnkept, onKept, offset, newId = v7 }: QueueOptions) {
    this.#shelf = new EntryShelf(store, onKept ?? (() => undefined), onUnkept);
    this.#heads = new Map(heads);
    this.#offset = offset ?? (() => null);
    this.#newId = newId;
  }

  get kept(): boolean {
    return this.#shelf.kept;
  }

  get length(): number {
    return this.#entries.length;
  }

  get conflicts(): Conflict[] {
    return [...this.#conflicts].map(([field, { entry, present }]) => ({
      field,
      mine: this.#onTime(entry),
      present,
    }));
  }

  get heads(): [field: string, operationId: string][] {
    return [...this.#heads];
  }

  /** Where the words of each field with an entry are. */
  get fields(): Map<string, Delivery> {
    const fields = new Map<string, Delivery>();
    for (const entry of [...this.#entries, ...[...this.#conflicts.values()].map((c) => c.entry)]) {
      const field = fieldOfEntry(entry);
      if (fields.get(field) !== "writing")
        fields.set(field, this.#shelf.isWriting(entry) ? "writing" : "device");
    }
    return fields;
  }

  get refusals(): Refusal[] {
    return [...this.#refusals.values()];
  }

  /** Takes up what an earlier page left; the changes come back in their order. */
  async load(): Promise<Change[]> {
    const left = await this.#shelf.load();
    const held = [...this.#entries, ...[...this.#conflicts.values()].map((each) => each.entry)];
    // What is open here is not sent again behind the person's back.
    const known = new Set([...held.map((each) => each.operation.id), ...this.#refusals.keys()]);
    const taken = left.filter((entry) => !known.has(entry.operation.id));
    this.#order = Math.max(this.#order, ...taken.map((entry) => entry.order));
    // What this page holds on a field is newer; what was left is sent before it all the same.
    const shown = taken.filter((entry) => !this.isOwn(fieldOfEntry(entry)));
    for (const entry of shown) this.#heads.set(fieldOfEntry(entry), entry.operation.id);
    this.#entries = [...taken, ...this.#entries];
    return shown.map((entry) => this.#onTime(entry));
  }

  /** The change of an entry by the clock as it is put right by now. */
  #onTime({ operation }: Entry): Change {
    return moved(changeOf(operation), (this.#offset() ?? 0) - (operation.offset ?? 0));
  }

  add(change: Change): void {
    const field = fieldOf(change);
    const conflict = this.#conflicts.get(field);
    if (conflict) {
      const old = conflict.entry;
      const entry = this.#again(old, change, old.operation.base, this.#offset());
      this.#conflicts.set(field, { ...conflict, entry });
      return;
    }
    const last = this.#mergeable(change, field);
    if (last) {
      const entry = this.#again(last, change, last.operation.base, this.#offset());
      this.#entries[this.#entries.indexOf(last)] = entry;
      this.#heads.set(field, entry.operation.id);
      return;
    }
    this.#order += 1;
    const base = this.#heads.get(field) ?? null;
    const operation: Operation = { ...change, id: this.#newId(), base, offset: this.#offset() };
    const entry: Entry = { operation, order: this.#order, tried: false };
    this.#heads.set(field, operation.id);
    this.#entries.push(entry);
    this.#shelf.keep(entry);
  }

  /** Puts a change before all that waits: nothing else can be taken without it. */
  lead(change: Change): void {
    const operation = { ...change, id: this.#newId(), base: null, offset: this.#offset() };
    const entry: Entry = { operation, order: (this.#entries[0]?.order ?? 0) - 1, tried: false };
    this.#entries.unshift(entry);
    this.#shelf.keep(entry);
  }

  /** Whether a change of this kind waits. */
  holds = (kind: Change["kind"]): boolean =>
    this.#entries.some((each) => each.operation.kind === kind);

  /** The first entries to send; from now on they are never altered, since they may arrive. */
  take(most: number): Entry[] {
    const batch = this.#entries.slice(0, most);
    for (const entry of batch) {
      if (entry.tried) continue;
      entry.tried = true;
      this.#shelf.keep(entry);
    }
    return batch;
  }

  /** Whether the person's own, unacknowledged word on a field stands on the screen. */
  isOwn(field: string): boolean {
    return this.#conflicts.has(field) || this.#entries.some((each) => fieldOfEntry(each) === field);
  }

  /** What the server holds by now for fields without an own word. */
  adoptHeads(heads: Iterable<[field: string, operationId: string]>): void {
    for (const [field, id] of heads) if (!this.isOwn(field)) this.#heads.set(field, id);
  }

  /** Ends a conflict: `change` is what shall stand now, null leaves what is there. */
  settle(field: string, change: Change | null): void {
    const conflict = this.#conflicts.get(field);
    if (!conflict) return;
    this.#conflicts.delete(field);
    this.#heads.set(field, conflict.present.operationId);
    if (change) this.add(change);
    this.#shelf.forget([conflict.entry]);
  }

  /** Lets the words of a refused change go. */
  dismiss(id: string): void {
    this.#refusals.delete(id);
    this.#shelf.forgetIds([id]);
  }

  /** Works off an answer. What it does not speak of stays and is sent again. */
  work(batch: readonly Entry[], outcomes: readonly Outcome[]): void {
    const byId = new Map(outcomes.map((each) => [each.id, each]));
    for (const entry of batch) {
      const outcome = byId.get(entry.operation.id);
      // An earlier outcome of this answer may have moved it already.
      if (!outcome || !this.#entries.includes(entry)) continue;
      if (outcome.outcome === "applied" || outcome.outcome === "duplicate") this.#drop(entry);
      else if (outcome.outcome === "conflict") this.#collide(entry, outcome.present);
      else if (outcome.code === "base-missing") this.#missing(entry, outcome.present ?? null);
      else if (outcome.code === "id-reused") this.#renew(entry, entry.operation.base);
      else this.refuse(entry, outcome.code);
    }
  }

  /** Takes an entry out of the way of the others; its words stay until they are dismissed. */
  refuse(entry: Entry, code: RefusalCode): void {
    const { id, base } = entry.operation;
    this.#entries = this.#entries.filter((each) => each !== entry);
    this.#refusals.set(id, { id, change: changeOf(entry.operation), code });
    this.#rebase(fieldOfEntry(entry), id, base);
    if (code === "closed") this.closed = true;
  }

  /** The last unsent entry of the same field, when a new change may take its place. */
  #mergeable(change: Change, field: string): Entry | undefined {
    const at = this.#entries.findLastIndex((entry) => fieldOfEntry(entry) === field);
    const entry = this.#entries[at];
    if (!entry || entry.tried || entry.operation.kind !== change.kind) return undefined;
    // A level may rest on the tags of a note before it: no note is rewritten across one.
    const later = this.#entries.slice(at + 1);
    return later.some((each) => each.operation.kind === "level.set") ? undefined : entry;
  }

  /** Holds the newest own word on the field beside what is there. */
  #collide(entry: Entry, present: Present): void {
    const field = fieldOfEntry(entry);
    const own = this.#entries.filter((each) => fieldOfEntry(each) === field);
    this.#entries = this.#entries.filter((each) => !own.includes(each));
    const { operation } = own.at(-1) ?? entry;
    const newest = changeOf(operation);
    // Under the base that failed, so that it collides again after a reload.
    const again = () => this.#again(entry, newest, entry.operation.base, operation.offset);
    const held = own.length > 1 ? again() : entry;
    this.#shelf.forget(own.filter((each) => each !== held && each !== entry));
    this.#conflicts.set(field, { entry: held, present });
    if (saysTheSame(newest, present)) this.settle(field, null);
  }

  /** The change this one was made on is not there: it waits for it when it is ours, else stands alone. */
  #missing(entry: Entry, present: Present | null): void {
    const { base, kind } = entry.operation;
    const isWrite = !/(remove|restore)$/.test(kind);
    if (this.#entries.some((each) => each.operation.id === base)) {
      this.#entries = this.#entries.filter((each) => each !== entry);
      const at = this.#entries.findIndex((each) => each.operation.id === base);
      this.#entries.splice(at + 1, 0, entry);
    } else if (this.#waitFor(entry, present || isWrite ? patience.short : patience.long)) return;
    else if (present) this.#collide(entry, present);
    else if (kind === "note.remove" || kind === "mark.remove") this.#drop(entry);
    else if (kind === "note.restore") this.refuse(entry, "unknown-note");
    else if (kind === "mark.restore") this.refuse(entry, "unknown-mark");
    else this.#renew(entry, null);
  }

  /** Another tab may hold what this one rests on, and be about to send it: a few tries are worth it. */
  #waitFor(entry: Entry, times: number): boolean {
    const { id } = entry.operation;
    const missed = (this.#missed.get(id) ?? 0) + 1;
    this.#missed.set(id, missed);
    return missed <= times;
  }

  /** Sends the same words as another operation; what was made on it follows. */
  #renew(entry: Entry, base: string | null): void {
    const renewed = this.#again(entry, changeOf(entry.operation), base, entry.operation.offset);
    this.#entries[this.#entries.indexOf(entry)] = renewed;
    this.#rebase(fieldOfEntry(entry), entry.operation.id, renewed.operation.id);
  }

  /** Lets what was made on one operation rest on another. */
  #rebase(field: string, from: string, to: string | null): void {
    if (this.#heads.get(field) === from) {
      if (to === null) this.#heads.delete(field);
      else this.#heads.set(field, to);
    }
    const next = this.#entries.find((each) => each.operation.base === from);
    if (next) this.#renew(next, to);
  }

  /**
   * An entry in the place of another, under an id of its own: an id never stands for two contents.
   *
   * @param offset what was added to the device's clock when the change was stamped
   */
  #again(old: Entry, change: Change, base: string | null, offset: number | null): Entry {
    const operation: Operation = { ...change, id: this.#newId(), base, offset };
    const replaces = old.operation.id;
    const entry: Entry = { operation, order: old.order, tried: false, replaces };
    this.#shelf.keep(entry);
    return entry;
  }

  #drop(entry: Entry): void {
    this.#entries = this.#entries.filter((each) => each !== entry);
    this.#shelf.forget([entry]);
  }
}
