/** A separate database for each test file, opened in the test's process. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase, connections, databaseFile, setDataDirectory } from "~db/client.server";

export type DataKind = "empty" | "sample";

export type TestDatabase = {
  /** The data directory; set by the file's first hook. */
  readonly directory: string;
};

/** Copies a base database into a new temporary data directory, which the caller removes. */
export function copyData(kind: DataKind): string {
  const directory = mkdtempSync(path.join(tmpdir(), `kizuki-${kind}-`));
  const base = inject(kind === "sample" ? "sampleData" : "emptyData");
  copyFileSync(databaseFile(base), databaseFile(directory));
  return directory;
}

function useDatabase(kind: DataKind): TestDatabase {
  let directory = "";
  beforeAll(() => {
    directory = copyData(kind);
    setDataDirectory(directory);
    // Commits need not survive a power cut in tests; waiting for the disk took most of a test's time.
    connections().raw.writer.pragma("synchronous = OFF");
  });
  afterAll(() => {
    closeDatabase();
    rmSync(directory, { recursive: true, force: true });
  });
  return {
    get directory() {
      return directory;
    },
  };
}

/** Opens a migrated, empty database for this file or `describe`. Call it at the top level. */
export const freshDatabase = (): TestDatabase => useDatabase("empty");
