/**
 * The model of the observation screen: an optimistic store that applies every change at once, queues it for the
 * server, and merges what other tabs and devices write. docs/sync-protocol.md describes the protocol. There is
 * one store for each observation and page; React subscribes to it.
 */
import { v7 } from "uuid";
import { Autosave, type Timers } from "./autosave";
import type { CachedCopy, OperationStore, Refusal, Send } from "./autosave-types";
import { clockOffset, shifted, steadyOffset } from "./clock-correction";
import { type ConflictChoice, resolveConflict } from "./conflict-resolution";
import { DeviceTimestamps } from "./device-timestamps";
import { FieldWatchers } from "./field-watchers";
import {
  applyChange,
  applyPresent,
  headsOf,
  type InstrumentState,
  mergeCopy,
  overlayPending,
  pickState,
  stateOf,
} from "./instrument-state";
import { type LiveChannel, noChannel } from "./live-channel";
import { changesFrom, fileOf, observationIn } from "./observation-file";
import {
  type BatchAnswer,
  changeOf,
  type FieldChange,
  fieldOf,
  type Heads,
  type ReadAnswer,
  type WorkingCopy,
} from "./operation";
import { type InstrumentSnapshot, isSameScreen } from "./snapshot";

/** The network, the storage and the clock of a store; tests replace them. */
export type InstrumentStoreOptions = {
  send: Send;
  /** Reads the working copy from the server; null when the request fails. */
  read: () => Promise<ReadAnswer | null>;
  store: OperationStore;
  channel?: LiveChannel;
  timers?: Timers;
};

export class InstrumentStore {
  readonly #autosave: Autosave;
  readonly #options: InstrumentStoreOptions;
  readonly #channel: LiveChannel;
  readonly #deviceClock: () => number;
  readonly #ids: Pick<WorkingCopy, "id" | "visitId">;
  #snapshot: InstrumentSnapshot;
  #screen: InstrumentSnapshot;
  #listeners = new Set<() => void>();
  readonly #watchers = new FieldWatchers();
  /** Fields that are being edited: changes from elsewhere are not applied to them. */
  #editing = new Set<string>();
  #started = false;
  #reading = false;
  #asOf: number;
  readonly #timestamps = new DeviceTimestamps();

