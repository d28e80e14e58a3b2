/** Creates the databases that test files copy: an empty one and one with the sample data. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { closeDatabase, setDataDirectory } from "~db/client.server";
import { migrateDatabase } from "~db/migrate.server";
import { transaction } from "~db/transaction.server";

declare module "vitest" {
  interface ProvidedContext {
    /** The data directory of the migrated, empty database. */
    emptyData: string;
    /** The data directory with the sample organisation and the canary organisation. */
    sampleData: string;
  }
}

async function fill(directory: string): Promise<void> {
  const { seedSample } = await import("~db/seed/sample.server");
  const { seedCanary } = await import("~db/seed/canary.server");
  setDataDirectory(directory);
  try {
    const now = Date.now();
    await transaction((tx) => seedSample(tx, now));
    await transaction((tx) => seedCanary(tx, now));
  } finally {
    // Closing checkpoints the write-ahead log, so that one file is the whole database.
    closeDatabase();
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), "kizuki-base-"));
  const emptyData = path.join(folder, "empty");
  const sampleData = path.join(folder, "sample");
  migrateDatabase(emptyData);
  migrateDatabase(sampleData);
  await fill(sampleData);
  project.provide("emptyData", emptyData);
  project.provide("sampleData", sampleData);
  return () => rmSync(folder, { recursive: true, force: true });
}
