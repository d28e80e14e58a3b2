/** Limits of an observation's content and of a member's requests, and what a device does with a refusal. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { v4, v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { workingCopy } from "~/observe/observation-copy.queries.server";
import { Autosave, immediateDelay } from "~/observe/sync/autosave";
import { sendTo } from "~/observe/sync/autosave-transport";
import type { Send, SendResult } from "~/observe/sync/autosave-types";
import { batchBurst, batchesPerSecond, secondsToWait } from "~/observe/sync/batch-rate.server";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import { isFull, roomAfter, roomLimits } from "~/observe/sync/observation-room.server";
import type { FieldChange, Operation } from "~/observe/sync/operation";
import { notes, operations } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { listen } from "../../server/http";
import { freshDatabase } from "../setup/database";
import { FakeStore, FakeTimers, plainNote } from "./observation-device";
import { makeObservation, makeScene, type Scene } from "./observation-scene";

freshDatabase();

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});

const operation = (change: FieldChange, base: string | null = null): Operation => ({
  ...change,
  id: v7(),
  base,
  offset: null,
});
const note = (text: string, noteId = v4()): Extract<FieldChange, { kind: "note.write" }> => ({
  kind: "note.write",
  noteId,
  text,
  notedAt: Date.now(),
  criteria: [],
  ...plainNote,
});

/** An observation that has `count` notes with `text`. */
async function filled(count: number, text: string) {
  const { id, observer } = await makeObservation(scene);
  const ids = Array.from({ length: count }, () => ({ noteId: v4(), operationId: v7() }));
  await transaction(async (tx) => {
    for (let at = 0; at < count; at += 500)
      await tx.insert(notes).values(
        ids.slice(at, at + 500).map(({ noteId, operationId }) => ({
          id: noteId,
          observationId: id,
          text,
          notedAt: 1,
          committedAt: null,
          sign: null,
          keptBack: false,
          writtenAt: 1,
          operationId,
        })),
      );
  });
  const send = (...batch: Operation[]) =>
    applyOperations(observer, id, { operations: batch, now: Date.now() });
  return { id, observer, send, ids };
}

describe("a full observation", () => {
  test("refuses new notes and accepts other changes", async () => {
    const { id, observer, send, ids } = await filled(roomLimits.notes - 1, "a");
    const [last, over] = [operation(note("last")), operation(note("over"))];
    expect(await send(last, over)).toEqual([
      { id: last.id, outcome: "applied" },
      { id: over.id, outcome: "refused", code: "full" },
    ]);
    // Sent again, the applied one is a duplicate and the refused one is refused again.
    expect(await send(last, over)).toMatchObject([{ outcome: "duplicate" }, { code: "full" }]);
    const noteId = last.kind === "note.write" ? last.noteId : "";
    const rewrite = operation(note("rewritten", noteId), last.id);
    const summary = operation({ kind: "text.write", part: "keep", text: "Calm." });
    expect(await send(rewrite, summary)).toMatchObject([
      { outcome: "applied" },
      { outcome: "applied" },
    ]);
    const [first] = ids;
    const remove = operation(
      { kind: "note.remove", noteId: first?.noteId ?? "" },
      first?.operationId ?? null,
    );
    const instead = operation(note("instead"));
    expect(await send(remove)).toMatchObject([{ outcome: "applied" }]);
    expect(await send(instead)).toMatchObject([{ outcome: "applied" }]);
    expect((await workingCopy(observer, id)).notes).toHaveLength(roomLimits.notes);
  });

  test("with the most characters refuses more text and accepts removals", async () => {
    const { send, ids } = await filled(100, "a".repeat(roomLimits.characters / 100));
    expect(await send(operation(note("b")))).toMatchObject([{ code: "full" }]);
    const [first] = ids;
    const base = first?.operationId ?? null;
    const remove = operation({ kind: "note.remove", noteId: first?.noteId ?? "" }, base);
    expect(await send(remove)).toMatchObject([{ outcome: "applied" }]);
    expect(await send(operation(note("b")))).toMatchObject([{ outcome: "applied" }]);
  });

  test("with the most operations refuses every change", async () => {
    const { id, observer } = await makeObservation(scene);
    const [first] = await applyOperations(observer, id, {
      operations: [operation(note("a"))],
      now: Date.now(),
    });
    expect(first).toMatchObject({ outcome: "applied" });
    await transaction(async (tx) => {
      const [row] = await tx.select().from(operations).where(eq(operations.observationId, id));
      if (!row) throw new Error("No operation.");
      const more = Array.from({ length: roomLimits.operations }, () => ({ ...row, id: v7() }));
      for (let at = 0; at < more.length; at += 500)
        await tx.insert(operations).values(more.slice(at, at + 500));
    });
    const end = operation({ kind: "clock.set", endedAt: Date.now() });
    expect(
      await applyOperations(observer, id, { operations: [end], now: Date.now() }),
    ).toMatchObject([{ outcome: "refused", code: "full" }]);
  });

  test("is found within a batch", () => {
    let room = { operations: 0, notes: 0, characters: 0 };
    let taken = 0;
    for (; !isFull(room, operation(note("a".repeat(2_000)))); taken++)
      room = roomAfter(room, operation(note("a".repeat(2_000))));
    expect(taken).toBe(roomLimits.characters / 2_000);
  });
});

