import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeDatabase, connections, setDataDirectory } from "~db/client.server";
import { unpack, uuidText } from "~db/columns";
import { migrateDatabase } from "~db/migrate.server";
import { type Tx, transaction } from "~db/transaction.server";

export type Row = Record<string, unknown>;
/** Rows have text where the database holds bytes; in SQL, the function `plain` does the same. */
export type Seeded = { rows(sql: string, ...values: unknown[]): Row[]; close(): void };

/** A value of the database as text where it holds bytes: an id, or a document. */
function plain(value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  return value.length === 16 ? uuidText(value) : JSON.stringify(unpack(value));
}

const plainRow = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]));

/** Opens a new database seeded for a given `now`; the shared base database has a fixed one. */
export async function seeded(now: number, ...seeds: ((tx: Tx, now: number) => Promise<void>)[]) {
  const directory = mkdtempSync(path.join(tmpdir(), "kizuki-seed-"));
  setDataDirectory(directory);
  migrateDatabase(directory);
  for (const seed of seeds) await transaction((tx) => seed(tx, now));
  const { reader } = connections().raw;
  reader.function("plain", plain);
  return {
    rows: (sql, ...values) => (reader.prepare(sql).all(...values) as Row[]).map(plainRow),
    close() {
      closeDatabase();
      rmSync(directory, { recursive: true, force: true });
    },
  } satisfies Seeded;
}

/** The instant of a local time in Japan: `2026-11-22T09:00`. */
export const japan = (local: string): number => Date.parse(`${local}:00+09:00`);
