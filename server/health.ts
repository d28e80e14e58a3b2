import { existsSync } from "node:fs";

import type { RequestHandler } from "express";
import { loggableError } from "~/web/loggable-error.server";
import { databaseFile, db } from "~db/client.server";
import { one } from "~db/dialect";
import { settings } from "~db/schema";
import type { Logger } from "./log";

/** Reads from the file: `select 1` succeeds without the file. */
async function askDatabase(dataDir: string): Promise<void> {
  // SQLite keeps working on a file that was deleted or unmounted.
  if (!existsSync(databaseFile(dataDir))) throw new Error("The database file is gone.");
  await db().select({ one }).from(settings).limit(1);
}

/**
 * Returns the handler of `GET /healthz`, which answers 200 when the database can be read and 503 otherwise.
 */
export function health(dataDir: string, version: string, log: Logger): RequestHandler {
  return async (_req, res) => {
    res.locals.quiet = true;
    res.setHeader("Cache-Control", "no-store");
    try {
      await askDatabase(dataDir);
      res.json({ status: "ok", database: "ok", version });
    } catch (error) {
      log.error({ error: loggableError(error) }, "the database does not answer");
      res.status(503).json({ status: "unavailable", database: "failed", version });
    }
  };
}
