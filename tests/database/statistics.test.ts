import { rmSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { databaseFile } from "~db/client.server";
import { migrateDatabase } from "~db/migrate.server";
import { copyData } from "../setup/database";

function sampleCopy(): string {
  const directory = copyData("sample");
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

function work<T>(directory: string, run: (connection: Database.Database) => T): T {
  const connection = new Database(databaseFile(directory));
  try {
    return run(connection);
  } finally {
    connection.close();
  }
}

const statisticsOf = (connection: Database.Database) =>
  connection.prepare("select idx, stat from sqlite_stat1 order by idx").raw().all();

const samplesIn = (connection: Database.Database) =>
  connection.prepare("select count(*) from sqlite_stat4").pluck().get();

const planOf = (connection: Database.Database) =>
  connection
    .prepare(
      `explain query plan select replies.id from observations
       join replies on replies.organisation_id = observations.organisation_id
         and replies.observation_id = observations.id
       where observations.organisation_id = ? and observations.visit_id in (?, ?)`,
    )
    .all("1", "2", "3")
    .map((step) => (step as { detail: string }).detail);

test("tell the planner that a condition on the organisation leaves most rows", () => {
  const statistics = work(sampleCopy(), statisticsOf);
  expect(statistics).toContainEqual(["visits_org_alt", "1000000 500000 10 2"]);
  expect(statistics).toContainEqual(["visits_org_id", "1000000 500000 1"]);
  expect(statistics).toContainEqual(["notes_observation", "1000000 10 2"]);
  expect(statistics).toContainEqual(["sessions_token", "1000000 1"]);
});

test("make it search rows of a visit by the visit", () => {
  const directory = sampleCopy();
  expect(work(directory, planOf)[0]).toContain("(organisation_id=? AND visit_id=?)");
  // Without statistics it reads all replies of the organisation.
  work(directory, (connection) => connection.exec("delete from sqlite_stat1"));
  expect(work(directory, planOf)[0]).toMatch(
    /^SEARCH replies USING INDEX replies_\w+ \(organisation_id=\?\)$/,
  );
});

test("are restored at the next start after an ANALYZE", () => {
  const directory = sampleCopy();
  const before = work(directory, statisticsOf);
  work(directory, (connection) => connection.exec("analyze"));
  expect(work(directory, statisticsOf)).not.toEqual(before);
  expect(work(directory, samplesIn)).toBeGreaterThan(0);
  migrateDatabase(directory);
  expect(work(directory, statisticsOf)).toEqual(before);
  expect(work(directory, samplesIn)).toBe(0);
});

test("are not written again when they are present", () => {
  const directory = sampleCopy();
  const version = (connection: Database.Database) => connection.pragma("data_version");
  const file = databaseFile(directory);
  const before = statSync(file).mtimeMs;
  const watching = new Database(file, { readonly: true });
  onTestFinished(() => void watching.close());
  const seen = version(watching);
  migrateDatabase(directory);
  expect(version(watching)).toEqual(seen);
  expect(statSync(file).mtimeMs).toBe(before);
});