describe("batches of a member", () => {
  test("are limited by a token bucket with a burst", () => {
    const member = v7();
    const start = 1_000_000;
    for (let at = 0; at < batchBurst; at++) expect(secondsToWait(member, start)).toBe(0);
    const wait = secondsToWait(member, start);
    expect(wait).toBe(Math.ceil(1 / batchesPerSecond));
    expect(secondsToWait(v7(), start)).toBe(0);
    const later = start + wait * 1_000;
    for (let at = 0; at < wait * batchesPerSecond; at++)
      expect(secondsToWait(member, later)).toBe(0);
    expect(secondsToWait(member, later)).toBeGreaterThan(0);
    // A server clock that is set back neither adds nor removes tokens.
    expect(secondsToWait(member, start)).toBeGreaterThan(0);
    expect(secondsToWait(member, later + 3_600_000)).toBe(0);
  });
});

/** A device with one change, whose server gives the listed replies and then applies everything. */
function device(...replies: SendResult[]) {
  const timers = new FakeTimers();
  const store = new FakeStore();
  const sent: Operation[][] = [];
  const send: Send = async (batch) => {
    sent.push(batch);
    const outcomes = batch.map(({ id }) => ({ id, outcome: "applied" as const }));
    return replies.shift() ?? { kind: "answer", answer: { now: 0, outcomes } };
  };
  let ids = 0;
  const newId = () => `op${++ids}`;
  const options = { send, store, heads: [], timers, onStatus: () => undefined, newId };
  const autosave = new Autosave(options);
  autosave.add(note("words", "n1"), { soon: true });
  return { autosave, timers, sent, store };
}

describe("a device", () => {
  test("sends the same operation again after the time of Retry-After", async () => {
    const { autosave, timers, sent, store } = device({ kind: "failed", after: 7_000 });
    await timers.pass(immediateDelay);
    expect(autosave.status()).toMatchObject({ state: "retrying", unsent: 1, refusals: [] });
    expect(store.entries.size).toBe(1);
    await timers.pass(6_999);
    expect(sent).toHaveLength(1);
    await timers.pass(1);
    expect(sent[1]).toEqual(sent[0]);
    expect(autosave.status()).toMatchObject({ state: "saved", unsent: 0 });
  });

  test("keeps a change that was refused as full until it is dismissed", async () => {
    const full: SendResult = {
      kind: "answer",
      answer: { now: 0, outcomes: [{ id: "op1", outcome: "refused", code: "full" }] },
    };
    const { autosave, timers, sent, store } = device(full);
    await timers.pass(60_000);
    expect(sent).toHaveLength(1);
    const { state, refusals } = autosave.status();
    expect([state, refusals]).toMatchObject([
      "attention",
      [{ code: "full", change: { text: "words" } }],
    ]);
    expect(store.entries.size).toBe(1);
    autosave.dismiss("op1");
    expect(store.entries.size).toBe(0);
  });
});

test("the transport distinguishes requests to retry from rejected ones", async () => {
  const answers: [status: number, headers: Record<string, string>][] = [
    [429, { "Retry-After": "3" }],
    [503, { "Retry-After": "86400" }],
    [503, { "Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT" }],
    [413, {}],
  ];
  const server = createServer((_req, res) => {
    const [status, headers] = answers.shift() ?? [500, {}];
    res.writeHead(status, headers).end("{}");
  });
  await listen(server, 0, "127.0.0.1");
  try {
    const send = sendTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(await send([])).toEqual({ kind: "failed", after: 3_000 });
    expect(await send([])).toEqual({ kind: "failed", after: 60_000 });
    expect(await send([])).toEqual({ kind: "failed", after: 0 });
    expect(await send([])).toEqual({ kind: "rejected" });
  } finally {
    server.close();
  }
});
