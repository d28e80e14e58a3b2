/** Visits are planned, moved, answered and ended, on a real database. */
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/people/viewer";
import type { Move, Plan } from "~/visits/forms";
import { handOverWithin } from "~/visits/visit-edit.commands.server";
import { planVisit } from "~/visits/visit-plan.commands.server";
import { answerVisit, cancelVisit, chooseFocus, moveVisit } from "~/visits/visits.commands.server";
import { findVisit } from "~/visits/visits.queries.server";
import { addDays, dayOf, instantOf } from "~/web/dates";
import { db } from "~db/client.server";
import { freezeRubric } from "~db/frozen-rubrics.server";
import { newId } from "~db/ids";
import {
  events,
  feedbackVersions,
  observations,
  partnerTeachers,
  schools,
  visitFocus,
  visits,
} from "~db/schema";
import { transaction } from "~db/transaction.server";
import { addOrganisation, addPerson, expectCode, expectRefusal, viewerFor } from "../people/scene";
import { freshDatabase } from "../setup/database";

freshDatabase();

const now = Date.parse("2026-11-18T03:00:00Z");
const today = dayOf(now);
const nextWeek = addDays(today, 7);

let maya: Viewer;
let daniel: Viewer;
let liam: Viewer;
let sofia: Viewer;
let kenji: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  const here = await addOrganisation();
  const add = async (roles: Parameters<typeof addPerson>[1], organisation = here) =>
    viewerFor((await addPerson(organisation, roles)).id);
  maya = await add({ mentor: true });
  daniel = await add({ mentor: true, alt: true });
  liam = await add({ alt: true });
  sofia = await add({ alt: true });
  kenji = await add({ coordinator: true });
  stranger = await add({ mentor: true, alt: true }, await addOrganisation());
});

let hour = 0;
/** A plan with a new time, so that no two tests plan the same visit. */
const planOf = (change: Partial<Plan> = {}): Plan => {
  hour += 1;
  return {
    kind: "full",
    altId: liam.id,
    mentorId: maya.id,
    school: "北原中学校",
    stage: null,
    className: "2-B",
    partner: "",
    date: addDays(nextWeek, Math.floor(hour / 20)),
    time: `${String(hour % 20).padStart(2, "0")}:30`,
    period: null,
    minutes: null,
    note: "",
    ...change,
  };
};

async function visit(id: string) {
  const [row] = await db().select().from(visits).where(eq(visits.id, id));
  if (!row) throw new Error(`No visit ${id}.`);
  return row;
}
const verbs = async (id: string) =>
  (await db().select().from(events).where(eq(events.subjectId, id))).map(({ verb }) => verb);
const countVisits = async () => (await db().select({ id: visits.id }).from(visits)).length;
const planned = async (viewer: Viewer, change: Partial<Plan> = {}) =>
  (await planVisit(viewer, planOf(change), now)).id;

async function observe(visitId: string, status: "open" | "shared" = "open"): Promise<string> {
  const { organisationId, observerId } = await visit(visitId);
  const id = newId();
  await transaction((tx) =>
    tx
      .insert(observations)
      .values({ id, organisationId, visitId, observerId, status, startedAt: now, createdAt: now }),
  );
  return id;
}

