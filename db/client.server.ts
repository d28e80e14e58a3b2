/** The database connections of this process: a read-only one for queries and one for writes. */
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { databaseFile, privateDatabaseFile } from "./data-directory.server";
import { processWide } from "./process-wide";
import * as schema from "./schema";

export type Db = BetterSQLite3Database<typeof schema>;

type Connections = {
  reader: Db;
  writer: Db;
  raw: { reader: Database.Database; writer: Database.Database };
};

// One writing connection for the whole process: two would block each other on the same thread.
const opened = processWide<Connections>("database");
const dataDirectory = processWide<string>("data-directory");

export { databaseFile };

const busyTimeout = 5_000;

function open(directory: string): Connections {
  const file = privateDatabaseFile(directory);
  const writer = new Database(file);
  writer.pragma("journal_mode = WAL");
  // WAL mode defaults to NORMAL, which may lose the latest commits in a power cut; an acknowledged save must
  // survive one.
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

/** Sets the data directory of this process and closes the connections to the database in another one. */
export function setDataDirectory(directory: string): void {
  closeDatabase();
  dataDirectory.value = directory;
}

/**
 * Returns the two database connections of this process, one for reading and one for writing. They are opened
 * on first use.
 *
 * @throws Error when no data directory was set
 */
export function connections(): Connections {
  if (dataDirectory.value === undefined) throw new Error("No data directory is set.");
  opened.value ??= open(dataDirectory.value);
  return opened.value;
}

/** Returns the read-only database connection, for queries; a write through this connection fails. */
export const db = (): Db => connections().reader;

/** Closes both database connections; the next use opens them again. Called at shutdown and in tests. */
export function closeDatabase(): void {
  const { value } = opened;
  if (!value) return;
  delete opened.value;
  value.raw.reader.close();
  value.raw.writer.close();
}
