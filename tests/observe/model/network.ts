/** The network between devices and server: it loses, repeats and delays requests, and the server can crash. */
import type { Send, SendResult } from "~/observe/sync/autosave-types";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import type { BatchAnswer, Operation } from "~/observe/sync/operation";
import type { Viewer } from "~/people/viewer";
import { closeDatabase, connections } from "~db/client.server";
import { isRefusal } from "~db/refusal";
import type { WorldClock } from "./clock";

/**
 * What happens to a request. `late`: it arrives after the device has given up. `dies-in`: the server crashes while it
 * applies the batch; `dies-after`: it crashes after the commit, before the answer.
 */
export const fates = [
  "arrives",
  "lost",
  "answer-lost",
  "twice",
  "again-later",
  "late",
  "dies-in",
  "dies-after",
] as const;
export type Fate = (typeof fates)[number];

/** Delayed requests older than this are lost, milliseconds. */
export const longestWay = 100_000;

type Request = { operations: Operation[]; sentAt: number };

export class Server {
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly viewer: Viewer,
    readonly observationId: string,
    readonly clock: WorldClock,
  ) {}

  /** Runs one request at a time, so that a restart interrupts no other. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#queue.then(work, work);
    this.#queue = mine.catch(() => undefined);
    return mine;
  }

  serve = ({ operations, sentAt }: Request): Promise<SendResult> =>
    this.#alone(async () => {
      const { now } = this.clock;
      try {
        const outcomes = await applyOperations(this.viewer, this.observationId, {
          operations,
          now,
          sentAt,
        });
        return { kind: "answer", answer: { now, outcomes } satisfies BatchAnswer };
      } catch (thrown) {
        if (isRefusal(thrown, "not-found")) return { kind: "no-access" };
        throw thrown;
      }
    });

  /** Crashes after some statements of the batch and before the commit. */
  dieIn = (request: Request): Promise<void> =>
    this.#alone(async () => {
      const { writer } = connections().raw;
      const last = request.operations.at(-1)?.id ?? "";
      writer.exec(
        `CREATE TEMP TRIGGER the_end BEFORE INSERT ON main.operations WHEN NEW.id = x'${last.replaceAll("-", "")}'
         BEGIN SELECT RAISE(ROLLBACK, 'the end'); END`,
      );
      const { viewer, observationId, clock } = this;
      await applyOperations(viewer, observationId, { ...request, now: clock.now }).catch(
        () => undefined,
      );
      restart();
    });

  restart = (): Promise<void> => this.#alone(async () => restart());
}

/** Restarts the server: only committed data remains. */
function restart(): void {
  closeDatabase();
  disableSync();
}

/** Turns off fsync for speed; durability at a power failure is tested elsewhere. */
export function disableSync(): void {
  connections().raw.writer.pragma("synchronous = OFF");
}

export class Network {
  #held: (Request & { at: number })[] = [];

  constructor(
    readonly server: Server,
    readonly clock: WorldClock,
    readonly fates: Fate[],
  ) {}

  /** The `send` function of a page, with the clock of its device. */
  sendFrom =
    (device: { skew: number }, page: { gone: boolean }): Send =>
    async (operations) => {
      const request = {
        operations: structuredClone(operations),
        sentAt: this.clock.now + device.skew,
      };
      const sent = await this.#travel(request);
      // A request of a closed page still arrives, but its answer does not.
      return page.gone ? new Promise(() => undefined) : sent;
    };

  async #travel(request: Request): Promise<SendResult> {
    const fate = this.fates.shift() ?? "arrives";
    const { serve, dieIn, restart } = this.server;
    if (fate === "lost") return { kind: "failed" };
    if (fate === "late") {
      this.#held.push({ ...request, at: this.clock.now });
      return { kind: "failed" };
    }
    if (fate === "dies-in") {
      await dieIn(request);
      return { kind: "failed" };
    }
    const sent = await serve(request);
    if (fate === "twice") return serve(request);
    if (fate === "again-later") this.#held.push({ ...request, at: this.clock.now });
    if (fate === "dies-after") await restart();
    return fate === "answer-lost" || fate === "dies-after" ? { kind: "failed" } : sent;
  }

  /** Delivers the delayed requests, the last one first. */
  async deliverLate(): Promise<void> {
    for (const { at, ...request } of this.#held.splice(0).reverse())
      if (this.clock.now - at <= longestWay) await this.server.serve(request);
  }
}