describe("planning", () => {
  test("creates a new school and partner teacher once", async () => {
    const school = "里山義務教育学校";
    const first = await planned(maya, { school, partner: "田中 由美" });
    const second = await planned(maya, { school: `${school} `, partner: "田中　由美" });
    const [one, other] = [await visit(first), await visit(second)];
    expect(one).toMatchObject({
      organisationId: maya.organisationId,
      status: "planned",
      requestedBy: maya.id,
      observerId: maya.id,
      rubricId: "alt-lesson-default",
      minutes: 50,
      focusChosenAt: null,
    });
    expect([other.schoolId, other.partnerTeacherId]).toEqual([one.schoolId, one.partnerTeacherId]);
    const made = await db().select().from(schools).where(eq(schools.id, one.schoolId));
    expect(made).toMatchObject([{ name: school, stage: "combined" }]);
    expect(await verbs(first)).toEqual(["planned"]);
  });

  test("requires the stage of a new school with an ambiguous name and writes nothing without it", async () => {
    const before = await countVisits();
    const plan = planOf({ school: "里山学園", partner: "鈴木 浩" });
    await expectRefusal(planVisit(maya, plan, now), "stage", "choose-one");
    expect(await countVisits()).toBe(before);
    const { id } = await planVisit(maya, { ...plan, stage: "es" }, now);
    expect((await visit(id)).minutes).toBe(45);
    // The school exists from now on.
    await planVisit(maya, planOf({ school: "里山学園" }), now);
    const teachers = await db()
      .select()
      .from(partnerTeachers)
      .where(eq(partnerTeachers.name, "鈴木 浩"));
    expect(teachers).toHaveLength(1);
  });

  test("uses the default length unless another one is given", async () => {
    const minutes = async (change: Partial<Plan>) =>
      (await visit(await planned(maya, change))).minutes;
    expect(await minutes({ kind: "walkthrough" })).toBe(15);
    expect(await minutes({ kind: "first" })).toBe(50);
    expect(await minutes({ minutes: 40 })).toBe(40);
  });

  test("by an ALT creates a request, by a coordinator a planned visit", async () => {
    const asked = await visit(await planned(liam, { note: "Short instructions." }));
    expect(asked).toMatchObject({ status: "requested", focusNote: "Short instructions." });
    expect(await verbs(asked.id)).toEqual(["requested"]);
    const peers = await visit(await planned(liam, { mentorId: sofia.id }));
    expect(peers).toMatchObject({ status: "requested", observerId: sofia.id });
    const travel = await visit(await planned(kenji, { note: "Not mine to write." }));
    expect(travel).toMatchObject({ status: "planned", requestedBy: kenji.id, focusNote: "" });
  });

  test("of a self-observation ignores the submitted people", async () => {
    const { id } = await planVisit(
      daniel,
      planOf({ kind: "self", altId: liam.id, mentorId: maya.id, date: addDays(today, -3) }),
      now,
    );
    expect(await visit(id)).toMatchObject({
      altId: daniel.id,
      mentorId: null,
      observerId: daniel.id,
      status: "planned",
    });
    await expectRefusal(planVisit(maya, planOf({ kind: "self" }), now), "kind", "choose-one");
  });

  test("lets the ALT observe when shadowing", async () => {
    expect(await visit(await planned(maya, { kind: "shadow" }))).toMatchObject({
      altId: liam.id,
      mentorId: maya.id,
      observerId: liam.id,
    });
  });

  test("is idempotent, also when submitted concurrently", async () => {
    const plan = planOf();
    const results = await Promise.all([1, 2, 3].map(() => planVisit(maya, plan, now)));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(await verbs(results[0]?.id ?? "")).toEqual(["planned"]);
    // After the cancellation it can be planned again.
    await cancelVisit(maya, results[0]?.id ?? "", "Rain.");
    expect((await planVisit(maya, plan, now)).id).not.toBe(results[0]?.id);
  });

  test("refuses invalid people with an error on the field and writes nothing", async () => {
    const closed = await addPerson(maya.organisationId, { alt: true, disabledAt: now });
    const before = await countVisits();
    const refused: [Viewer, Partial<Plan>, string, string][] = [
      [maya, { mentorId: daniel.id }, "mentorId", "include-yourself"],
      [liam, { altId: sofia.id }, "mentorId", "include-yourself"],
      [stranger, {}, "mentorId", "include-yourself"],
      [maya, { altId: stranger.id }, "altId", "choose-one"],
      [maya, { altId: closed.id }, "altId", "choose-one"],
      [maya, { altId: kenji.id }, "altId", "choose-one"],
      [maya, { altId: "nobody" }, "altId", "choose-one"],
      [liam, { mentorId: stranger.id }, "mentorId", "choose-one"],
      [liam, { mentorId: kenji.id }, "mentorId", "choose-one"],
      [maya, { date: addDays(today, -15) }, "date", "too-old"],
      [maya, { date: addDays(today, 366) }, "date", "too-far"],
      [liam, { date: addDays(today, -1) }, "date", "past-date"],
    ];
    for (const [viewer, change, field, code] of refused)
      await expectRefusal(planVisit(viewer, planOf(change), now), field, code);
    expect(await countVisits()).toBe(before);
  });

  test("accepts a past lesson of the last two weeks", async () => {
    const id = await planned(maya, { date: addDays(today, -14), school: "北原中学校" });
    expect((await visit(id)).status).toBe("planned");
  });
});

