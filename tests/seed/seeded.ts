import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeDatabase, connections, setDataDirectory } from "~db/client.server";
import { migrateDatabase } from "~db/migrate.server";
import { type Tx, transaction } from "~db/transaction.server";

export type Row = Record<string, unknown>;
export type Seeded = { rows(sql: string, ...values: unknown[]): Row[]; close(): void };

/** Opens a new database seeded at a chosen `now`; the base of the other tests has no choice. */
export async function seeded(now: number, ...seeds: ((tx: Tx, now: number) => Promise<void>)[]) {
  const directory = mkdtempSync(path.join(tmpdir(), "kizuki-seed-"));
  setDataDirectory(directory);
  migrateDatabase(directory);
  for (const seed of seeds) await transaction((tx) => seed(tx, now));
  const { reader } = connections().raw;
  return {
    rows: (sql, ...values) => reader.prepare(sql).all(...values) as Row[],
    close() {
      closeDatabase();
      rmSync(directory, { recursive: true, force: true });
    },
  } satisfies Seeded;
}

/** An instant from a Japanese clock: `2026-11-22T09:00`. */
export const japan = (local: string): number => Date.parse(`${local}:00+09:00`);
