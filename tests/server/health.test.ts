import { renameSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, databaseFile } from "~db/client.server";
import { freshDatabase } from "../setup/database";
import { ask } from "./raw";
import { type Shell, startShell } from "./stub";

const database = freshDatabase();
let shell: Shell;

beforeAll(async () => {
  shell = await startShell();
});
afterAll(() => {
  shell.server.close();
});

async function health() {
  const { status, body } = await ask(shell.port, { path: "/healthz" });
  return [status, JSON.parse(body)];
}

const well = [200, { status: "ok", database: "ok", version: "1.2.3" }];
const ill = [503, { status: "unavailable", database: "failed", version: "1.2.3" }];

test("healthy", async () => {
  expect(await health()).toEqual(well);
});

test("a database that was moved away is missed at once, and found again", async () => {
  const file = databaseFile(database.directory);
  renameSync(file, `${file}.away`);
  expect(await health()).toEqual(ill);
  renameSync(`${file}.away`, file);
  expect(await health()).toEqual(well);
});

test("a file that is no database", async () => {
  const file = databaseFile(database.directory);
  closeDatabase();
  renameSync(file, `${file}.good`);
  writeFileSync(file, "not a database ".repeat(1000));
  expect(await health()).toEqual(ill);
  renameSync(`${file}.good`, file);
  expect(await health()).toEqual(well);
});