describe("the ALT's agreement", () => {
  const proposed = async (id: string) => (await findVisit(liam, id)).proposed;

  test("is missing from a plan of the mentor or a coordinator, and given with the focus", async () => {
    for (const viewer of [maya, kenji]) {
      const id = await planned(viewer);
      expect(await proposed(id)).toBe(true);
      await chooseFocus(liam, id, { criteria: [], note: "" });
      expect(await proposed(id)).toBe(false);
    }
  });

  test("is given with the ALT's own request, and with the ALT's yes", async () => {
    const asked = await planned(liam);
    await answerVisit(maya, asked, { answer: "accept", line: "" });
    expect(await proposed(asked)).toBe(false);
    const { id } = await planVisit(sofia, planOf({ mentorId: sofia.id }), now);
    await answerVisit(liam, id, { answer: "accept", line: "" });
    expect(await proposed(id)).toBe(false);
  });

  test("is asked for again when another colleague takes the visit over", async () => {
    const id = await planned(maya);
    await chooseFocus(liam, id, { criteria: ["hand-overs"], note: "" });
    await transaction((tx) => handOverWithin(tx, maya, id, daniel.id));
    expect(await proposed(id)).toBe(true);
  });

  test("is not needed when the ALT observes", async () => {
    expect(await proposed(await planned(maya, { kind: "shadow" }))).toBe(false);
  });
});

