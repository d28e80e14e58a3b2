import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { databaseFile, privateDatabaseFile, wasLeftOpen } from "./data-directory.server";
import { fixStatistics } from "./statistics.server";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));
/** The name that Drizzle uses, so that its tools recognise which migrations have run. */
const journal = "__drizzle_migrations";

/**
 * Checks the structure of a database that its last process did not close, without changing it: a read-only
 * connection does not write the log into the database, so a damaged pair can still be saved.
 *
 * @throws Error when the database is damaged
 */
function checkAfterUncleanStop(directory: string): void {
  if (!wasLeftOpen(directory)) return;
  const connection = new Database(databaseFile(directory), { readonly: true });
  try {
    const result: unknown = connection.pragma("quick_check(1)", { simple: true });
    if (result !== "ok") throw new Error(String(result));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `it was not stopped cleanly and is damaged (${reason}). Put a backup in its place, and remove ` +
        "kizuki.db-wal and kizuki.db-shm beside it.",
    );
  } finally {
    connection.close();
  }
}

/**
 * Refuses a database with a migration that this program does not know, because its tables may differ.
 * @throws Error when there is such a migration; it calls the database newer only for a later migration
 */
function refuseUnknown(connection: Database.Database, all: MigrationMeta[]): void {
  const known = new Set(all.map(({ hash }) => hash));
  const latest = Math.max(...all.map(({ folderMillis }) => folderMillis));
  const unknown = connection
    .prepare<[], { hash: string; at: number }>(`select hash, created_at as at from ${journal}`)
    .all()
    .filter(({ hash }) => !known.has(hash));
  if (unknown.length === 0) return;
  const isNewer = unknown.some(({ at }) => at > latest);
  throw new Error(
    `it was written by another version of Kizuki, ${isNewer ? "newer than this one" : "which has other tables"}. ` +
      "Start that version, or put back the backup from before the update.",
  );
}

function pendingMigrations(connection: Database.Database, all: MigrationMeta[]): MigrationMeta[] {
  const last = connection
    .prepare<[], { at: number | null }>(`select max(created_at) as at from ${journal}`)
    .get();
  return all.filter((migration) => migration.folderMillis > (last?.at ?? 0));
}

function rowCounts(connection: Database.Database): Map<string, number> {
  const tables = connection
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  const count = (table: string) =>
    connection.prepare(`select count(*) from "${table}"`).pluck().get() as number;
  return new Map(tables.map((table) => [table, count(table)]));
}

/** @throws Error when a table that still exists has lost rows, or a foreign key is violated */
function checkOutcome(connection: Database.Database, before: Map<string, number>): void {
  const after = rowCounts(connection);
  const poorer = [...before].filter(([table, rows]) => (after.get(table) ?? rows) < rows);
  if (poorer.length > 0) {
    throw new Error(`Migration lost rows of: ${poorer.map(([table]) => table).join(", ")}`);
  }
  const dangling = connection.pragma("foreign_key_check") as { table: string }[];
  if (dangling.length > 0) {
    const tables = [...new Set(dangling.map((row) => row.table))].join(", ");
    throw new Error(`Migration left ${dangling.length} dangling references in: ${tables}`);
  }
}

function applyPending(connection: Database.Database, all: MigrationMeta[]): void {
  connection.exec(
    `create table if not exists ${journal} (id serial primary key, hash text not null, created_at numeric)`,
  );
  refuseUnknown(connection, all);
  const pending = pendingMigrations(connection, all);
  if (pending.length === 0) return;
  const before = rowCounts(connection);
  const note = connection.prepare(`insert into ${journal} (hash, created_at) values (?, ?)`);
  for (const { sql, hash, folderMillis } of pending) {
    for (const statement of sql) connection.exec(statement);
    note.run(hash, folderMillis);
  }
  checkOutcome(connection, before);
}

/**
 * Runs all pending migrations of the database in `directory` in one transaction, and checks their outcome
 * before the commit; after an error, the database is unchanged. Drizzle's own migrator is not used, because
 * it commits before a check is possible. Foreign keys are off meanwhile, because rebuilding a table would
 * delete the rows that refer to it, and are checked at the end.
 *
 * @throws Error when a statement fails, a foreign key is violated, or a remaining table has lost rows; when
 * the database is of another version, or damaged after an unclean stop
 */
export function migrateDatabase(directory: string, migrationsFolder = folder): void {
  const file = privateDatabaseFile(directory);
  checkAfterUncleanStop(directory);
  const connection = new Database(file);
  try {
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = FULL");
    connection.pragma("foreign_keys = OFF");
    const migrations = readMigrationFiles({ migrationsFolder });
    const bring = connection.transaction(() => {
      applyPending(connection, migrations);
      fixStatistics(connection);
    });
    bring.immediate();
  } finally {
    connection.close();
  }
}
