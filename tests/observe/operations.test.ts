import { eq } from "drizzle-orm";
import { v4, v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { workingCopy } from "~/observe/observation-copy.queries.server";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import type { FieldChange, Operation, Outcome } from "~/observe/sync/operation";
import { operationsBody } from "~/observe/sync/operation-forms";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { operations } from "~db/schema";
import { freshDatabase } from "../setup/database";
import { plainNote } from "./observation-device";
import { makeObservation, makeScene, makeVisit, type Scene } from "./observation-scene";

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
const note = (text: string, criteria: string[] = [], noteId = v4()) =>
  ({
    kind: "note.write",
    noteId,
    text,
    notedAt: Date.now() - 60_000,
    criteria,
    ...plainNote,
  }) as const;
const level = (criterionId: string, value: "1" | "2" | "3" | "4" | "not-seen" | null) =>
  ({ kind: "level.set", criterionId, value }) as const;

async function send(who: Viewer, id: string, ...batch: Operation[]): Promise<Outcome[]> {
  return applyOperations(who, id, { operations: batch, now: Date.now() });
}
async function sendOne(who: Viewer, id: string, one: Operation): Promise<Outcome> {
  const [outcome] = await send(who, id, one);
  if (!outcome) throw new Error("No outcome.");
  return outcome;
}

describe("an operation", () => {
  test("is applied once, however often it is sent", async () => {
    const { id, observer } = await makeObservation(scene);
    const write = operation(note("6 of 15 pairs begin."));
    expect((await sendOne(observer, id, write)).outcome).toBe("applied");
    expect((await sendOne(observer, id, write)).outcome).toBe("duplicate");
    const [first, second] = await send(observer, id, write, write);
    expect([first?.outcome, second?.outcome]).toEqual(["duplicate", "duplicate"]);
    expect((await workingCopy(observer, id)).notes).toHaveLength(1);
  });

  test("is refused when its id was used for another content", async () => {
    const { id, observer } = await makeObservation(scene);
    const write = operation(note("One."));
    await sendOne(observer, id, write);
    const other = { ...write, text: "Two." } as Operation;
    expect(await sendOne(observer, id, other)).toMatchObject({
      outcome: "refused",
      code: "id-reused",
    });
    const elsewhere = await makeObservation(scene);
    expect(await sendOne(observer, elsewhere.id, write)).toMatchObject({ code: "id-reused" });
    expect((await workingCopy(observer, id)).notes[0]?.text).toBe("One.");
  });

  test("on an outdated base is a conflict with the current value, and changes nothing", async () => {
    const { id, observer } = await makeObservation(scene);
    const first = operation(note("First."));
    const noteId = first.kind === "note.write" ? first.noteId : "";
    const second = operation(note("Second.", [], noteId), first.id);
    const third = operation(note("Third.", [], noteId), first.id);
    await send(observer, id, first, second);
    expect(await sendOne(observer, id, third)).toMatchObject({
      outcome: "conflict",
      present: { kind: "note", text: "Second.", removed: false, operationId: second.id },
    });
    const removal = operation({ kind: "note.remove", noteId }, first.id);
    expect((await sendOne(observer, id, removal)).outcome).toBe("conflict");
    const rows = await db().select().from(operations).where(eq(operations.observationId, id));
    expect(rows.map((row) => row.id).sort()).toEqual([first.id, second.id].sort());
  });

  test("on a base that has not arrived waits for it", async () => {
    const { id, observer } = await makeObservation(scene);
    const first = operation(note("First."));
    const noteId = first.kind === "note.write" ? first.noteId : "";
    const second = operation(note("Second.", [], noteId), first.id);
    expect(await sendOne(observer, id, second)).toMatchObject({
      outcome: "refused",
      code: "base-missing",
    });
    await send(observer, id, first, second);
    expect((await workingCopy(observer, id)).notes.map((each) => each.text)).toEqual(["Second."]);
  });

  test("in two tabs on one text gives the later one a conflict and overwrites nothing", async () => {
    const { id, observer } = await makeObservation(scene);
    const one = operation({ kind: "text.write", part: "keep", text: "Here." });
    const other = operation({ kind: "text.write", part: "keep", text: "There." });
    expect((await sendOne(observer, id, one)).outcome).toBe("applied");
    expect(await sendOne(observer, id, other)).toMatchObject({
      outcome: "conflict",
      present: { kind: "text", text: "Here." },
    });
    expect((await workingCopy(observer, id)).texts[0]?.text).toBe("Here.");
  });
});

describe("notes", () => {
  test("are removed, restored, and restored by writing", async () => {
    const { id, observer } = await makeObservation(scene);
    const write = operation(note("A line.", ["hand-overs"]));
    const noteId = write.kind === "note.write" ? write.noteId : "";
    const remove = operation({ kind: "note.remove", noteId }, write.id);
    await send(observer, id, write, remove);
    expect((await workingCopy(observer, id)).notes).toEqual([]);
    const restore = operation({ kind: "note.restore", noteId }, remove.id);
    await send(observer, id, restore);
    expect((await workingCopy(observer, id)).notes).toMatchObject([
      { text: "A line.", criteria: ["hand-overs"], operationId: restore.id },
    ]);
    const again = operation({ kind: "note.remove", noteId }, restore.id);
    const rewrite = operation(note("Other words.", [], noteId), again.id);
    await send(observer, id, again, rewrite);
    expect((await workingCopy(observer, id)).notes).toMatchObject([
      { text: "Other words.", criteria: [] },
    ]);
  });

  test("keep their time within the lesson's day and not in the future", async () => {
    const { id, observer, startedAt } = await makeObservation(scene);
    const early = operation({ ...note("Early."), notedAt: 0 });
    const late = operation({ ...note("Late."), notedAt: Date.now() + 35 * 24 * 3_600_000 });
    const right = operation({ ...note("Right."), notedAt: startedAt + 5_000 });
    await send(observer, id, early, late, right);
    const times = new Map(
      (await workingCopy(observer, id)).notes.map((each) => [each.text, each.notedAt]),
    );
    expect(times.get("Early.")).toBe(startedAt - 2 * 3_600_000);
    expect(times.get("Late.")).toBeLessThan(Date.now() + 3 * 60_000);
    expect(times.get("Right.")).toBe(startedAt + 5_000);
  });

  test("refuse criteria of other rubrics and ids of other observations", async () => {
    const { id, observer } = await makeObservation(scene);
    const other = await makeObservation(scene);
    expect(await sendOne(observer, id, operation(note("x", ["w-goal"])))).toMatchObject({
      code: "unknown-criterion",
    });
    const write = operation(note("Mine."));
    await sendOne(observer, id, write);
    const noteId = write.kind === "note.write" ? write.noteId : "";
    for (const change of [note("Stolen.", [], noteId), { kind: "note.remove", noteId } as const])
      expect(await sendOne(observer, other.id, operation(change, write.id))).toMatchObject({
        code: "unknown-note",
      });
    expect((await workingCopy(observer, id)).notes[0]?.text).toBe("Mine.");
  });
});

describe("levels", () => {
  test("need a note with their criterion; the other answers need none", async () => {
    const { id, observer } = await makeObservation(scene);
    const set = operation(level("attention", "3"));
    expect(await sendOne(observer, id, set)).toMatchObject({ code: "needs-evidence" });
    expect((await sendOne(observer, id, operation(level("attention", "not-seen")))).outcome).toBe(
      "applied",
    );
    const write = operation(note("All look up.", ["hand-overs"]));
    const outcomes = await send(observer, id, write, operation(level("hand-overs", "3")));
    expect(outcomes.map((each) => each.outcome)).toEqual(["applied", "applied"]);
    const noteId = write.kind === "note.write" ? write.noteId : "";
    await send(observer, id, operation({ kind: "note.remove", noteId }, write.id));
    const present = (await workingCopy(observer, id)).levels.find(
      (each) => each.criterionId === "hand-overs",
    );
    const lower = operation(level("hand-overs", "2"), present?.operationId ?? null);
    expect(await sendOne(observer, id, lower)).toMatchObject({ code: "needs-evidence" });
    const back = operation(level("hand-overs", null), present?.operationId ?? null);
    expect((await sendOne(observer, id, back)).outcome).toBe("applied");
  });

  test.each(["shadow", "self"] as const)("are none when the kind is %s", async (kind) => {
    const { id, observer } = await makeObservation(scene, kind);
    await sendOne(observer, id, operation(note("A nod.", ["hand-overs"])));
    expect(await sendOne(observer, id, operation(level("hand-overs", "3")))).toMatchObject({
      code: "no-levels",
    });
  });

  test.each([
    ["walkthrough", "w-clarity"],
    ["first", "m-english"],
  ] as const)("of a %s use its own rubric", async (kind, criterionId) => {
    const { id, observer } = await makeObservation(scene, kind);
    const write = operation(note("A line.", [criterionId]));
    const outcomes = await send(observer, id, write, operation(level(criterionId, "2")));
    expect(outcomes.map((each) => each.outcome)).toEqual(["applied", "applied"]);
    expect(await sendOne(observer, id, operation(level("attention", "not-seen")))).toMatchObject({
      code: "unknown-criterion",
    });
  });
});

test("the clock ends, resumes, and stays within the lesson", async () => {
  const { id, observer, startedAt } = await makeObservation(scene);
  await send(observer, id, operation({ kind: "clock.set", endedAt: 5 }));
  expect((await workingCopy(observer, id)).endedAt).toBe(startedAt);
  await send(observer, id, operation({ kind: "clock.set", endedAt: Date.now() + 3_600_000 }));
  expect((await workingCopy(observer, id)).endedAt).toBeLessThanOrEqual(Date.now());
  await send(observer, id, operation({ kind: "clock.set", endedAt: null }));
  expect((await workingCopy(observer, id)).endedAt).toBeNull();
});

test("only the observer reads or writes", async () => {
  const { id } = await makeObservation(scene);
  for (const other of [scene.alt, scene.coordinator, scene.stranger]) {
    await expect(send(other, id, operation(note("x")))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(workingCopy(other, id)).rejects.toMatchObject({ code: "not-found" });
  }
  await expect(
    send(scene.mentor, await makeVisit(scene), operation(note("x"))),
  ).rejects.toMatchObject({ code: "not-found" });
});

describe("the body of a request", () => {
  const good = operation(note("A line."));
  const reads = (body: object | null) =>
    operationsBody.safeParse(body && { sentAt: Date.now(), ...body }).success;
  test("is accepted when it is valid", () => {
    expect(reads({ operations: [good] })).toBe(true);
    expect(reads({ operations: [operation({ kind: "clock.set", endedAt: null })] })).toBe(true);
  });
  test.each([
    ["nothing", null],
    ["no operations", { operations: [] }],
    ["too many", { operations: Array.from({ length: 51 }, () => good) }],
    ["an id of another make", { operations: [{ ...good, id: v4() }] }],
    ["a note too long", { operations: [{ ...good, text: "x".repeat(2_001) }] }],
    ["a blank note", { operations: [{ ...good, text: " \n　" }] }],
    ["no time", { operations: [{ ...good, notedAt: Number.NaN }] }],
    ["half a millisecond", { operations: [{ ...good, notedAt: 0.5 }] }],
    ["another kind", { operations: [{ ...good, kind: "note.steal" }] }],
    ["a level that is none", { operations: [{ ...operation(level("a", "3")), value: "5" }] }],
    ["no time of sending", { sentAt: undefined, operations: [good] }],
    ["no word on what is new about a note", { operations: [{ ...good, committedAt: undefined }] }],
    ["tags that are none", { operations: [{ ...good, criteria: ["'; drop"] }] }],
  ])("is refused for %s", (_name, body) => {
    expect(reads(body)).toBe(false);
  });
  test("loses control characters and broken surrogates and nothing else", () => {
    const text = "a\u0000b\r\nc\ud800 「はい」 🙂";
    const read = operationsBody.parse({ sentAt: 0, operations: [{ ...good, text }] }).operations[0];
    expect(read).toMatchObject({ text: "ab\nc\ufffd 「はい」 🙂" });
  });
});