describe("choosing the focus", () => {
  const focusOf = async (id: string) =>
    (
      await db()
        .select()
        .from(visitFocus)
        .where(eq(visitFocus.visitId, id))
        .orderBy(visitFocus.position)
    ).map(({ criterionId }) => criterionId);

  test("is possible for the ALT, keeps their order, and can be repeated", async () => {
    const id = await planned(maya);
    await chooseFocus(liam, id, { criteria: ["hand-overs", "warm-interest"], note: "Look back." });
    expect(await focusOf(id)).toEqual(["hand-overs", "warm-interest"]);
    expect(await visit(id)).toMatchObject({
      focusNote: "Look back.",
      focusChosenAt: expect.any(Number),
    });
    await observe(id);
    await chooseFocus(liam, id, { criteria: ["clear-instructions"], note: "" });
    expect(await focusOf(id)).toEqual(["clear-instructions"]);
    expect(await verbs(id)).toEqual(["planned", "focused", "focused"]);
  });

  test("keeps the written text out of the event", async () => {
    const id = await planned(maya);
    await chooseFocus(liam, id, { criteria: ["hand-overs"], note: "A secret line." });
    const rows = await db().select().from(events).where(eq(events.subjectId, id));
    expect(JSON.stringify(rows)).not.toContain("secret");
  });

  test("is refused for everybody else", async () => {
    const id = await planned(maya);
    for (const other of [maya, kenji, sofia, stranger])
      await expectCode(chooseFocus(other, id, { criteria: ["hand-overs"], note: "" }), "not-found");
    expect(await focusOf(id)).toEqual([]);
  });

  test("accepts criteria of the visit's rubric only", async () => {
    const id = await planned(maya, { kind: "walkthrough" });
    const choose = (criteria: string[]) => chooseFocus(liam, id, { criteria, note: "" });
    await expectRefusal(choose(["hand-overs"]), "criteria", "invalid");
    await expectRefusal(choose(["no-such-thing"]), "criteria", "invalid");
    expect(await focusOf(id)).toEqual([]);
    expect((await visit(id)).focusChosenAt).toBeNull();
  });

  test("is refused after feedback was shared, also during a correction", async () => {
    const id = await planned(maya);
    const observationId = await observe(id, "shared");
    const choose = () => chooseFocus(liam, id, { criteria: ["hand-overs"], note: "" });
    await expectCode(choose(), "not-found");
    await transaction(async (tx) => {
      await tx.insert(feedbackVersions).values({
        id: newId(),
        organisationId: maya.organisationId,
        observationId,
        version: 1,
        content: {
          startedAt: now,
          endedAt: null,
          notes: [],
          levels: [],
          texts: {},
        },
        rubricHash: await freezeRubric(tx, maya.organisationId, {
          id: "alt-lesson-default",
          title: { en: "", ja: "" },
          criteria: [],
        }),
        sharedAt: now,
      });
      await tx
        .update(observations)
        .set({ status: "open" })
        .where(eq(observations.id, observationId));
    });
    await expectCode(choose(), "not-found");
  });

  test("is refused for shadowing and for cancelled visits", async () => {
    const shadow = await planned(maya, { kind: "shadow" });
    const off = await planned(maya);
    await cancelVisit(maya, off, "Rain.");
    for (const id of [shadow, off])
      await expectCode(chooseFocus(liam, id, { criteria: ["hand-overs"], note: "" }), "not-found");
  });
});

describe("moving", () => {
  const moveOf = async (id: string, change: Partial<Move> = {}): Promise<Move> => ({
    was: String((await visit(id)).startsAt),
    date: addDays(today, 10),
    time: "14:05",
    period: 5,
    reason: "Sports day practice.",
    ...change,
  });

  test("is possible for both people and the coordinator, and records the old and new time", async () => {
    const id = await planned(maya);
    for (const viewer of [maya, liam, kenji]) {
      const before = (await visit(id)).startsAt;
      const move = await moveOf(id, { date: addDays(today, 11) });
      await moveVisit(viewer, id, move, now);
      const after = await visit(id);
      expect(after).toMatchObject({ status: "planned", period: 5, endReason: move.reason });
      expect(after.startsAt).toBe(instantOf(move.date, move.time));
      const [event] = await db()
        .select()
        .from(events)
        .where(
          and(eq(events.subjectId, id), eq(events.actorId, viewer.id), eq(events.verb, "moved")),
        );
      expect(event?.details).toEqual({ from: before, to: after.startsAt });
    }
    for (const other of [sofia, daniel, stranger])
      await expectCode(moveVisit(other, id, await moveOf(id), now), "not-found");
  });

  test("is refused when the visit was moved meanwhile", async () => {
    const id = await planned(maya);
    const seen = await moveOf(id);
    await moveVisit(maya, id, seen, now);
    await expectRefusal(
      moveVisit(liam, id, { ...seen, time: "09:00" }, now),
      "date",
      "changed-meanwhile",
    );
    for (const was of ["", "NaN", "Infinity", "0", "' or 1=1"])
      await expectRefusal(
        moveVisit(liam, id, { ...seen, was, time: "09:00" }, now),
        "date",
        "changed-meanwhile",
      );
    expect((await visit(id)).startsAt).toBe(instantOf(seen.date, seen.time));
  });

  test("is limited to days that a plan may have", async () => {
    const plan = await planned(maya);
    const request = await planned(liam);
    const to = async (id: string, days: number) =>
      moveVisit(maya, id, await moveOf(id, { date: addDays(today, days) }), now);
    await expectRefusal(to(plan, -15), "date", "too-old");
    await expectRefusal(to(plan, 366), "date", "too-far");
    await expectRefusal(to(request, -1), "date", "past-date");
    await to(plan, -14);
    await to(request, 0);
    expect((await visit(request)).status).toBe("requested");
  });

  test("is refused once the observation has begun or the visit has ended", async () => {
    const begun = await planned(maya);
    await observe(begun);
    const off = await planned(maya);
    await cancelVisit(liam, off, "Ill.");
    for (const id of [begun, off])
      for (const viewer of [maya, liam, kenji])
        await expectCode(moveVisit(viewer, id, await moveOf(id), now), "not-found");
  });
});

