/**
 * Sends the changes of one observation: small operations in their order, one request at a time, again and
 * again until the server has answered. Knows neither React nor where unsent changes are stored.
 */
import type { Entry, SaveState, SaveStatus, Send, Sent } from "./autosave-entry";
import { AutosaveQueue, type QueueOptions } from "./autosave-queue";
import { type BatchAnswer, batchLimit, type Change, type Operation } from "./operation";

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

export type AutosaveOptions = Omit<QueueOptions, "onUnkept" | "onKept"> & {
  send: Send;
  /** Called after anything of the status may have changed. */
  onStatus: () => void;
  /** Called when the server disagrees with what the screen shows. */
  onStale?: () => void;
  /** Called with every answer, before its entries are let go, and when its request was sent. */
  onAnswer?: (answer: BatchAnswer, sentAt: number) => void;
  /** Called when the server knows no such observation of this person, before it is tried again. */
  onNoAccess?: () => void;
  /** Called when operations are about to be sent: from now on other tabs may build on them. */
  onSend?: (operations: Operation[]) => void;
  timers?: Timers;
};

/** Milliseconds of quiet before typing is sent, and the longest it waits while typing goes on. */
const quiet = 700;
const longest = 2_500;
/** The wait of an act that is complete at once, in milliseconds: a slow tablet draws it first. */
export const drawn = 50;
/** Waits between tries while there is no network or the server is in trouble, in milliseconds. */
const retries = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
/** The wait when the session is gone: signing in again takes a person. */
const signInRetry = 10_000;
const never = Number.POSITIVE_INFINITY;

const missing = (answer: BatchAnswer) =>
  answer.outcomes.every((each) => each.outcome === "refused" && each.code === "base-missing");

export class Autosave {
  readonly #options: AutosaveOptions;
  readonly #timers: Timers;
  readonly #queue: AutosaveQueue;
  #trouble: SaveState | null = null;
  #failures = 0;
  #batch = batchLimit;
  #inFlight = false;
  #timer: unknown = null;
  #dueAt = never;
  #firstAt: number | null = null;
  #waiting: (() => void)[] = [];
  #stopped = false;
  /** Counts changes and answers: a state read from the server is older than any that came since. */
  epoch = 0;

  constructor(options: AutosaveOptions) {
    this.#options = options;
    this.#timers = options.timers ?? realTimers;
    const { onStatus } = options;
    this.#queue = new AutosaveQueue({ ...options, onUnkept: onStatus, onKept: onStatus });
  }

  /** Takes up what an earlier page left unsent; the changes come back in their order, to be shown. */
  async start(): Promise<Change[]> {
    const changes = await this.#queue.load();
    this.epoch += 1;
    if (changes.length > 0) this.#schedule(0);
    this.#options.onStatus();
    return changes;
  }

  /** Takes a change; `soon` for acts that are complete at once, such as a tap. */
  add(change: Change, { soon = false }: { soon?: boolean } = {}): void {
    this.epoch += 1;
    this.#queue.add(change);
    const now = this.#timers.now();
    this.#firstAt ??= now;
    // While it is in trouble, the next try is planned already; typing must not hurry it.
    if (!this.#trouble)
      this.#schedule(soon ? drawn : Math.min(quiet, Math.max(0, this.#firstAt + longest - now)));
    this.#options.onStatus();
  }

  /** Sends what waits now. @returns whether the server has everything */
  async flush(): Promise<boolean> {
    if (this.#queue.length > 0) {
      const worked = new Promise<void>((resolve) => this.#waiting.push(resolve));
      this.#schedule(0);
      await worked;
    }
    return this.status().unsent === 0;
  }

  /** Tries at once, such as when the network is back. */
  retryNow(): void {
    this.#failures = 0;
    if (this.#queue.length > 0) this.#schedule(0);
  }

  /** Sends nothing more: somebody else takes over what is on the device. */
  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) this.#timers.clear(this.#timer);
    this.#rest();
  }

  /** Ends a conflict: `change` is what shall stand now, null leaves what is there. */
  settle(field: string, change: Change | null): void {
    this.epoch += 1;
    this.#queue.settle(field, change);
    if (this.#queue.length > 0) this.#schedule(0);
    this.#options.onStatus();
  }

  dismiss(id: string): void {
    this.#queue.dismiss(id);
    this.#options.onStatus();
  }

  /** Puts a change before all that waits, unless one of its kind waits already. */
  lead(change: Change): void {
    if (!this.#queue.holds(change.kind)) this.#queue.lead(change);
  }

  get heads(): [field: string, operationId: string][] {
    return this.#queue.heads;
  }

  isOwn(field: string): boolean {
    return this.#queue.isOwn(field);
  }

  adoptHeads(heads: Iterable<[field: string, operationId: string]>): void {
    this.#queue.adoptHeads(heads);
  }

  status(): SaveStatus {
    const { conflicts, refusals, fields, kept, closed, length } = this.#queue;
    const open = conflicts.length + refusals.length;
    const state = length > 0 ? (this.#trouble ?? "saving") : open > 0 ? "attention" : "saved";
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
    const batch = this.#queue.take(this.#batch);
    if (batch.length === 0) return this.#rest();
    this.#inFlight = true;
    this.#firstAt = null;
    this.#dueAt = never;
    const sentAt = this.#timers.now();
    const operations = batch.map((entry) => entry.operation);
    this.#options.onSend?.(operations);
    const sent = await this.#options.send(operations).catch((): Sent => ({ kind: "failed" }));
    this.#inFlight = false;
    this.epoch += 1;
    const again = this.#read(batch, sent, sentAt);
    if (this.#queue.length > 0) this.#schedule(again);
    if (this.#queue.length === 0 || this.#trouble) this.#rest();
    this.#options.onStatus();
  }

  /** Draws the consequences of an answer. @returns when to send the rest, in milliseconds */
  #read(batch: Entry[], sent: Sent, sentAt: number): number {
    if (sent.kind === "answer" && sent.answer.outcomes.length > 0) {
      this.#trouble = null;
      this.#failures = 0;
      this.#batch = batchLimit;
      this.#options.onAnswer?.(sent.answer, sentAt);
      this.#queue.work(batch, sent.answer.outcomes);
      const smooth = sent.answer.outcomes.every(
        ({ outcome }) => outcome !== "conflict" && outcome !== "refused",
      );
      if (!smooth) this.#options.onStale?.();
      // What rests on another tab's words waits for them.
      if (missing(sent.answer)) return retries[0] ?? 0;
      return this.#dueAt === never ? 0 : Math.max(0, this.#dueAt - this.#timers.now());
    }
    if (sent.kind === "rejected") {
      const [first, ...others] = batch;
      // One of them cannot be read: sent alone, it stops only itself.
      if (first && others.length === 0) this.#queue.refuse(first, "invalid");
      else this.#batch = 1;
      return 0;
    }
    this.#failures += 1;
    if (sent.kind === "no-access") this.#options.onNoAccess?.();
    const away = sent.kind === "signed-out" || sent.kind === "no-access";
    this.#trouble = away ? sent.kind : "retrying";
    if (away) return signInRetry;
    const wait = retries[Math.min(this.#failures, retries.length) - 1] ?? signInRetry;
    return sent.kind === "failed" ? Math.max(wait, sent.after ?? 0) : wait;
  }

  /** Tells everybody who waits in `flush` that there is nothing more to wait for just now. */
  #rest(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
