/** Planned visits are changed and handed over, on a real database. */
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { editVisit } from "~/cycle/handing-over.commands.server";
import type { Viewer } from "~/people/viewer";
import type { PlanEdit } from "~/visits/forms";
import {
  changesByOthers,
  handedOverByOthers,
  planHistory,
} from "~/visits/plan-history.queries.server";
import { canHandOver } from "~/visits/rules";
import { inviteSecond } from "~/visits/second-observer.commands.server";
import { planVisit } from "~/visits/visit-plan.commands.server";
import { kindsInstead, planKey } from "~/visits/visit-rules";
import { cancelVisit, chooseFocus, moveVisit } from "~/visits/visits.commands.server";
import { findVisit } from "~/visits/visits.queries.server";
import { addDays, dayOf } from "~/web/dates";
import { db } from "~db/client.server";
import { newId } from "~db/ids";
import { events, observations, visits } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { addOrganisation, addPerson, expectCode, expectRefusal, viewerFor } from "../people/scene";
import { freshDatabase } from "../setup/database";

freshDatabase();

const now = Date.parse("2026-11-18T03:00:00Z");
const nextWeek = addDays(dayOf(now), 7);

let maya: Viewer;
let daniel: Viewer;
let liam: Viewer;
let kenji: Viewer;
let stranger: Viewer;
beforeAll(async () => {
  const here = await addOrganisation();
  const add = async (roles: Parameters<typeof addPerson>[1], organisation = here) =>
    viewerFor((await addPerson(organisation, roles)).id);
  maya = await add({ mentor: true });
  daniel = await add({ mentor: true, alt: true });
  liam = await add({ alt: true });
  kenji = await add({ coordinator: true });
  stranger = await add({ mentor: true }, await addOrganisation());
});

let hour = 0;
/** A visit of Maya to Liam at a time of its own. */
async function planned(): Promise<string> {
  hour += 1;
  const plan = {
    kind: "full",
    altId: liam.id,
    mentorId: maya.id,
    school: "北原中学校",
    stage: null,
    className: "2-B",
    partner: "鈴木 浩",
    date: nextWeek,
    time: `${String(hour).padStart(2, "0")}:10`,
    period: null,
    minutes: null,
    note: "",
  } as const;
  return (await planVisit(maya, plan, now)).id;
}

async function stored(id: string) {
  const [row] = await db().select().from(visits).where(eq(visits.id, id));
  if (!row) throw new Error(`No visit ${id}.`);
  return row;
}

/** The form as its page shows it, with some fields changed. */
async function editOf(id: string, change: Partial<PlanEdit> = {}): Promise<PlanEdit> {
  const { kind, className, minutes } = await stored(id);
  return {
    was: planKey(await stored(id)),
    kind,
    mentorId: "",
    school: "北原中学校",
    stage: null,
    className,
    partner: "鈴木 浩",
    minutes,
    ...change,
  };
}

const edit = async (viewer: Viewer, id: string, change: Partial<PlanEdit>) =>
  editVisit(viewer, id, await editOf(id, change));

describe("changing a planned visit", () => {
  test("changes school, class, partner teacher and length, and says so to both", async () => {
    const id = await planned();
    const parts = await edit(liam, id, {
      school: "南小学校",
      className: "5-1",
      partner: "",
      minutes: 45,
    });
    expect(parts).toEqual(["school", "class", "partner", "length"]);
    const visit = await findVisit(maya, id);
    expect(visit).toMatchObject({
      school: { name: "南小学校", stage: "es" },
      className: "5-1",
      partner: null,
      minutes: 45,
      kind: "full",
    });
    expect(await planHistory(maya, id)).toMatchObject([
      { verb: "planned", by: maya.name },
      { verb: "edited", by: liam.name, parts },
    ]);
    expect(await changesByOthers(maya, [id], 0)).toMatchObject([{ verb: "edited" }]);
    expect(await changesByOthers(liam, [id], 0)).toEqual([]);
  });

  test("without a difference changes nothing and records nothing", async () => {
    const id = await planned();
    expect(await edit(maya, id, {})).toEqual([]);
    expect(await planHistory(maya, id)).toHaveLength(1);
  });

  test("is refused on an outdated page, to strangers, and once an observation has begun", async () => {
    const id = await planned();
    const outdated = await editOf(id, { className: "3-A" });
    await edit(maya, id, { className: "1-C" });
    await expectRefusal(editVisit(liam, id, outdated), "was", "changed-meanwhile");
    await expectCode(edit(stranger, id, { className: "3-A" }), "not-found");
    const { organisationId } = maya;
    const begun = { id: newId(), organisationId, visitId: id, observerId: maya.id };
    await transaction((tx) =>
      tx.insert(observations).values({ ...begun, startedAt: now, createdAt: now }),
    );
    await expectCode(edit(maya, id, { className: "3-A" }), "not-found");
    expect((await stored(id)).className).toBe("1-C");
  });

  test("to another kind fits the rubric, the focus and the observer to it", async () => {
    const id = await planned();
    await chooseFocus(liam, id, { criteria: ["clear-instructions"], note: "The start." });
    await inviteSecond(maya, await findVisit(maya, id), daniel.id);
    await edit(maya, id, { kind: "walkthrough", minutes: null });
    expect(await stored(id)).toMatchObject({
      kind: "walkthrough",
      rubricId: "walkthrough",
      minutes: 15,
      observerId: maya.id,
    });
    expect((await findVisit(maya, id)).second?.id).toBe(daniel.id);
    await edit(maya, id, { kind: "shadow" });
    const visit = await findVisit(liam, id);
    expect(visit).toMatchObject({ kind: "shadow", observerId: liam.id, second: null, focus: null });
    await expectRefusal(edit(maya, id, { kind: "self" }), "kind", "choose-one");
    expect(kindsInstead("self")).toEqual(["self"]);
  });
});

