/** Devices with wrong clocks, and observations that are started on a device. */
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { plannedCopy, workingCopy } from "~/observe/observation-copy.queries.server";
import { observationIdFor } from "~/observe/observation-id.server";
import { skewOf } from "~/observe/observation-rules";
import { undoStart } from "~/observe/observations.commands.server";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import type { FieldChange, Operation } from "~/observe/sync/operation";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { events, observations, operations, visits } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { freshDatabase } from "../setup/database";
import { plainNote } from "./observation-device";
import { makeScene, makeVisit, type Scene } from "./observation-scene";

freshDatabase();

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});

const minute = 60_000;
const day = 24 * 60 * minute;

const operation = (change: FieldChange, offset: number | null = null, base: string | null = null) =>
  ({ ...change, id: v7(), base, offset }) as Operation;
const start = (visitId: string, startedAt: number, endedAt: number | null = null): FieldChange => ({
  kind: "clock.start",
  visitId,
  startedAt,
  endedAt,
});
const note = (notedAt: number, noteId: string = v7(), text = "Six pairs."): FieldChange => ({
  kind: "note.write",
  noteId,
  text,
  notedAt,
  criteria: [],
  ...plainNote,
});
const copyOf = (visitId: string) => workingCopy(scene.mentor, idOf(visitId));
const idOf = (visitId: string, who: Viewer = scene.mentor) => observationIdFor(visitId, who.id);
const rowsOf = (id: string) => db().select().from(observations).where(eq(observations.id, id));

describe("the skew of a device", () => {
  const now = 1_000 * day;
  test.each([
    ["a page that does not tell its clock", undefined, null, 0],
    ["a right clock", now, null, 0],
    ["the way of a request", now - minute, null, 0],
    ["a month ahead, unknown to the device", now + 30 * day, null, -30 * day],
    ["a month behind, unknown to the device", now - 30 * day, null, 30 * day],
    ["a month ahead, and the device knows", now + 30 * day, -30 * day, 0],
    ["put right by hand since the device heard", now, -30 * day, 30 * day],
  ] as const)("of %s", (_, sentAt, offset, skew) => {
    expect(skewOf(sentAt, offset, now)).toBe(skew);
  });
});

describe("a lesson started on the device", () => {
  test.each([35, -35])("with a clock %i days off is kept when it was", async (days) => {
    const visitId = await makeVisit(scene);
    const now = Date.now();
    const device = now + days * day;
    const [at, noteId] = [device - 5 * minute, v7()];
    const batch = [
      operation(start(visitId, device - 8 * minute)),
      operation(note(at, noteId)),
      operation({ kind: "mark.write", markId: v7(), about: "lead", value: "alt", at }),
      operation({ kind: "clock.set", endedAt: device - minute }),
    ];
    await applyOperations(scene.mentor, idOf(visitId), {
      operations: batch,
      now,
      sentAt: device,
    });
    expect(await copyOf(visitId)).toMatchObject({
      startedAt: now - 8 * minute,
      endedAt: now - minute,
      notes: [{ notedAt: now - 5 * minute }],
      marks: [{ at: now - 5 * minute }],
    });
    // Edited before the page received the server's time: the server's own instants are not moved again.
    const again = operation(note(now - 5 * minute, noteId, "Seven."), null, batch[1]?.id);
    await applyOperations(scene.mentor, idOf(visitId), {
      operations: [again],
      now: now + minute,
      sentAt: device + minute,
    });
    expect((await copyOf(visitId)).notes).toMatchObject([
      { text: "Seven.", notedAt: now - 5 * minute },
    ]);
  });

  test("afterwards has its planned times, whatever the device's clock says", async () => {
    const visitId = await makeVisit(scene);
    const now = Date.now() + 2 * 60 * minute;
    const [visit] = await db().select().from(visits).where(eq(visits.id, visitId));
    const startsAt = visit?.startsAt ?? 0;
    const begin = operation(start(visitId, startsAt, startsAt + 50 * minute));
    await applyOperations(scene.mentor, idOf(visitId), {
      operations: [begin],
      now,
      sentAt: now + 20 * day,
    });
    expect(await copyOf(visitId)).toMatchObject({
      startedAt: startsAt,
      endedAt: startsAt + 50 * minute,
    });
  });

  test("on a second device is the same one: the first start wins", async () => {
    const visitId = await makeVisit(scene);
    const now = Date.now();
    const id = idOf(visitId);
    const send = (...batch: Operation[]) =>
      applyOperations(scene.mentor, id, { operations: batch, now, sentAt: now });
    await send(operation(start(visitId, now - 6 * minute)), operation(note(now - 5 * minute)));
    const other = [operation(start(visitId, now - 4 * minute)), operation(note(now - minute))];
    expect((await send(...other)).map((each) => each.outcome)).toEqual(["applied", "applied"]);
    const copy = await copyOf(visitId);
    expect(copy.startedAt).toBe(now - 6 * minute);
    expect(copy.notes).toHaveLength(2);
    expect(await rowsOf(id)).toHaveLength(1);
    const told = await db().select().from(events).where(eq(events.subjectId, id));
    expect(told.map((each) => each.verb)).toEqual(["started"]);
  });

  test.each(["a stranger's", "another's in the organisation", "wrong id", "cancelled"] as const)(
    "is refused and leaves nothing: %s",
    async (what) => {
      const visitId = await makeVisit(scene);
      const who =
        what === "a stranger's"
          ? scene.stranger
          : what === "another's in the organisation"
            ? scene.alt
            : scene.mentor;
      if (what === "cancelled")
        await transaction(async (tx) => {
          await tx.update(visits).set({ status: "cancelled" }).where(eq(visits.id, visitId));
        });
      const id = what === "wrong id" ? v7() : idOf(visitId, who);
      const batch = [operation(start(visitId, Date.now())), operation(note(Date.now()))];
      await expect(
        applyOperations(who, id, { operations: batch, now: Date.now() }),
      ).rejects.toMatchObject({
        code: "not-found",
      });
      expect(await rowsOf(id)).toEqual([]);
      const left = await db().select().from(operations).where(eq(operations.observationId, id));
      expect(left).toEqual([]);
      expect(await db().select().from(events).where(eq(events.subjectId, id))).toEqual([]);
    },
  );

  test("is undone while nothing was written, and starts again with a device that has changes", async () => {
    const visitId = await makeVisit(scene);
    const id = idOf(visitId);
    const now = Date.now();
    const send = (...batch: Operation[]) =>
      applyOperations(scene.mentor, id, { operations: batch, now, sentAt: now });
    const begin = operation(start(visitId, now - minute));
    await send(begin);
    expect(await undoStart(scene.mentor, id)).toBe(true);
    expect(await rowsOf(id)).toEqual([]);
    await expect(send(operation(note(now)))).rejects.toMatchObject({ code: "not-found" });
    await send(operation(start(visitId, now - minute)), operation(note(now)));
    expect((await copyOf(visitId)).notes).toHaveLength(1);
    expect(await undoStart(scene.mentor, id)).toBe(false);
    expect(plannedCopy(visitId, scene.mentor.id).id).toBe(id);
  });
});
