import { and, eq, inArray } from "drizzle-orm";
import { v4, v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import {
  closeUnchanged,
  reopenObservation,
  shareObservation,
} from "~/observe/feedback/observation-sharing.commands.server";
import { workingCopy } from "~/observe/observation-copy.queries.server";
import { startObservation, undoStart } from "~/observe/observations.commands.server";
import {
  findObservation,
  findOwnObservation,
  ungatedFeedback,
  ungatedVersion,
} from "~/observe/observations.queries.server";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import type { FieldChange, Operation } from "~/observe/sync/operation";
import { type MarkAbout, type TapRow, tapRows } from "~/observe/vocabulary";
import { evidenceFor } from "~/reflect/evidence.queries.server";
import { frozenRubric } from "~/rubrics/rubrics.server";
import { findOwnVisit } from "~/visits/visits.queries.server";
import type { VisitKind } from "~/visits/vocabulary";
import { db } from "~db/client.server";
import { wordingHash } from "~db/frozen-rubrics.server";
import { newId } from "~db/ids";
import {
  events,
  feedbackVersions,
  frozenRubrics,
  marks,
  observations,
  reflections,
  visits,
} from "~db/schema";
import { transaction } from "~db/transaction.server";
import { freshDatabase } from "../setup/database";
import { plainNote } from "./observation-device";
import { makeObservation, makeScene, makeVisit, type Scene } from "./observation-scene";

freshDatabase();

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});

type Made = Awaited<ReturnType<typeof makeObservation>>;
const noteId = v4();

const operation = (change: FieldChange, base: string | null = null): Operation => ({
  ...change,
  id: v7(),
  base,
  offset: null,
});
const note = (text: string, criteria: string[] = [], id = v4()): FieldChange => ({
  kind: "note.write",
  noteId: id,
  text,
  notedAt: Date.now() - 60_000,
  ...plainNote,
  criteria,
});

async function write({ observer, id }: Made, ...changes: FieldChange[]) {
  const operations = changes.map((change) => operation(change));
  const outcomes = await applyOperations(observer, id, { operations, now: Date.now() });
  expect(outcomes.every((each) => each.outcome === "applied")).toBe(true);
}

async function share(
  { observer, id, visitId }: Made,
  reason = "",
  rows: readonly TapRow[] = tapRows,
) {
  return shareObservation(observer, id, await findOwnVisit(observer, visitId), { rows, reason });
}

const tap = (made: Made, after: number, about: MarkAbout, value: string): FieldChange => ({
  kind: "mark.write",
  markId: v7(),
  about,
  value,
  at: made.startedAt + after * 60_000,
});

async function shared(kind: VisitKind = "full"): Promise<Made> {
  const made = await makeObservation(scene, kind);
  const criterionId = kind === "first" ? "m-english" : "hand-overs";
  await write(made, note("A nod to the JTE.", [criterionId]));
  await share(made);
  return made;
}

const eventsOf = (id: string) =>
  db()
    .select({ verb: events.verb, details: events.details })
    .from(events)
    .where(and(eq(events.organisationId, scene.mentor.organisationId), eq(events.subjectId, id)));

