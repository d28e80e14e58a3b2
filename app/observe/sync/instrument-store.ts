/**
 * The observation screen's model: shows every change at once, hands it to the autosave queue, and takes in
 * what other tabs and devices wrote. One per observation and page; React only looks at it.
 */
import { v7 } from "uuid";
import { Autosave, type Timers } from "./autosave";
import {
  changeOf,
  type KeptCopy,
  type OperationStore,
  type Refusal,
  type Send,
} from "./autosave-entry";
import { clockOffset } from "./clock";
import { FieldWatchers } from "./field-watchers";
import { moved, steadyOffset } from "./instants";
import { type InstrumentSnapshot, looksTheSame } from "./instrument-snapshot";
import {
  accepted,
  type Choice,
  changed,
  headsOf,
  type InstrumentState,
  merged,
  onlyState,
  overlaid,
  resolution,
  stateOf,
} from "./instrument-state";
import { type LiveChannel, noChannel } from "./live-channel";
import { changesFrom, fileOf, observationIn } from "./observation-file";
import {
  type BatchAnswer,
  type Change,
  fieldOf,
  type ReadAnswer,
  type WorkingCopy,
} from "./operation";
import { Stamps } from "./stamps";

export type InstrumentParts = {
  send: Send;
  read: () => Promise<ReadAnswer | null>;
  store: OperationStore;
  channel?: LiveChannel;
  timers?: Timers;
};

export class InstrumentStore {
  readonly #autosave: Autosave;
  readonly #parts: InstrumentParts;
  readonly #channel: LiveChannel;
  readonly #clock: () => number;
  readonly #of: Pick<WorkingCopy, "id" | "visitId">;
  #snapshot: InstrumentSnapshot;
  #screen: InstrumentSnapshot;
  #listeners = new Set<() => void>();
  readonly #fields = new FieldWatchers();
  #held = new Set<string>();
  #started = false;
  #reading = false;
  #asOf: number;
  readonly #stamps = new Stamps();

