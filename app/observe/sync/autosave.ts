/**
 * Sends the changes of one observation to the server: debounced, in order, one request at a time, and retried with
 * backoff until they are acknowledged. Independent of React and of the storage for unsent changes.
 */
import { AutosaveQueue, type QueueOptions } from "./autosave-queue";
import type { QueueEntry, SaveState, SaveStatus, Send, SendResult } from "./autosave-types";
import { type BatchAnswer, batchLimit, type FieldChange, fieldOf, type Heads } from "./operation";

/** A clock and its timers; tests replace it. `now` is in UTC milliseconds. */
export type Timers = {
  now: () => number;
  set: (run: () => void, ms: number) => unknown;
  clear: (timer: unknown) => void;
};

const realTimers: Timers = {
  now: () => Date.now(),
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

export type AutosaveOptions = Omit<QueueOptions, "onStoreFailed" | "onStored"> & {
  send: Send;
  /** Called when the status may have changed. */
  onStatus: () => void;
  /** Called when an answer shows that the server has other values than the screen. */
  onStale?: () => void;
  /** Called with every answer before its entries are deleted. `sentAt`: when the request left, device clock. */
  onAnswer?: (answer: BatchAnswer, sentAt: number) => void;
  /** Called when the server has no such observation of this person, before the next attempt. */
  onNoAccess?: () => void;
  /** Called with the operations that are about to be sent: from now on other tabs may use them as bases. */
  onSend?: (heads: Heads) => void;
  timers?: Timers;
};

/** Typing is sent after this pause, or after the longest wait while it goes on, in milliseconds. */
const debounce = 700;
const longestWait = 2_500;
/** The wait before a complete change such as a tap is sent, in milliseconds: a slow tablet paints first. */
export const immediateDelay = 50;
/** Waits between attempts while the network or the server fails, in milliseconds. */
const retryDelays = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
/** The wait between attempts while the person is signed out or has no access, in milliseconds. */
const signedOutDelay = 10_000;
const never = Number.POSITIVE_INFINITY;

const allBasesMissing = (answer: BatchAnswer) =>
  answer.outcomes.every((each) => each.outcome === "refused" && each.code === "base-missing");

export class Autosave {
  readonly #options: AutosaveOptions;
  readonly #timers: Timers;
  readonly #queue: AutosaveQueue;
  /** Why the last request failed; null after one that succeeded. */
  #failure: SaveState | null = null;
  #failures = 0;
  #batchSize = batchLimit;
  #inFlight = false;
  #timer: unknown = null;
  #dueAt = never;
  #firstUnsentAt: number | null = null;
  #flushing: (() => void)[] = [];
  #stopped = false;
  /** Counts changes and answers. A working copy that was requested in an earlier epoch is outdated. */
  epoch = 0;

  constructor(options: AutosaveOptions) {
    this.#options = options;
    this.#timers = options.timers ?? realTimers;
    const { onStatus } = options;
    this.#queue = new AutosaveQueue({ ...options, onStoreFailed: onStatus, onStored: onStatus });
  }

  /** Loads and sends what closed pages left unsent. @returns the changes to show, in their order */
  async start(): Promise<FieldChange[]> {
    const changes = await this.#queue.load();
    this.epoch += 1;
    if (changes.length > 0) this.#schedule(0);
    this.#options.onStatus();
    return changes;
  }

  /** Queues a change. `soon`: the change is complete, such as a tap, and is sent without debouncing. */
  add(change: FieldChange, { soon = false }: { soon?: boolean } = {}): void {
    this.epoch += 1;
    this.#queue.add(change);
    const now = this.#timers.now();
    this.#firstUnsentAt ??= now;
    const wait = Math.min(debounce, Math.max(0, this.#firstUnsentAt + longestWait - now));
    // After a failure the next attempt is scheduled already and must not come sooner.
    if (!this.#failure) this.#schedule(soon ? immediateDelay : wait);
    this.#options.onStatus();
  }

  /** Sends all pending changes now. @returns whether the server has acknowledged everything */
  async flush(): Promise<boolean> {
    if (this.#queue.length > 0) {
      const flushed = new Promise<void>((resolve) => this.#flushing.push(resolve));
      this.#schedule(0);
      await flushed;
    }
    return this.status().unsent === 0;
  }

  /** Tries again at once, for example when the network is back. */
  retryNow(): void {
    this.#failures = 0;
    if (this.#queue.length > 0) this.#schedule(0);
  }

  /** Stops sending. Stored entries stay on the device for another sender. */
  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) this.#timers.clear(this.#timer);
    this.#resolveFlushes();
  }

  /** Ends a conflict. @param change the value to write, null to keep the server's */
  settle(field: string, change: FieldChange | null): void {
    this.epoch += 1;
    this.#queue.settle(field, change);
    if (this.#queue.length > 0) this.#schedule(0);
    this.#options.onStatus();
  }

  /** Deletes a refused change. */
  dismiss(id: string): void {
    this.#queue.dismiss(id);
    this.#options.onStatus();
  }

  /** Queues a change before all others, unless one of its kind is pending. */
  prepend(change: FieldChange): void {
    if (!this.#queue.hasKind(change.kind)) this.#queue.prepend(change);
  }

  get heads(): Heads {
    return this.#queue.heads;
  }

  /** Whether a field has an unacknowledged change. */
  isPending(field: string): boolean {
    return this.#queue.isPending(field);
  }

  /** Sets the bases of the next changes of all fields without a pending change. */
  adoptHeads(heads: Heads): void {
    this.#queue.adoptHeads(heads);
  }

  status(): SaveStatus {
    const { conflicts, refusals, fields, kept, closed, length } = this.#queue;
    const open = conflicts.length + refusals.length;
    const state = length > 0 ? (this.#failure ?? "saving") : open > 0 ? "attention" : "saved";
    return { state, unsent: length + open, fields, kept, closed, conflicts, refusals };
  }

  #schedule(ms: number): void {
    if (this.#stopped) return;
    this.#dueAt = this.#timers.now() + ms;
    if (this.#inFlight) return;
    if (this.#timer !== null) this.#timers.clear(this.#timer);
    this.#timer = this.#timers.set(() => {
      this.#timer = null;
      void this.#send();
    }, ms);
  }

  async #send(): Promise<void> {
    if (this.#inFlight) return;
    const batch = this.#queue.nextBatch(this.#batchSize);
    if (batch.length === 0) return this.#resolveFlushes();
    this.#inFlight = true;
    this.#firstUnsentAt = null;
    this.#dueAt = never;
    const sentAt = this.#timers.now();
    const operations = batch.map((entry) => entry.operation);
    this.#options.onSend?.(operations.map((each) => [fieldOf(each), each.id]));
    const result = await this.#options
      .send(operations)
      .catch((): SendResult => ({ kind: "failed" }));
    this.#inFlight = false;
    this.epoch += 1;
    const wait = this.#handle(result, batch, sentAt);
    if (this.#queue.length > 0) this.#schedule(wait);
    if (this.#queue.length === 0 || this.#failure) this.#resolveFlushes();
    this.#options.onStatus();
  }

  /** @returns the milliseconds after which the next request is sent */
  #handle(result: SendResult, batch: QueueEntry[], sentAt: number): number {
    if (result.kind === "answer" && result.answer.outcomes.length > 0)
      return this.#handleAnswer(result.answer, batch, sentAt);
    if (result.kind === "rejected") return this.#isolateRejected(batch);
    this.#failures += 1;
    if (result.kind === "no-access") this.#options.onNoAccess?.();
    const away = result.kind === "signed-out" || result.kind === "no-access";
    this.#failure = away ? result.kind : "retrying";
    if (away) return signedOutDelay;
    const wait = retryDelays[Math.min(this.#failures, retryDelays.length) - 1] ?? signedOutDelay;
    return result.kind === "failed" ? Math.max(wait, result.after ?? 0) : wait;
  }

  #handleAnswer(answer: BatchAnswer, batch: QueueEntry[], sentAt: number): number {
    this.#failure = null;
    this.#failures = 0;
    this.#batchSize = batchLimit;
    this.#options.onAnswer?.(answer, sentAt);
    this.#queue.applyOutcomes(batch, answer.outcomes);
    if (answer.outcomes.some(({ outcome }) => outcome === "conflict" || outcome === "refused"))
      this.#options.onStale?.();
    // The bases are in another tab: it needs time to send them.
    if (allBasesMissing(answer)) return retryDelays[0] ?? 0;
    return this.#dueAt === never ? 0 : Math.max(0, this.#dueAt - this.#timers.now());
  }

  /** The server cannot read one of the operations: they are sent one by one, and the unreadable one is refused. */
  #isolateRejected([first, ...others]: QueueEntry[]): number {
    if (first && others.length === 0) this.#queue.refuse(first, "invalid");
    else this.#batchSize = 1;
    return 0;
  }

  /** Resolves the promises of `flush`: there is nothing more to wait for now. */
  #resolveFlushes(): void {
    for (const resolve of this.#flushing.splice(0)) resolve();
  }
}
