import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { closeDatabase, connections, db } from "~db/client.server";
import { settings } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { freshDatabase } from "../setup/database";

freshDatabase();

async function numberOf(tx: Pick<Tx, "select">, name: string): Promise<number> {
  const [row] = await tx.select().from(settings).where(eq(settings.name, name));
  return Number(row?.value ?? 0);
}

/** Reads, waits, writes: run concurrently without isolation, one of two updates would be lost. */
async function addOne(tx: Tx, name: string): Promise<number> {
  const value = (await numberOf(tx, name)) + 1;
  await Promise.resolve();
  await tx
    .insert(settings)
    .values({ name, value: String(value) })
    .onConflictDoUpdate({ target: settings.name, set: { value: String(value) } });
  return value;
}

describe("transaction", () => {
  test("runs 200 concurrent calls one after another and applies them all", async () => {
    const calls = Array.from({ length: 200 }, () => transaction((tx) => addOne(tx, "count")));
    const inTurn = Array.from({ length: 200 }, (_, index) => index + 1);
    expect(await Promise.all(calls)).toEqual(inTurn);
    expect(await numberOf(db(), "count")).toBe(200);
  });

  test("rolls back when the work throws, and continues with the next call", async () => {
    const calls = Array.from({ length: 40 }, (_, index) =>
      transaction(async (tx) => {
        await addOne(tx, "half");
        if (index % 2 === 1) throw new Error(`not ${index}`);
      }),
    );
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual(
      calls.map((_, index) => index % 2 === 0),
    );
    expect(outcomes[1]).toMatchObject({ reason: { message: "not 1" } });
    expect(await numberOf(db(), "half")).toBe(20);
  });

  test("rolls back when the database refuses a write", async () => {
    const doomed = transaction(async (tx) => {
      await addOne(tx, "refused");
      await tx.insert(settings).values({ name: "refused", value: "a second row of one name" });
    });
    await expect(doomed).rejects.toThrow();
    expect(await numberOf(db(), "refused")).toBe(0);
    expect(connections().raw.writer.inTransaction).toBe(false);
  });

  test("is invisible to readers until it commits", async () => {
    const seen = await transaction(async (tx) => {
      await addOne(tx, "unseen");
      return { inside: await numberOf(tx, "unseen"), outside: await numberOf(db(), "unseen") };
    });
    expect(seen).toEqual({ inside: 1, outside: 0 });
    expect(await numberOf(db(), "unseen")).toBe(1);
  });

  test("refuses to run inside another one", async () => {
    const nested = transaction(async (tx) => {
      await addOne(tx, "outer");
      await transaction((inner) => addOne(inner, "inner"));
    });
    await expect(nested).rejects.toThrow("pass tx down");
    expect([await numberOf(db(), "outer"), await numberOf(db(), "inner")]).toEqual([0, 0]);
    expect(await transaction((tx) => addOne(tx, "outer"))).toBe(1);
  });
});

describe("the connections of the process", () => {
  test("write with full synchronisation and with foreign keys checked", () => {
    // Opened as the process does it: the setup of the tests turns synchronisation off.
    closeDatabase();
    const { writer } = connections().raw;
    const setting = (name: string) => writer.pragma(name, { simple: true });
    expect(setting("journal_mode")).toBe("wal");
    expect(setting("synchronous"), "FULL").toBe(2);
    expect(setting("foreign_keys")).toBe(1);
    expect(setting("busy_timeout")).toBe(5_000);
  });

  test("refuse writes on the reading one", async () => {
    const stray = db().insert(settings).values({ name: "stray", value: "1" });
    await expect(stray).rejects.toMatchObject({ code: "SQLITE_READONLY" });
    expect(await numberOf(db(), "stray")).toBe(0);
  });
});