  /** @param now the server's clock when it gave the copy, UTC milliseconds; the page may be an old one */
  constructor(copy: WorkingCopy, now: number, parts: InstrumentParts) {
    this.#parts = parts;
    this.#channel = parts.channel ?? noChannel;
    this.#clock = parts.timers?.now ?? Date.now;
    this.#asOf = now;
    this.#of = { id: copy.id, visitId: copy.visitId };
    this.#autosave = new Autosave({
      send: parts.send,
      store: parts.store,
      timers: parts.timers,
      heads: headsOf(copy),
      offset: () => this.#snapshot.offset,
      onStatus: () => this.#publish({}),
      onStale: () => void this.refresh(),
      onSend: (operations) =>
        this.#channel.post({
          kind: "heads",
          heads: operations.map((each) => [fieldOf(each), each.id]),
        }),
      onNoAccess: () => this.#beginAgain(),
      onAnswer: (answer, sentAt) => this.#heard(answer, sentAt),
    });
    this.#snapshot = { ...stateOf(copy), save: this.#autosave.status(), offset: null };
    this.#screen = this.#snapshot;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Like `subscribe`, for the delivery and the conflict of one field. */
  watch = (field: string, listener: () => void) => this.#fields.add(field, listener);

  snapshot = (): InstrumentSnapshot => this.#snapshot;

  /**
   * The snapshot for the screen as a whole: the same while an entry only goes from this page to the device's
   * disk, which happens with every word. Its `save.fields` may be old; what tells of these looks for itself.
   */
  screen = (): InstrumentSnapshot => this.#screen;

  /** Takes up what earlier pages kept and left unsent. Starting twice does nothing. */
  async start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    this.#channel.listen((message) => {
      if (message.kind === "change") this.#hear(message.change, message.offset);
      else this.#autosave.adoptHeads(this.#free(message.heads));
    });
    const kept = await this.#parts.store.copy?.().catch(() => null);
    if (kept) this.#open(kept);
    this.#parts.store.watch?.(() => void this.#takeUp());
    await this.#takeUp();
  }

  /** Puts what this device knew in the place of an older page, but for what was typed meanwhile. */
  #open({ state, heads, offset, asOf }: KeptCopy): void {
    if (this.#snapshot.offset === null && offset !== null) this.#setOffset(offset);
    // The page is a fresh one of the server's, and knows more.
    if (asOf <= this.#asOf) return;
    this.#asOf = asOf;
    this.#autosave.adoptHeads(this.#free(heads));
    this.#show(overlaid(state, this.#snapshot, (field) => this.#isHeld(field)));
  }

  async #takeUp(): Promise<void> {
    const left = await this.#autosave.start();
    for (const change of left) this.#stamps.add(change);
    this.#show(left.reduce<InstrumentState>(changed, this.#snapshot));
    const elsewhere = (await this.#parts.store.elsewhere?.().catch(() => [])) ?? [];
    for (const { operation, tried } of elsewhere.sort((a, b) => a.order - b.order)) {
      this.#hear(changeOf(operation), operation.offset);
      // One that was never sent may still be rewritten there under another id.
      if (tried) this.#autosave.adoptHeads(this.#free([[fieldOf(operation), operation.id]]));
    }
  }

  /** The instant of now by the server's clock, as far as it is known. */
  now = (): number => this.#clock() + (this.#snapshot.offset ?? 0);

  /** Shows a change and saves it; `soon` for acts that are complete at once. */
  change = (wanted: Change, soon = false): void => {
    // A lesson begins once, however often the button is pressed.
    if (wanted.kind === "clock.start" && this.#snapshot.startedAt !== null) return;
    const change = this.#stamps.inTime(wanted);
    this.#stamps.add(change);
    this.#snapshot = { ...this.#snapshot, ...changed(this.#snapshot, change) };
    // Its status has changed with it: both are published together.
    this.#autosave.add(change, { soon });
    this.#channel.post({ kind: "change", change, offset: this.#snapshot.offset });
  };

  /** Shows what another tab of this device did; the other tab saves it. */
  #hear(change: Change, offset: number | null): void {
    if (offset !== null && this.#snapshot.offset === null) this.#setOffset(offset);
    if (this.#isHeld(fieldOf(change))) return;
    const heard = moved(change, (this.#snapshot.offset ?? 0) - (offset ?? 0));
    this.#stamps.add(heard);
    this.#show(changed(this.#snapshot, heard));
  }

  /** Ends a conflict as the person chose. */
  resolve = (field: string, choice: Choice): void => {
    const conflict = this.#autosave.status().conflicts.find((each) => each.field === field);
    if (!conflict) return;
    const { mine, present } = conflict;
    const { settled, besides } = resolution(choice, mine, present, v7);
    // On the disk before its words are let go in their first place.
    if (besides) this.change(besides, true);
    this.#show(settled ? changed(this.#snapshot, settled) : accepted(this.#snapshot, present));
    if (!settled) this.#stamps.forget(field);
    this.#autosave.settle(field, settled);
    this.#keep();
  };

  dismiss = (refusal: Refusal): void => this.#autosave.dismiss(refusal.id);

  flush = (): Promise<boolean> => this.#autosave.flush();

  retryNow = (): void => this.#autosave.retryNow();

  /** All that the screen shows, as the content of a file. */
  file = (): string => {
    const copy = { state: onlyState(this.#snapshot) };
    return fileOf([{ observationId: this.#of.id, copy }], [], this.#clock());
  };

  /** Takes in what a file holds. @returns how much came in, null when it holds nothing of this observation */
  takeFile = (text: string): number | null => {
    const state = observationIn(text, this.#of.id);
    if (!state) return null;
    const changes = changesFrom(state, this.#snapshot);
    for (const change of changes) this.change(change, true);
    return changes.length;
  };

  /** Reads what the server has. What was typed meanwhile is newer and stays. */
  async refresh(): Promise<void> {
    // The server does not know of it yet.
    const begun = this.#snapshot.startedAt !== null && !this.#autosave.isOwn("clock");
    if (this.#reading || !begun) return;
    this.#reading = true;
    const { epoch } = this.#autosave;
    const sentAt = this.#clock();
    const answer = await this.#parts.read().finally(() => {
      this.#reading = false;
    });
    if (!answer) return;
    this.#setClock(answer.now, sentAt);
    if (epoch === this.#autosave.epoch) this.adopt(answer.copy);
  }

  /**
   * Leaves a note alone while it is being typed: what another tab wrote meanwhile becomes a question with
   * the next key, not a word under the hand. @returns the way to let go of it
   */
  hold = (noteId: string): (() => void) => {
    const field = `note:${noteId}`;
    this.#held.add(field);
    return () => this.#held.delete(field);
  };

  /** Takes in a copy from the server that is newer than every answer so far. */
  adopt(copy: WorkingCopy): void {
    this.#autosave.adoptHeads(this.#free(headsOf(copy)));
    const own = (field: string) => this.#isHeld(field);
    this.#show(merged(this.#snapshot, copy, own));
    this.#stamps.told(own);
    this.#keep();
  }

  /** Takes in what the server gave with a page, when it is newer than all this device knows. */
  reopen(copy: WorkingCopy, now: number): void {
    if (now <= this.#asOf) return;
    this.#asOf = now;
    this.adopt(copy);
  }

  #isHeld(field: string): boolean {
    return this.#held.has(field) || this.#autosave.isOwn(field);
  }

  #free(heads: [field: string, operationId: string][]): [field: string, operationId: string][] {
    return heads.filter(([field]) => !this.#held.has(field));
  }

  /** Before the entries of an answer are let go, what they made lies on the disk as a copy. */
  #heard(answer: BatchAnswer, sentAt: number): void {
    this.#setClock(answer.now, sentAt);
    this.#keep();
  }

  #setClock(serverNow: number, sentAt: number): void {
    this.#asOf = Math.max(this.#asOf, serverNow);
    const receivedAt = this.#clock();
    const measured = clockOffset(serverNow, sentAt, receivedAt);
    this.#setOffset(steadyOffset(this.#snapshot.offset, measured, receivedAt - sentAt));
  }

  /** Goes by a better clock from now on, and puts right what the worse one stamped. */
  #setOffset(offset: number): void {
    const ms = offset - (this.#snapshot.offset ?? 0);
    if (offset !== this.#snapshot.offset) this.#publish({ offset });
    if (ms === 0) return;
    this.#show(this.#stamps.putRight(this.#snapshot, ms));
  }

  /** A start that was taken back elsewhere: what was written here needs its lesson again. */
  #beginAgain(): void {
    const startedAt = this.#stamps.startOf(this.#snapshot, this.#snapshot.offset, this.now());
    const { visitId } = this.#of;
    const start: Change = { kind: "clock.start", visitId, startedAt, endedAt: null };
    this.#show(changed(this.#snapshot, start));
    this.#autosave.lead(start);
  }

  #keep(): void {
    const { offset } = this.#snapshot;
    const state = onlyState(this.#snapshot);
    const copy = { state, heads: this.#autosave.heads, offset, asOf: this.#asOf };
    // A device that cannot keep copies has said so with its first entry.
    this.#parts.store.keep?.(copy).catch(() => undefined);
  }

  #show = (state: InstrumentState): void => this.#publish(onlyState(state));

  #publish(change: Partial<InstrumentSnapshot>): void {
    const before = this.#snapshot.save;
    this.#snapshot = { ...this.#snapshot, ...change, save: this.#autosave.status() };
    if (!looksTheSame(this.#snapshot, this.#screen)) this.#screen = this.#snapshot;
    for (const listener of this.#listeners) listener();
    this.#fields.notify(before, this.#snapshot.save);
  }
}
