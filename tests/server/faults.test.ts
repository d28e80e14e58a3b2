/** What the operator learns of faults, and what people can still do. */
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseFile } from "~db/client.server";
import { sampleIds } from "~db/seed/sample.server";
import { startServer, type TestServer } from "../setup/server";
import { send } from "../web/harness/asking";
import { insertSession } from "../web/harness/persons";

let server: TestServer;
let database: Sqlite.Database;

beforeAll(async () => {
  server = await startServer({ data: "sample" });
  database = new Sqlite(databaseFile(server.dataDir));
});
afterAll(async () => {
  database?.close();
  await server?.stop();
});

test("a fault is one line of JSON with the id of its request, without texts", async () => {
  const liam = await insertSession(database, sampleIds.members.liam);
  database.exec("alter table reflections rename to gone");
  try {
    const answer = await send(server.origin, liam, {
      method: "GET",
      path: "/reflections?q=secret",
    });
    expect(answer.status).toBe(500);
    const id = answer.headers.get("x-request-id") ?? "none";
    const lines = () =>
      server
        .output()
        .split("\n")
        .filter((line) => line.includes(id));
    await expect.poll(() => lines().length).toBe(2);
    const [fault, request] = lines().map((line) => JSON.parse(line));
    expect(fault).toMatchObject({
      id,
      level: 50,
      error: { message: expect.stringContaining("no such table") },
    });
    expect(request).toMatchObject({ id, status: 500, path: "/reflections" });
    expect(server.output()).not.toContain("secret");
  } finally {
    database.exec("alter table gone rename to reflections");
  }
});

test("signing out ends the session, also when the database refuses to write", async () => {
  const cookie = await insertSession(database, sampleIds.members.sofia);
  const visits = { method: "GET", path: "/visits" } as const;
  expect((await send(server.origin, cookie, visits)).status).toBe(200);
  database.exec(
    "create trigger full before delete on sessions begin select raise(abort, 'no room'); end",
  );
  const answer = await send(server.origin, cookie, { method: "POST", path: "/sign-out", body: {} });
  database.exec("drop trigger full");
  expect(answer.location).toBe("/sign-in");
  expect(answer.headers.getSetCookie().join()).toMatch(/kizuki=;.*Max-Age=0/);
  expect((await send(server.origin, cookie, visits)).decision).toBe("sign-in");
  expect(server.output()).toContain("no room");
});
