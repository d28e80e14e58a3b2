/** `npm start -- --demo` fills an empty database with the sample data and refuses a real organisation's. */
import { expect, test } from "vitest";
import { db } from "~db/client.server";
import { newId } from "~db/ids";
import { members, organisations } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { prepareSample, StartError } from "../../server/first-start";
import { freshDatabase } from "../setup/database";
import { startServer } from "../setup/server";

const database = freshDatabase();

test("a real organisation's database is refused and stays untouched", async () => {
  const organisation = { id: newId(), name: "ひかり市", sample: false, createdAt: Date.now() };
  await transaction((tx) => tx.insert(organisations).values(organisation));
  await expect(prepareSample(database.directory)).rejects.toThrow(StartError);
  expect(await db().select().from(organisations)).toEqual([organisation]);
  expect(await db().select().from(members)).toEqual([]);
});

test("a fresh machine gets the sample, and the sign-in page offers its people", async () => {
  const server = await startServer({ data: "nothing", args: ["--demo"] });
  try {
    expect(server.output()).not.toContain("/setup?code=");
    const page = await (await fetch(`${server.origin}/sign-in`)).text();
    expect(page).toContain("Maya Okafor");
  } finally {
    expect(await server.stop()).toBe(0);
  }
});

test("a database with the sample starts again and prints no claim link", async () => {
  const server = await startServer({ data: "sample", args: ["--demo"] });
  expect(server.output()).not.toContain("/setup?code=");
  expect(await server.stop()).toBe(0);
});
