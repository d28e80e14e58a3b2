/** Functions shared by the production start and the development start. */
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { parseArgs } from "node:util";
import type { Express } from "express";
import { loggableError } from "~/web/loggable-error.server";
import { configureMail, deliverDue } from "~/web/mail.server";
import { closeDatabase, setDataDirectory } from "~db/client.server";
import { migrateDatabase } from "~db/migrate.server";
import { type Config, isLoopback } from "./config";
import { claimLink, prepareSample, StartError } from "./first-start";
import { createHttpServer, listen } from "./http";
import type { Logger } from "./log";
import { stopOnSignals } from "./stop";
import { startTicker } from "./ticker";

export type Arguments = { demo: boolean; noBuild: boolean };

/** Reads the command line arguments `--demo` and `--no-build`. @throws StartError for an unknown argument */
export function readArguments(args: string[]): Arguments {
  try {
    const { values } = parseArgs({
      args,
      options: { demo: { type: "boolean" }, "no-build": { type: "boolean" } },
    });
    return { demo: values.demo ?? false, noBuild: values["no-build"] ?? false };
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : "The arguments are not known.");
  }
}

/** Returns the application's version from package.json. */
export function readVersion(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/**
 * Migrates the database and, with `demo`, fills an empty one with the sample data.
 *
 * @throws StartError when the database cannot be migrated or, with `demo`, belongs to a real organisation
 */
export async function prepareDatabase(config: Config, demo: boolean): Promise<void> {
  // The database and all files beside it are private to the user of this process.
  process.umask(0o077);
  setDataDirectory(config.dataDir);
  try {
    migrateDatabase(config.dataDir);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The database in ${config.dataDir} cannot be opened: ${reason}`);
  }
  if (demo) await prepareSample(config.dataDir);
}

async function startChores(config: Config, log: Logger) {
  const { sweep } = await import("~/people/sweep.server");
  const { remindTeachers } = await import("~/agree/door/mails.server");
  const chores = [
    { name: "deliver mail", every: 5_000, run: deliverDue },
    { name: "sweep", every: 3_600_000, run: sweep },
    { name: "remind teachers", every: 3_600_000, run: () => remindTeachers(config.origin) },
  ];
  return startTicker(chores, log);
}

function explain(error: unknown, config: Config): unknown {
  const code = error instanceof Error && "code" in error ? error.code : "";
  const where = `port ${config.port} of ${config.host}`;
  if (code === "EADDRINUSE") {
    return new StartError(`Something else is using ${where}. Choose another: PORT=3001 npm start`);
  }
  if (code === "EACCES") return new StartError(`Listening on ${where} is not permitted.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new StartError(`This machine has no address ${config.host} to listen on (HOST).`);
  }
  return error;
}

/**
 * Starts the server and its chores, which run until a signal stops the process. Prints the address and, for
 * an empty installation, the link with which the first coordinator sets it up.
 */
export async function serve(app: Express, config: Config, log: Logger): Promise<Server> {
  configureMail(config);
  const server = createHttpServer(app, config.behindProxy);
  await listen(server, config.port, config.host).catch((error: unknown) => {
    throw explain(error, config);
  });
  stopOnSignals(server, await startChores(config, log), log);
  if (!config.secure && !isLoopback(new URL(config.origin).hostname.replace(/[[\]]/g, ""))) {
    console.warn("ORIGIN is not https: passwords cross the network in clear text.");
  }
  // Only after listening: a new claim code invalidates the one that a running server has printed.
  const link = await claimLink(config.origin);
  const way = `Nobody has set up this installation yet. This link can, and no other:\n  ${link}\n`;
  console.log(`${link === null ? "" : way}Kizuki ${readVersion()} is at ${config.origin}`);
  return server;
}

/**
 * Runs `main` and ends the process with status 1 on an error, which is printed: a StartError with its
 * message, any other with its stack.
 */
export async function start(main: () => Promise<void>, log: Logger): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (error instanceof StartError) console.error(error.message);
    else {
      console.error(error instanceof Error ? error.stack : error);
      log.fatal({ error: loggableError(error) }, "not started");
    }
    closeDatabase();
    process.exit(1);
  }
}