describe("handing a visit over", () => {
  test("is for its mentor and coordinators, and gives the visit to the other person", async () => {
    const id = await planned();
    await expectCode(edit(liam, id, { mentorId: daniel.id }), "not-found");
    await expectRefusal(edit(maya, id, { mentorId: liam.id }), "mentorId", "same-person");
    await expectRefusal(edit(maya, id, { mentorId: kenji.id }), "mentorId", "choose-one");
    await expectRefusal(edit(maya, id, { mentorId: stranger.id }), "mentorId", "choose-one");
    expect(await edit(maya, id, { mentorId: daniel.id })).toEqual(["colleague"]);
    expect(await stored(id)).toMatchObject({
      mentorId: daniel.id,
      observerId: daniel.id,
      requestedBy: daniel.id,
    });
    await expectCode(findVisit(maya, id), "not-found");
    expect(canHandOver(daniel, await findVisit(daniel, id))).toBe(true);
    await edit(kenji, id, { mentorId: maya.id });
    const handed = and(eq(events.subjectId, id), eq(events.verb, "edited"));
    const rows = await db().select().from(events).where(handed);
    expect(rows.map(({ details }) => details)).toEqual([
      { parts: ["colleague"], mentorId: maya.id },
      { parts: ["colleague"], mentorId: daniel.id },
    ]);
  });

  test("tells the former colleague when somebody else did it, until the visit is theirs again", async () => {
    const id = await planned();
    const { startsAt } = await stored(id);
    const since = { since: 0, today: startsAt };
    const told = async (viewer: Viewer) =>
      (await handedOverByOthers(viewer, since)).filter(({ visitId }) => visitId === id);
    await edit(kenji, id, { mentorId: daniel.id });
    expect(await told(maya)).toEqual([
      { visitId: id, by: kenji.name, altName: liam.name, mentorName: daniel.name, startsAt },
    ]);
    expect(await handedOverByOthers(maya, { since: 0, today: startsAt + 1 })).toEqual([]);
    expect(await handedOverByOthers(maya, { since: Date.now() + 1, today: 0 })).toEqual([]);
    await edit(daniel, id, { mentorId: maya.id });
    expect(await told(maya)).toEqual([]);
    expect(await told(daniel)).toEqual([]);
    await edit(kenji, id, { mentorId: daniel.id });
    expect(await told(maya)).toHaveLength(1);
    await cancelVisit(liam, id, "Not this week.");
    expect(await told(maya)).toEqual([]);
  });

  test("shows only the newest change of each visit to the others", async () => {
    const id = await planned();
    await edit(maya, id, { className: "3-A" });
    const { startsAt } = await stored(id);
    const move = {
      was: String(startsAt),
      date: addDays(nextWeek, 1),
      time: "10:00",
      period: null,
      reason: "",
    };
    await moveVisit(maya, id, move, now);
    const changes = await changesByOthers(liam, [id], 0);
    expect(changes).toMatchObject([{ verb: "moved", by: maya.name }]);
    expect(changes[0]?.to).toBe((await stored(id)).startsAt);
    expect(await changesByOthers(liam, [id], Date.now() + 1)).toEqual([]);
  });

  test("shows no change of another person that one's own has overtaken", async () => {
    const id = await planned();
    const moveTo = async (viewer: Viewer, days: number) => {
      const was = String((await stored(id)).startsAt);
      const date = addDays(nextWeek, days);
      await moveVisit(viewer, id, { was, date, time: "10:00", period: null, reason: "" }, now);
    };
    await moveTo(kenji, 1);
    expect(await changesByOthers(maya, [id], 0)).toMatchObject([{ by: kenji.name }]);
    await moveTo(maya, 2);
    expect(await changesByOthers(maya, [id], 0)).toEqual([]);
    expect(await changesByOthers(liam, [id], 0)).toMatchObject([{ by: maya.name }]);
  });
});
