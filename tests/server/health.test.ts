import { renameSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase, connections, databaseFile } from "~db/client.server";
import { settings } from "~db/schema";
import { transaction } from "~db/transaction.server";
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

test("a database that cannot be written, though it can be read", async () => {
  const { writer } = connections().raw;
  writer.pragma("query_only = on");
  const write = () => transaction((tx) => tx.insert(settings).values({ name: "a", value: "b" }));
  await expect(write()).rejects.toThrow();
  expect(await health()).toEqual([
    503,
    { status: "unavailable", database: "read-only", version: "1.2.3" },
  ]);
  writer.pragma("query_only = off");
  await write();
  expect(await health()).toEqual(well);
});

test("a database that nobody has written to for a while is tried", async () => {
  const { writer } = connections().raw;
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  writer.pragma("query_only = on");
  expect((await health())[0]).toBe(503);
  writer.pragma("query_only = off");
  vi.setSystemTime(Date.now() + 60_000);
  expect(await health()).toEqual(well);
  vi.useRealTimers();
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
