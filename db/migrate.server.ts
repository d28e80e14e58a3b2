import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { databaseFile } from "./client.server";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));

/**
 * Brings the database in `directory` to the newest schema, on a connection of its own with foreign keys off
 * (a rebuilt table would take its children with it otherwise), and checks them all afterwards.
 *
 * @throws when a foreign key is left dangling; the file then keeps its former schema.
 */
export function migrateDatabase(directory: string, migrationsFolder = folder): void {
  mkdirSync(path.resolve(directory), { recursive: true });
  const connection = new Database(databaseFile(directory));
  try {
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = FULL");
    connection.pragma("foreign_keys = OFF");
    migrate(drizzle(connection), { migrationsFolder });
    const dangling = connection.pragma("foreign_key_check") as { table: string }[];
    if (dangling.length > 0) {
      const tables = [...new Set(dangling.map((row) => row.table))].join(", ");
      throw new Error(`Migration left ${dangling.length} dangling references in: ${tables}`);
    }
  } finally {
    connection.close();
  }
}
