import type { Server } from "node:http";
import { loggableError } from "~/web/loggable-error.server";
import { closeDatabase } from "~db/client.server";
import { drain } from "./http";
import type { Logger } from "./log";
import type { Ticker } from "./ticker";

/** How long work under way may take once the server was told to stop, in milliseconds. */
const patience = 10_000;

/**
 * On SIGTERM and SIGINT: accept nothing new, finish what is in flight, close the database, exit 0.
 * What is not finished after ten seconds is cut off, and the process exits 1.
 */
export function stopOnSignals(server: Server, ticker: Ticker, log: Logger): void {
  let stopping = false;
  const stop = async (status: number) => {
    // npm passes a signal on that the terminal has sent already, so a second one means nothing.
    if (stopping) return;
    stopping = true;
    setTimeout(() => {
      log.warn("not finished in time; cut off");
      closeDatabase();
      process.exit(1);
    }, patience);
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
