/** The files of the database: who may read them, and whether the last process closed them. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import path from "node:path";

/** Returns the path of the database file in a data directory. */
export const databaseFile = (directory: string) => path.join(directory, "kizuki.db");

function makePrivate(file: string): void {
  try {
    if (existsSync(file)) chmodSync(file, 0o600);
  } catch (error) {
    // The file belongs to another user. Its permissions may still allow this process to write it.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) throw error;
  }
}

/**
 * Creates the data directory and the database file if they are missing, and makes the database readable for
 * the user of this process only. SQLite gives the files beside it the same permissions. An existing folder
 * keeps its permissions, because the operator chose it.
 *
 * @returns the path of the database file
 */
export function privateDatabaseFile(directory: string): string {
  mkdirSync(path.resolve(directory), { recursive: true, mode: 0o700 });
  const file = databaseFile(directory);
  closeSync(openSync(file, "a", 0o600));
  for (const name of [file, `${file}-wal`, `${file}-shm`]) makePrivate(name);
  return file;
}

/** True when the last process did not close the database: a clean stop leaves no write-ahead log. */
export function wasLeftOpen(directory: string): boolean {
  const log = statSync(`${databaseFile(directory)}-wal`, { throwIfNoEntry: false });
  return log !== undefined && log.size > 0;
}