  /** @param now the server's clock when it made the copy, UTC milliseconds; a cached page has an old one */
  constructor(copy: WorkingCopy, now: number, options: InstrumentStoreOptions) {
    this.#options = options;
    this.#channel = options.channel ?? noChannel;
    this.#deviceClock = options.timers?.now ?? Date.now;
    this.#asOf = now;
    this.#ids = { id: copy.id, visitId: copy.visitId };
    this.#autosave = new Autosave({
      send: options.send,
      store: options.store,
      timers: options.timers,
      heads: headsOf(copy),
      offset: () => this.#snapshot.offset,
      onStatus: () => this.#publish({}),
      onStale: () => void this.refresh(),
      onSend: (heads) => this.#channel.post({ kind: "heads", heads }),
      onNoAccess: () => this.#restartLesson(),
      onAnswer: (answer, sentAt) => this.#handleAnswer(answer, sentAt),
    });
    this.#snapshot = { ...stateOf(copy), save: this.#autosave.status(), offset: null };
    this.#screen = this.#snapshot;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Subscribes to the delivery and the conflict of one field. @returns a function that unsubscribes */
  watch = (field: string, listener: () => void) => this.#watchers.add(field, listener);

  snapshot = (): InstrumentSnapshot => this.#snapshot;

  /**
   * The snapshot for the screen as a whole. It stays the same object while entries only move from memory to the
   * device's disk, which happens with every word; its `save.fields` may be outdated, see `watch`.
   */
  screen = (): InstrumentSnapshot => this.#screen;

  /** Loads the cached copy and the unsent changes of closed pages. Later calls do nothing. */
  async start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    this.#channel.listen((message) => {
      if (message.kind === "change") this.#applyFromTab(message.change, message.offset);
      else this.#autosave.adoptHeads(this.#notEditing(message.heads));
    });
    const cached = await this.#options.store.loadCopy?.().catch(() => null);
    if (cached) this.#openCached(cached);
    this.#options.store.onTabClosed?.(() => void this.#loadEntries());
    await this.#loadEntries();
  }

  /** Shows the device's cached copy when it is newer than the page; changes made meanwhile stay. */
  #openCached({ state, heads, offset, asOf }: CachedCopy): void {
    if (this.#snapshot.offset === null && offset !== null) this.#setOffset(offset);
    if (asOf <= this.#asOf) return;
    this.#asOf = asOf;
    this.#autosave.adoptHeads(this.#notEditing(heads));
    this.#show(overlayPending(state, this.#snapshot, (field) => this.#isProtected(field)));
  }

  /** Queues and shows the entries of closed pages, and shows those of open ones. */
  async #loadEntries(): Promise<void> {
    const changes = await this.#autosave.start();
    for (const change of changes) this.#timestamps.add(change);
    this.#show(changes.reduce<InstrumentState>(applyChange, this.#snapshot));
    const elsewhere = (await this.#options.store.inOtherTabs?.().catch(() => [])) ?? [];
    for (const { operation, sent } of elsewhere.sort((a, b) => a.order - b.order)) {
      this.#applyFromTab(changeOf(operation), operation.offset);
      // An entry that was never sent may still be replaced there under another id.
      if (sent) this.#autosave.adoptHeads(this.#notEditing([[fieldOf(operation), operation.id]]));
    }
  }

  /** The current instant by the server's clock as far as it is known, UTC milliseconds. */
  now = (): number => this.#deviceClock() + (this.#snapshot.offset ?? 0);

  /** Applies a change and queues it. `soon`: the change is complete, such as a tap, and is sent at once. */
  change = (wanted: FieldChange, soon = false): void => {
    // A lesson begins once, however often the button is pressed.
    if (wanted.kind === "clock.start" && this.#snapshot.startedAt !== null) return;
    const change = this.#timestamps.corrected(wanted);
    this.#timestamps.add(change);
    this.#snapshot = { ...this.#snapshot, ...applyChange(this.#snapshot, change) };
    // Adding it publishes the snapshot, together with the new status.
    this.#autosave.add(change, { soon });
    this.#channel.post({ kind: "change", change, offset: this.#snapshot.offset });
  };

  /** Shows a change that another tab of this device made and sends. */
  #applyFromTab(change: FieldChange, offset: number | null): void {
    if (offset !== null && this.#snapshot.offset === null) this.#setOffset(offset);
    if (this.#isProtected(fieldOf(change))) return;
    const corrected = shifted(change, (this.#snapshot.offset ?? 0) - (offset ?? 0));
    this.#timestamps.add(corrected);
    this.#show(applyChange(this.#snapshot, corrected));
  }

  /** Ends a conflict with the person's choice. */
  resolve = (field: string, choice: ConflictChoice): void => {
    const conflict = this.#autosave.status().conflicts.find((each) => each.field === field);
    if (!conflict) return;
    const { mine, present } = conflict;
    const { settled, added } = resolveConflict(choice, mine, present, v7);
    // The new note is stored before the entry of the conflict, which has the same text, is deleted.
    if (added) this.change(added, true);
    const state = this.#snapshot;
    this.#show(settled ? applyChange(state, settled) : applyPresent(state, present));
    if (!settled) this.#timestamps.forget(field);
    this.#autosave.settle(field, settled);
    this.#saveCopy();
  };

  /** Deletes a refused change. */
  dismiss = (refusal: Refusal): void => this.#autosave.dismiss(refusal.id);

  /** Sends all pending changes now. @returns whether the server has acknowledged everything */
  flush = (): Promise<boolean> => this.#autosave.flush();

  retryNow = (): void => this.#autosave.retryNow();

  /** The observation as the screen shows it, as the text of a file. */
  file = (): string => {
    const copy = { state: pickState(this.#snapshot) };
    return fileOf([{ observationId: this.#ids.id, copy }], [], this.#deviceClock());
  };

  /** Imports a file. @returns the number of changes; null when the file does not hold this observation */
  importFile = (text: string): number | null => {
    const state = observationIn(text, this.#ids.id);
    if (!state) return null;
    const changes = changesFrom(state, this.#snapshot);
    for (const change of changes) this.change(change, true);
    return changes.length;
  };

  /** Reads the server's working copy and merges it, unless something changed in the meantime. */
  async refresh(): Promise<void> {
    // An observation whose start is still pending does not exist on the server.
    const exists = this.#snapshot.startedAt !== null && !this.#autosave.isPending("clock");
    if (this.#reading || !exists) return;
    this.#reading = true;
    const { epoch } = this.#autosave;
    const sentAt = this.#deviceClock();
    const answer = await this.#options.read().finally(() => {
      this.#reading = false;
    });
    if (!answer) return;
    this.#setClock(answer.now, sentAt);
    if (epoch === this.#autosave.epoch) this.adopt(answer.copy);
  }

  /**
   * Protects a note while it is edited: a change from elsewhere does not replace its text, and becomes a conflict
   * with the next change here. @returns a function that ends the protection
   */
  hold = (noteId: string): (() => void) => {
    const field = `note:${noteId}`;
    this.#editing.add(field);
    return () => this.#editing.delete(field);
  };

  /** Merges a working copy that is newer than every answer so far. */
  adopt(copy: WorkingCopy): void {
    this.#autosave.adoptHeads(this.#notEditing(headsOf(copy)));
    const isProtected = (field: string) => this.#isProtected(field);
    this.#show(mergeCopy(this.#snapshot, copy, isProtected));
    this.#timestamps.confirm(isProtected);
    this.#saveCopy();
  }

  /** Merges the working copy of a loaded page, when it is newer than what this device has. */
  reopen(copy: WorkingCopy, now: number): void {
    if (now <= this.#asOf) return;
    this.#asOf = now;
    this.adopt(copy);
  }

  /** Whether a field is being edited or has an unacknowledged change. */
  #isProtected(field: string): boolean {
    return this.#editing.has(field) || this.#autosave.isPending(field);
  }

  #notEditing(heads: Heads): Heads {
    return heads.filter(([field]) => !this.#editing.has(field));
  }

  /** The cached copy is stored before the acknowledged entries are deleted: no change is ever in neither. */
  #handleAnswer(answer: BatchAnswer, sentAt: number): void {
    this.#setClock(answer.now, sentAt);
    this.#saveCopy();
  }

  #setClock(serverNow: number, sentAt: number): void {
    this.#asOf = Math.max(this.#asOf, serverNow);
    const receivedAt = this.#deviceClock();
    const measured = clockOffset(serverNow, sentAt, receivedAt);
    this.#setOffset(steadyOffset(this.#snapshot.offset, measured, receivedAt - sentAt));
  }

  /** Uses a new offset from now on, and corrects the instants that were made with the old one. */
  #setOffset(offset: number): void {
    const ms = offset - (this.#snapshot.offset ?? 0);
    if (offset !== this.#snapshot.offset) this.#publish({ offset });
    if (ms !== 0) this.#show(this.#timestamps.shift(this.#snapshot, ms));
  }

  /** The start was undone on another device: the changes that are still pending here need a new one. */
  #restartLesson(): void {
    const startedAt = this.#timestamps.startOf(this.#snapshot, this.#snapshot.offset, this.now());
    const { visitId } = this.#ids;
    const start: FieldChange = { kind: "clock.start", visitId, startedAt, endedAt: null };
    this.#show(applyChange(this.#snapshot, start));
    this.#autosave.prepend(start);
  }

  #saveCopy(): void {
    const { offset } = this.#snapshot;
    const state = pickState(this.#snapshot);
    const copy = { state, heads: this.#autosave.heads, offset, asOf: this.#asOf };
    // The failure is shown already: the entries could not be stored either.
    this.#options.store.saveCopy?.(copy).catch(() => undefined);
  }

  #show = (state: InstrumentState): void => this.#publish(pickState(state));

  #publish(change: Partial<InstrumentSnapshot>): void {
    const before = this.#snapshot.save;
    this.#snapshot = { ...this.#snapshot, ...change, save: this.#autosave.status() };
    if (!isSameScreen(this.#snapshot, this.#screen)) this.#screen = this.#snapshot;
    for (const listener of this.#listeners) listener();
    this.#watchers.notify(before, this.#snapshot.save);
  }
}
