import { loggableError } from "~/web/loggable-error.server";
import type { Logger } from "./log";

export type Chore = {
  name: string;
  /** Milliseconds between the starts of two runs. */
  every: number;
  run: () => Promise<unknown>;
};

export type Ticker = {
  /** Starts no further run; resolves when the current runs have ended. */
  stop: () => Promise<void>;
};

/**
 * Starts the repeated background chores: each runs at once and then every `every` milliseconds. Runs of one
 * chore never overlap, and failures are logged.
 */
export function startTicker(chores: Chore[], log: Logger): Ticker {
  const underWay = new Map<string, Promise<void>>();
  const run = (chore: Chore) => {
    if (underWay.has(chore.name)) return;
    const work = Promise.resolve()
      .then(chore.run)
      .catch((error: unknown) => log.error({ error: loggableError(error) }, chore.name))
      .then(() => void underWay.delete(chore.name));
    underWay.set(chore.name, work);
  };
  const timers = chores.map((chore) => setInterval(run, chore.every, chore).unref());
  chores.forEach(run);
  return {
    stop: async () => {
      timers.forEach(clearInterval);
      await Promise.all(underWay.values());
    },
  };
}
