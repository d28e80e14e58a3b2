/** The way between devices and the server: it loses, doubles, delays, and the server dies at any statement. */

import type { Send, Sent } from "~/observe/sync/autosave-entry";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import type { BatchAnswer, Operation } from "~/observe/sync/operation";
import type { Viewer } from "~/people/viewer";
import { closeDatabase, connections } from "~db/client.server";
import { isRefusal } from "~db/refusal";
import type { WorldClock } from "./clock";

/**
 * `late`: the request arrives only after the device has given it up. `dies-in`: the server ends while it
 * applies the batch; `dies-after`: when all is on the disk, before it has answered.
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

/** Requests older than this are nowhere on the way any more, milliseconds. */
export const longestWay = 100_000;

type Request = { operations: Operation[]; sentAt: number };

export class Server {
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly viewer: Viewer,
    readonly observationId: string,
    readonly clock: WorldClock,
  ) {}

  /** Answers one request after the other, so that a restart meets no other. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#queue.then(work, work);
    this.#queue = mine.catch(() => undefined);
    return mine;
  }

  serve = ({ operations, sentAt }: Request): Promise<Sent> =>
    this.#alone(async () => {
      const { now } = this.clock;
      try {
        const outcomes = await applyOperations(
          this.viewer,
          this.observationId,
          operations,
          now,
          sentAt,
        );
        return { kind: "answer", answer: { now, outcomes } satisfies BatchAnswer };
      } catch (thrown) {
        if (isRefusal(thrown, "not-found")) return { kind: "no-access" };
        throw thrown;
      }
    });

  /** Ends with some statements of the batch done and none of it committed. */
  dieIn = (request: Request): Promise<void> =>
    this.#alone(async () => {
      const { writer } = connections().raw;
      const last = request.operations.at(-1)?.id ?? "";
      writer.exec(
        `CREATE TEMP TRIGGER the_end BEFORE INSERT ON main.operations WHEN NEW.id = '${last}'
         BEGIN SELECT RAISE(ROLLBACK, 'the end'); END`,
      );
      const { viewer, observationId, clock } = this;
      await applyOperations(
        viewer,
        observationId,
        request.operations,
        clock.now,
        request.sentAt,
      ).catch(() => undefined);
      restart();
    });

  restart = (): Promise<void> => this.#alone(async () => restart());
}

/** Everything of the process is gone, and what was committed is there. */
function restart(): void {
  closeDatabase();
  fast();
}

/** What survives a power cut is tried elsewhere; here a thousand lessons must fit into a minute. */
export function fast(): void {
  connections().raw.writer.pragma("synchronous = OFF");
}

export class Wire {
  #held: (Request & { at: number })[] = [];

  constructor(
    readonly server: Server,
    readonly clock: WorldClock,
    readonly fates: Fate[],
  ) {}

  /** A page's way to the server, by the clock of its device. */
  sendFrom =
    (device: { skew: number }, page: { gone: boolean }): Send =>
    async (operations) => {
      const request = {
        operations: structuredClone(operations),
        sentAt: this.clock.now + device.skew,
      };
      const sent = await this.#travel(request);
      // What a page had sent before it went still arrives; it just never hears of it.
      return page.gone ? new Promise(() => undefined) : sent;
    };

  async #travel(request: Request): Promise<Sent> {
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

  /** Brings what was held back on the way, the last one first. */
  async deliverLate(): Promise<void> {
    for (const { at, ...request } of this.#held.splice(0).reverse())
      if (this.clock.now - at <= longestWay) await this.server.serve(request);
  }
}