describe("starting", () => {
  test("twice leads to the same observation, and only the observer may", async () => {
    const visitId = await makeVisit(scene);
    const visit = await findOwnVisit(scene.mentor, visitId);
    const [one, two] = await Promise.all([
      startObservation(scene.mentor, visit),
      startObservation(scene.mentor, visit),
    ]);
    expect(one).toBe(two);
    expect(await startObservation(scene.mentor, visit)).toBe(one);
    expect((await eventsOf(one)).map((each) => each.verb)).toEqual(["started"]);
    await expect(startObservation(scene.alt, visit)).rejects.toMatchObject({ code: "not-found" });
  });

  test("is not possible once the visit was called off, even with an old page", async () => {
    const visit = await findOwnVisit(scene.mentor, await makeVisit(scene));
    await transaction(async (tx) => {
      await tx.update(visits).set({ status: "cancelled" }).where(eq(visits.id, visit.id));
    });
    await expect(startObservation(scene.mentor, visit)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("by mistake can be undone while nothing was written", async () => {
    const visit = await findOwnVisit(scene.mentor, await makeVisit(scene));
    const id = await startObservation(scene.mentor, visit);
    expect(await undoStart(scene.stranger, id)).toBe(false);
    expect(await undoStart(scene.mentor, id)).toBe(true);
    const made = await makeObservation(scene);
    await write(made, note("A line."));
    expect(await undoStart(made.observer, made.id)).toBe(false);
  });

  test("afterwards puts the clock on the planned lesson, if that is over", async () => {
    const visitId = await makeVisit(scene);
    const running = await findOwnVisit(scene.mentor, visitId);
    const startsAt = Date.now() - 26 * 3_600_000;
    const over = { ...running, startsAt };
    const id = await startObservation(scene.mentor, over, "afterwards");
    expect(await workingCopy(scene.mentor, id)).toMatchObject({
      startedAt: startsAt,
      endedAt: startsAt + 50 * 60_000,
    });
    const other = await findOwnVisit(scene.mentor, await makeVisit(scene));
    const live = await startObservation(scene.mentor, other, "afterwards");
    expect(await workingCopy(scene.mentor, live)).toMatchObject({ endedAt: null });
  });
});

describe("sharing", () => {
  test("needs something to read", async () => {
    const made = await makeObservation(scene);
    await expect(share(made)).rejects.toMatchObject({ field: "form", code: "nothing-to-share" });
    await write(made, { kind: "text.write", part: "keep", text: "  " });
    await expect(share(made)).rejects.toMatchObject({ code: "nothing-to-share" });
    expect(await ungatedFeedback(scene.mentor, made.visitId)).toBeNull();
  });

  test("freezes words and rubric, closes the observation and is recorded", async () => {
    const made = await makeObservation(scene);
    await write(
      made,
      note("  A nod to the JTE. ", ["hand-overs"], noteId),
      { kind: "level.set", criterionId: "hand-overs", value: "3" },
      { kind: "level.set", criterionId: "attention", value: "not-seen" },
      { kind: "text.write", part: "try", text: "Count to five." },
    );
    expect(await share(made)).toBe(1);
    const record = await ungatedFeedback(scene.alt, made.visitId);
    expect(record).toMatchObject({ version: 1, reason: "", observationId: made.id });
    expect(record?.content).toMatchObject({
      notes: [{ id: noteId, text: "A nod to the JTE.", criteria: ["hand-overs"] }],
      levels: [
        { criterionId: "attention", value: "not-seen" },
        { criterionId: "hand-overs", value: "3" },
      ],
      texts: { try: "Count to five." },
    });
    const frozen = record?.content.rubric.criteria.find((each) => each.id === "hand-overs");
    expect(frozen?.title.ja).toBe("授業中の役割と引き継ぎ");
    expect(frozen?.levels).toHaveLength(4);
    const [outcome] = await applyOperations(made.observer, made.id, {
      operations: [operation(note("Too late."))],
      now: Date.now(),
    });
    expect(outcome).toMatchObject({ outcome: "refused", code: "closed" });
    await expect(share(made)).rejects.toMatchObject({ code: "not-found" });
    expect(await eventsOf(made.id)).toEqual([{ verb: "shared", details: { version: 1 } }]);
  });

  test("leaves out a level that lost its last note", async () => {
    const made = await makeObservation(scene);
    const id = v4();
    const first = operation(note("A nod.", ["hand-overs"], id));
    const set = operation({ kind: "level.set", criterionId: "hand-overs", value: "3" });
    const untagged = operation(note("A nod.", [], id), first.id);
    await applyOperations(made.observer, made.id, {
      operations: [first, set, untagged],
      now: Date.now(),
    });
    await share(made);
    expect((await ungatedFeedback(scene.mentor, made.visitId))?.content.levels).toEqual([]);
  });

  test("freezes the taps of the chosen rows with it", async () => {
    const made = await makeObservation(scene);
    await write(
      made,
      note("A nod to the JTE."),
      tap(made, 1, "lead", "alt"),
      tap(made, 2, "language", "english"),
      tap(made, 3, "tally", "Open question"),
      tap(made, 4, "clock", "pause"),
      tap(made, 5, "clock", "resume"),
    );
    await share(made, "", ["lead", "tally"]);
    const taps = (await ungatedFeedback(scene.alt, made.visitId))?.content.taps;
    expect(taps?.map(({ about, value }) => `${about} ${value}`)).toEqual([
      "lead alt",
      "tally Open question",
      "clock pause",
      "clock resume",
    ]);
    // What stays in the working copy changes nothing of what was shared.
    await transaction(async (tx) => {
      await tx.update(marks).set({ value: "teacher" }).where(eq(marks.observationId, made.id));
    });
    expect((await ungatedFeedback(scene.alt, made.visitId))?.content.taps).toEqual(taps);
  });

  test("of what nobody else reads includes all taps", async () => {
    const made = await makeObservation(scene, "self");
    await write(made, note("My own lesson."), tap(made, 1, "lead", "alt"));
    await share(made, "", []);
    expect((await ungatedFeedback(scene.alt, made.visitId))?.content.taps).toHaveLength(1);
  });

  test("two at once make one version", async () => {
    const made = await makeObservation(scene);
    await write(made, note("A line."));
    const results = await Promise.allSettled([share(made), share(made)]);
    expect(results.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await findObservation(scene.mentor, made.id)).version).toBe(1);
  });

  test("is not for others", async () => {
    const made = await makeObservation(scene);
    await write(made, note("A line."));
    const visit = await findOwnVisit(scene.alt, made.visitId);
    for (const other of [scene.alt, scene.coordinator, scene.stranger])
      await expect(
        shareObservation(other, made.id, visit, { rows: tapRows, reason: "" }),
      ).rejects.toMatchObject({
        code: "not-found",
      });
  });
});

describe("a correction", () => {
  test("is a new version with a reason; the first stays as it was", async () => {
    const made = await shared();
    const first = await ungatedFeedback(scene.alt, made.visitId);
    const facts = await findOwnObservation(made.observer, made.id);
    await reopenObservation(made.observer, facts);
    expect((await ungatedFeedback(scene.alt, made.visitId))?.content).toEqual(first?.content);
    await expect(share(made, "")).rejects.toMatchObject({ field: "reason", code: "required" });
    await expect(share(made, "Why not")).rejects.toMatchObject({ code: "nothing-changed" });
    const [line] = (await workingCopy(made.observer, made.id)).notes;
    const nod = note("A nod to Suzuki-sensei.", ["hand-overs"], line?.id);
    const operations = [operation(nod, line?.operationId)];
    await applyOperations(made.observer, made.id, { operations, now: Date.now() });
    expect(await ungatedVersion(scene.alt, made.id, 1)).toMatchObject({ content: first?.content });
    expect(await share(made, "The name was wrong.")).toBe(2);
    const second = await ungatedFeedback(scene.alt, made.visitId);
    expect(second).toMatchObject({
      version: 2,
      reason: "The name was wrong.",
      versions: [{ version: 2 }, { version: 1 }],
    });
    expect(second?.content.notes[0]?.text).toBe("A nod to Suzuki-sensei.");
    const old = await ungatedVersion(scene.alt, made.id, 1);
    expect(old?.content).toEqual(first?.content);
    expect((await eventsOf(made.id)).map((each) => each.verb)).toEqual([
      "shared",
      "reopened",
      "shared",
    ]);
  });

  test("without a change can be left; with one it cannot be hidden", async () => {
    const made = await shared();
    const visit = await findOwnVisit(made.observer, made.visitId);
    await reopenObservation(made.observer, await findOwnObservation(made.observer, made.id));
    await closeUnchanged(made.observer, made.id, visit);
    expect((await findObservation(made.observer, made.id)).status).toBe("shared");
    await reopenObservation(made.observer, await findOwnObservation(made.observer, made.id));
    await write(made, note("One more."));
    await expect(closeUnchanged(made.observer, made.id, visit)).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
  });

  test("keeps the choice of the taps, and can be a change of the choice alone", async () => {
    const made = await makeObservation(scene);
    await write(
      made,
      note("A line."),
      tap(made, 1, "lead", "alt"),
      tap(made, 2, "tally", "Praise"),
    );
    await share(made, "", ["lead"]);
    const visit = await findOwnVisit(made.observer, made.visitId);
    const reopen = async () =>
      reopenObservation(made.observer, await findOwnObservation(made.observer, made.id));
    await reopen();
    await closeUnchanged(made.observer, made.id, visit);
    await reopen();
    await expect(share(made, "Nothing new.", ["lead"])).rejects.toMatchObject({
      code: "nothing-changed",
    });
    expect(await share(made, "The counts, too.", ["lead", "tally"])).toBe(2);
    const abouts = async (version: number) =>
      (await ungatedVersion(scene.alt, made.id, version))?.content.taps?.map(({ about }) => about);
    expect(await abouts(2)).toEqual(["lead", "tally"]);
    expect(await abouts(1)).toEqual(["lead"]);
  });

  test("is begun by the observer alone, and only of what was shared", async () => {
    const made = await shared();
    const facts = await findOwnObservation(made.observer, made.id);
    await expect(reopenObservation(scene.alt, facts)).rejects.toMatchObject({ code: "not-found" });
    await reopenObservation(made.observer, facts);
    await expect(reopenObservation(made.observer, facts)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("reading", () => {
  test("what was shared is for the two people of the visit", async () => {
    const made = await shared();
    for (const other of [scene.coordinator, scene.stranger]) {
      expect(await ungatedFeedback(other, made.visitId)).toBeNull();
      expect(await ungatedVersion(other, made.id, 1)).toBeNull();
      await expect(findObservation(other, made.id)).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(findOwnObservation(scene.alt, made.id)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("a self-observation is the ALT's alone", async () => {
    const made = await shared("self");
    expect(await ungatedFeedback(scene.alt, made.visitId)).not.toBeNull();
    expect(await ungatedFeedback(scene.mentor, made.visitId)).toBeNull();
  });

  test("evidence comes from newest versions, and for the ALT after their own view", async () => {
    const fresh = await makeScene();
    const own = scene;
    scene = fresh;
    const before = Date.now() - 24 * 3_600_000;
    const made = await shared();
    await shared("shadow");
    expect(await evidenceFor(fresh.mentor, fresh.alt.id, before)).toMatchObject([
      { visitId: made.visitId, text: "A nod to the JTE.", criteria: ["hand-overs"] },
    ]);
    expect(await evidenceFor(fresh.mentor, fresh.alt.id, Date.now())).toEqual([]);
    expect(await evidenceFor(fresh.alt, fresh.alt.id, before)).toEqual([]);
    for (const other of [fresh.coordinator, fresh.stranger])
      expect(await evidenceFor(other, fresh.alt.id, before)).toEqual([]);
    await transaction(async (tx) => {
      await tx.insert(reflections).values({
        id: newId(),
        organisationId: fresh.alt.organisationId,
        altId: fresh.alt.id,
        visitId: made.visitId,
        status: "skipped",
        statements: {},
        writtenAt: 1,
        updatedAt: 1,
      });
    });
    expect(await evidenceFor(fresh.alt, fresh.alt.id, before)).toHaveLength(1);
    await transaction(async (tx) => {
      await tx.update(observations).set({ status: "open" }).where(eq(observations.id, made.id));
    });
    await write(made, note("One more.", ["attention"]));
    await share(made, "Forgotten.");
    expect(await evidenceFor(fresh.alt, fresh.alt.id, before)).toHaveLength(2);
    scene = own;
  });
});

test("the wording of a rubric is stored once for all versions of an organisation", async () => {
  const first = await shared();
  const second = await shared();
  const other = await makeScene();
  const own = scene;
  scene = other;
  await shared();
  scene = own;
  const { organisationId } = scene.mentor;
  const hashesOf = (organisation: string) =>
    db()
      .select({ hash: frozenRubrics.hash })
      .from(frozenRubrics)
      .where(eq(frozenRubrics.organisationId, organisation));
  const [hash] = await db()
    .selectDistinct({ hash: feedbackVersions.rubricHash })
    .from(feedbackVersions)
    .where(inArray(feedbackVersions.observationId, [first.id, second.id]));
  expect(hash).toEqual({ hash: wordingHash(frozenRubric("alt-lesson-default")) });
  expect((await hashesOf(organisationId)).filter((row) => row.hash === hash?.hash)).toHaveLength(1);
  expect(await hashesOf(other.mentor.organisationId)).toEqual([hash]);
  const feedback = await ungatedFeedback(first.observer, first.visitId);
  expect(feedback?.content.rubric).toEqual(frozenRubric("alt-lesson-default"));
});
