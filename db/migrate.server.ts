import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { databaseFile } from "./client.server";
import { fixStatistics } from "./statistics.server";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));
/** Drizzle's own name, so that its tools can tell what has run. */
const journal = "__drizzle_migrations";

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

/** @throws when rows were lost from a table that is still there, or a reference leads nowhere. */
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
 * Brings the database in `directory` to the newest schema: all pending migrations and the checks of their
 * outcome in one transaction, so that the file either has all of them or stays as it was. Drizzle's own
 * migrator commits before anybody can look, hence not used.
 *
 * The connection has foreign keys off (a rebuilt table would take its children with it otherwise; within
 * the transaction the pragma of a generated migration changes nothing) and all of them are checked at the end.
 *
 * @throws when a statement fails, a reference is left dangling, or a table that stays has lost rows.
 */
export function migrateDatabase(directory: string, migrationsFolder = folder): void {
  mkdirSync(path.resolve(directory), { recursive: true });
  const connection = new Database(databaseFile(directory));
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
