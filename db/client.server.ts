/** The database connections of this process: one that only reads, one that only writes. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import * as schema from "./schema";

export type Db = BetterSQLite3Database<typeof schema>;

type Connections = {
  reader: Db;
  writer: Db;
  raw: { reader: Database.Database; writer: Database.Database };
};

// The Express shell and Remix's bundle are two module graphs in one process. Two writers there would
// wait for each other's lock on the same thread, so both take their connections from here.
const key = Symbol.for("kizuki.database");
const holder = globalThis as { [key]?: Connections };

/** The database file of a data directory. */
export const databaseFile = (directory: string) => path.join(directory, "kizuki.db");

const busyTimeout = 5_000;

function open(file: string): Connections {
  mkdirSync(path.dirname(file), { recursive: true });
  const writer = new Database(file);
  writer.pragma("journal_mode = WAL");
  // WAL runs at NORMAL unless told otherwise; an acknowledged save must survive a power cut.
  writer.pragma("synchronous = FULL");
  writer.pragma("foreign_keys = ON");
  writer.pragma(`busy_timeout = ${busyTimeout}`);
  const reader = new Database(file, { readonly: true });
  reader.pragma(`busy_timeout = ${busyTimeout}`);
  return {
    reader: drizzle(reader, { schema }),
    writer: drizzle(writer, { schema }),
    raw: { reader, writer },
  };
}

/** Opens the process's database once; `DATA_DIR` (default `./data`) says where it lies. */
export function connections(): Connections {
  holder[key] ??= open(databaseFile(process.env.DATA_DIR ?? "./data"));
  return holder[key];
}

/** Reads for queries. A write through it fails at once: the connection is read-only. */
export const db = (): Db => connections().reader;

/** Closes both connections; the next use opens them again. For shutdown and tests. */
export function closeDatabase(): void {
  const open = holder[key];
  if (!open) return;
  delete holder[key];
  open.raw.reader.close();
  open.raw.writer.close();
}
