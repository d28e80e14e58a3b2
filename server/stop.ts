import type { Server } from "node:http";
import { loggableError } from "~/web/loggable-error.server";
import { closeDatabase } from "~db/client.server";
import { drain } from "./http";
import type { Logger } from "./log";
import type { Ticker } from "./ticker";

/**
 * On SIGTERM and SIGINT: accepts nothing new, finishes what is in flight, closes the database, exits 0.
 * What is not finished by the time limit is cut off, and the process exits 1.
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
    // npm passes a signal on that the terminal has sent already, so a second one means nothing.
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
