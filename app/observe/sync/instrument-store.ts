/**
 * The observation screen's model: shows every change at once, hands it to the autosave queue, and takes in
 * what other tabs and devices wrote. One per observation and page; React only looks at it.
 */
import { v7 } from "uuid";
import { clockOffset } from "../instrument/clock";
import { Autosave, type Timers } from "./autosave";
import type { OperationStore, Refusal, SaveStatus, Send } from "./autosave-entry";
import {
  accepted,
  type Choice,
  changed,
  headsOf,
  type InstrumentState,
  merged,
  resolution,
  stateOf,
} from "./instrument-state";
import type { Change, WorkingCopy } from "./operation";

export type InstrumentSnapshot = InstrumentState & {
  save: SaveStatus;
  /** How far the server's clock is ahead of this device's, milliseconds. */
  offset: number;
};

export type InstrumentParts = {
  send: Send;
  read: () => Promise<WorkingCopy | null>;
  store: OperationStore;
  timers?: Timers;
};

export class InstrumentStore {
  readonly #autosave: Autosave;
  readonly #read: InstrumentParts["read"];
  readonly #watch: (onLeft: () => void) => void;
  #snapshot: InstrumentSnapshot;
  #listeners = new Set<() => void>();
  #held = new Set<string>();
  #started = false;
  #reading = false;

  /** @param now the server's clock when it gave the copy, UTC milliseconds */
  constructor(copy: WorkingCopy, now: number, { send, read, store, timers }: InstrumentParts) {
    this.#read = read;
    this.#watch = (onLeft) => store.watch?.(onLeft);
    this.#autosave = new Autosave({
      send,
      store,
      timers,
      heads: headsOf(copy),
      onStatus: () => this.#publish({}),
      onStale: () => void this.refresh(),
      onAnswer: (answer, sentAt) =>
        this.#publish({ offset: clockOffset(answer.now, sentAt, Date.now()) }),
    });
    const loadedAt = Date.now();
    this.#snapshot = {
      ...stateOf(copy),
      save: this.#autosave.status(),
      offset: clockOffset(now, loadedAt, loadedAt),
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): InstrumentSnapshot => this.#snapshot;

  /** Takes up what earlier pages left unsent. Starting twice does nothing. */
  async start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    this.#watch(() => void this.#takeUp());
    await this.#takeUp();
  }

  async #takeUp(): Promise<void> {
    const left = await this.#autosave.start();
    this.#show(left.reduce<InstrumentState>(changed, this.#snapshot));
  }

  /** The instant of now by the server's clock. */
  now = (): number => Date.now() + this.#snapshot.offset;

  /** Shows a change and saves it; `soon` for acts that are complete at once. */
  change = (change: Change, soon = false): void => {
    this.#show(changed(this.#snapshot, change));
    this.#autosave.add(change, { soon });
  };

  /** Ends a conflict as the person chose. */
  resolve = (field: string, choice: Choice): void => {
    const conflict = this.#snapshot.save.conflicts.find((each) => each.field === field);
    if (!conflict) return;
    const { mine, present } = conflict;
    const { settled, besides } = resolution(choice, mine, present, v7);
    this.#show(settled ? changed(this.#snapshot, settled) : accepted(this.#snapshot, present));
    this.#autosave.settle(field, settled);
    if (besides) this.change(besides, true);
  };

  dismiss = (refusal: Refusal): void => this.#autosave.dismiss(refusal.id);

  flush = (): Promise<boolean> => this.#autosave.flush();

  retryNow = (): void => this.#autosave.retryNow();

  /** Reads what the server has. What was typed meanwhile is newer and stays. */
  async refresh(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    const { epoch } = this.#autosave;
    const copy = await this.#read();
    this.#reading = false;
    if (copy && epoch === this.#autosave.epoch) this.adopt(copy);
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
    const isOwn = (field: string) => this.#held.has(field) || this.#autosave.isOwn(field);
    this.#autosave.adoptHeads(headsOf(copy).filter(([field]) => !this.#held.has(field)));
    this.#show(merged(this.#snapshot, copy, isOwn));
  }

  #show({ startedAt, endedAt, notes, levels, texts }: InstrumentState): void {
    this.#publish({ startedAt, endedAt, notes, levels, texts });
  }

  #publish(change: Partial<InstrumentSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change, save: this.#autosave.status() };
    for (const listener of this.#listeners) listener();
  }
}
