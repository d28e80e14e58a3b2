import { existsSync } from "node:fs";

import type { RequestHandler } from "express";
import { loggableError } from "~/web/loggable-error.server";
import { databaseFile, db } from "~db/client.server";
import { one } from "~db/dialect";
import { settings } from "~db/schema";
import { lastWrite, transaction } from "~db/transaction.server";
import type { Logger } from "./log";

/** Reads from the file: `select 1` succeeds without the file. */
async function askDatabase(dataDir: string): Promise<void> {
  // SQLite keeps working on a file that was deleted or unmounted.
  if (!existsSync(databaseFile(dataDir))) throw new Error("The database file is gone.");
  await db().select({ one }).from(settings).limit(1);
}

/** How long the result of the last write counts as current, in milliseconds: after a success and a failure. */
const believed = { success: 30_000, failure: 2_000 };

/** Writes a row unless the last write is recent, so that frequent health checks do not write each time. */
async function tryWrite(): Promise<void> {
  const before = lastWrite();
  if (before) {
    const { at, failure } = before;
    // A clock that was set back makes the age negative.
    const age = Math.abs(Date.now() - at);
    if (age < (failure ? believed.failure : believed.success)) {
      if (failure) throw failure;
      return;
    }
  }
  const row = { name: "health", value: String(Date.now()) };
  await transaction((tx) =>
    tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.name, set: row }),
  );
}

/**
 * Returns the handler of `GET /healthz`, which answers 200 when the database can be read and written, and 503
 * otherwise: `failed` when it cannot be read, `read-only` when it can be read, but not written, as on a full
 * disk.
 */
export function health(dataDir: string, version: string, log: Logger): RequestHandler {
  return async (_req, res) => {
    res.locals.quiet = true;
    res.setHeader("Cache-Control", "no-store");
    const fail = (database: "failed" | "read-only", message: string, error: unknown) => {
      log.error({ error: loggableError(error) }, message);
      res.status(503).json({ status: "unavailable", database, version });
    };
    try {
      await askDatabase(dataDir);
    } catch (error) {
      return fail("failed", "the database does not answer", error);
    }
    try {
      await tryWrite();
    } catch (error) {
      return fail("read-only", "the database cannot be written", error);
    }
    res.json({ status: "ok", database: "ok", version });
  };
}
