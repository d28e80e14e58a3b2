/** The files of the database: private, checked after an unclean stop, refused when they are of another version. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { closeDatabase, connections, databaseFile, setDataDirectory } from "~db/client.server";
import { migrateDatabase } from "~db/migrate.server";
import { copyData } from "../setup/database";

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "kizuki-files-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function sample(): string {
  const directory = copyData("sample");
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

test("the database is readable for its user only, also one that was readable for all", () => {
  const directory = path.join(newFolder(), "data");
  const before = process.umask(0o022);
  try {
    migrateDatabase(directory);
    chmodSync(databaseFile(directory), 0o644);
    setDataDirectory(directory);
    connections().raw.writer.exec("insert into settings values ('a', 'b')");
  } finally {
    process.umask(before);
  }
  onTestFinished(closeDatabase);
  const file = databaseFile(directory);
  expect([directory, file, `${file}-wal`, `${file}-shm`].map(modeOf)).toEqual([
    "700",
    "600",
    "600",
    "600",
  ]);
});

test("a database of a newer version is refused and stays as it is", () => {
  const directory = sample();
  const file = databaseFile(directory);
  const connection = new Database(file);
  connection.exec(
    "insert into __drizzle_migrations (hash, created_at) values ('future', 9999999999999)",
  );
  connection.exec("alter table members rename column theme to look");
  connection.close();
  const before = readFileSync(file);
  expect(() => migrateDatabase(directory)).toThrow(
    /another version of Kizuki, newer than this one/,
  );
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a database whose migration has changed since is refused, but not called newer", () => {
  const directory = sample();
  const connection = new Database(databaseFile(directory));
  connection.exec("update __drizzle_migrations set hash = 'edited', created_at = created_at - 1");
  connection.close();
  expect(() => migrateDatabase(directory)).toThrow(
    /another version of Kizuki, which has other tables/,
  );
});

/** Writes to a database, and returns its files as a killed process leaves them. */
function killed(directory: string): { file: Buffer; log: Buffer } {
  const name = databaseFile(directory);
  const connection = new Database(name);
  try {
    connection.pragma("journal_mode = WAL");
    connection.exec("create table filler (id integer primary key, text text)");
    const add = connection.prepare("insert into filler (text) values (?)");
    for (let row = 0; row < 2_000; row += 1) add.run("x".repeat(500));
    connection.pragma("wal_checkpoint(TRUNCATE)");
    connection.exec(
      "update filler set text = 'y' where id % 7 = 0; delete from filler where id > 900",
    );
    return { file: readFileSync(name), log: readFileSync(`${name}-wal`) };
  } finally {
    connection.close();
  }
}

test("a database that was not stopped cleanly opens with all that was saved", () => {
  const { file, log } = killed(sample());
  const directory = newFolder();
  writeFileSync(databaseFile(directory), file);
  writeFileSync(`${databaseFile(directory)}-wal`, log);
  migrateDatabase(directory);
  const connection = new Database(databaseFile(directory));
  expect(connection.prepare("select count(*) from filler").pluck().get()).toBe(900);
  connection.close();
});

test("a backup beside the log of another database is refused, and can still be saved", () => {
  const backup = sample();
  const running = sample();
  const { log } = killed(running);
  const file = databaseFile(backup);
  const before = readFileSync(file);
  writeFileSync(`${file}-wal`, log);
  expect(() => migrateDatabase(backup)).toThrow(/not stopped cleanly and is damaged/);
  expect(readFileSync(file).equals(before)).toBe(true);
  rmSync(`${file}-wal`);
  rmSync(`${file}-shm`, { force: true });
  migrateDatabase(backup);
});
