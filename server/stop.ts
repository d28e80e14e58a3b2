import type { Server } from "node:http";
import { loggableError } from "~/web/loggable-error.server";
import { closeDatabase } from "~db/client.server";
import { drain } from "./http";
import type { Logger } from "./log";
import type { Ticker } from "./ticker";

/**
 * Makes the process stop on SIGTERM and SIGINT: it accepts no more requests, finishes pending ones, closes
 * the database and exits with 0. After the time limit, pending requests are aborted and the process exits
 * with 1.
 *
 * @param timeLimit milliseconds from the signal
 */
export function stopOnSignals(
  server: Server,
  ticker: Ticker,
  log: Logger,
  timeLimit = 10_000,
): void {
  let stopping = false;
  const stop = async (status: number) => {
    // npm forwards a signal that the terminal has already sent, so a second one is ignored.
    if (stopping) return;
    stopping = true;
    setTimeout(() => {
      log.warn("not finished in time; cut off");
      closeDatabase();
      process.exit(1);
    }, timeLimit);
    await Promise.all([drain(server), ticker.stop()]);
    closeDatabase();
    process.exit(status);
  };
  process.on("SIGTERM", () => stop(0));
  process.on("SIGINT", () => stop(0));
  process.on("unhandledRejection", (error) => {
    log.error({ error: loggableError(error) }, "unhandled rejection");
  });
  process.on("uncaughtException", (error) => {
    log.fatal({ error: loggableError(error) }, "uncaught exception");
    void stop(1);
  });
}