describe("cancelling", () => {
  test("stores the reason and is idempotent", async () => {
    const id = await planned(maya);
    await cancelVisit(liam, id, "The class is closed with flu.");
    await cancelVisit(maya, id, "Too late.");
    expect(await visit(id)).toMatchObject({
      status: "cancelled",
      endReason: "The class is closed with flu.",
    });
    expect(await verbs(id)).toEqual(["planned", "cancelled"]);
  });

  test("is possible for both people and the coordinator before the observation", async () => {
    const id = await planned(maya);
    for (const other of [sofia, daniel, stranger])
      await expectCode(cancelVisit(other, id, "No."), "not-found");
    await observe(id);
    for (const viewer of [maya, liam, kenji])
      await expectCode(cancelVisit(viewer, id, "No."), "not-found");
    expect((await visit(id)).status).toBe("planned");
    const other = await planned(maya);
    await cancelVisit(kenji, other, "No travel that day.");
    expect((await visit(other)).status).toBe("cancelled");
  });

  test("of a self-observation is possible for the ALT only", async () => {
    const id = await planned(liam, { kind: "self" });
    for (const other of [maya, kenji, sofia])
      await expectCode(cancelVisit(other, id, "No."), "not-found");
    await cancelVisit(liam, id, "Another day.");
  });
});

describe("answering", () => {
  const yes = { answer: "accept", line: "Gladly." } as const;
  const no = { answer: "decline", line: "I am at the elementary school." } as const;

  test("accepting makes it planned, declining ends it with a line", async () => {
    const wanted = await planned(liam);
    expect(await answerVisit(maya, wanted, yes)).toBe("planned");
    expect(await visit(wanted)).toMatchObject({ status: "planned", endReason: "Gladly." });
    expect(await verbs(wanted)).toEqual(["requested", "accepted"]);
    const unwanted = await planned(liam, { mentorId: sofia.id });
    expect(await answerVisit(sofia, unwanted, no)).toBe("declined");
    expect(await visit(unwanted)).toMatchObject({ status: "declined", endReason: no.line });
    expect(await verbs(unwanted)).toEqual(["requested", "declined"]);
  });

  test("is possible for the person asked only", async () => {
    const id = await planned(liam);
    for (const other of [liam, kenji, sofia, daniel, stranger])
      await expectCode(answerVisit(other, id, yes), "not-found");
    expect((await visit(id)).status).toBe("requested");
  });

  test("is idempotent, and a different second answer is refused", async () => {
    const id = await planned(liam);
    await answerVisit(maya, id, yes);
    expect(await answerVisit(maya, id, { ...yes, line: "Twice." })).toBe("planned");
    await expectCode(answerVisit(maya, id, no), "not-found");
    expect(await visit(id)).toMatchObject({ status: "planned", endReason: "Gladly." });
    expect(await verbs(id)).toEqual(["requested", "accepted"]);
  });

  test("accepts one of two concurrent answers", async () => {
    const id = await planned(liam);
    const results = await Promise.allSettled([
      answerVisit(maya, id, yes),
      answerVisit(maya, id, no),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(await verbs(id)).toEqual(["requested", "accepted"]);
  });
});
