/** Which parts of a visit each person can read, and what the lists contain. */
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";

import { schoolsOf } from "~/people/schools/schools.queries.server";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import { calendarWeek, companionsOf, ownVisitList } from "~/visits/visit-list.queries.server";
import { planVisit } from "~/visits/visit-plan.commands.server";
import { answerVisit, cancelVisit, chooseFocus } from "~/visits/visits.commands.server";

import {
  findOwnVisit,
  findVisit,
  lastVisitOf,
  ownVisitsBetween,
  visitsBetween,
} from "~/visits/visits.queries.server";
import type { VisitKind } from "~/visits/vocabulary";
import { dayMs, dayOf, instantOf } from "~/web/dates";
import { newId } from "~db/ids";
import { members, observations, visits } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { addOrganisation, addPerson, expectCode, viewerFor } from "../people/scene";
import { freshDatabase } from "../setup/database";

freshDatabase();

// A Wednesday.
const now = Date.parse("2026-11-18T03:00:00Z");
const today = dayOf(now);

let maya: Viewer;
let liam: Viewer;
let sofia: Viewer;
let kenji: Viewer;
let stranger: Viewer;
/** Ids of the visits by name. */
const ids: Record<string, string> = {};

type Made = { viewer: Viewer; alt?: Viewer; mentor?: Viewer; day: string; kind?: VisitKind };

/** Plans a visit; for a past one, with the clock set to its day. */
async function make(name: string, { viewer, alt, mentor, day, kind = "full" }: Made) {
  const { id } = await planVisit(
    viewer,
    {
      kind,
      altId: (alt ?? liam).id,
      mentorId: (mentor ?? maya).id,
      school: name === "other-school" ? "桜台小学校" : "北原中学校",
      stage: null,
      className: "2-B",
      partner: "",
      date: day,
      time: "10:40",
      period: 3,
      minutes: null,
      note: viewer.alt ? `Line of ${name}.` : "",
    },
    Math.min(now, instantOf(day)),
  );
  ids[name] = id;
  return id;
}

async function observe(name: string): Promise<void> {
  const [row] = await transaction((tx) =>
    tx
      .select()
      .from(visits)
      .where(eq(visits.id, ids[name] ?? "")),
  );
  if (!row) throw new Error(`No visit ${name}.`);
  const { organisationId, observerId, startsAt, id: visitId } = row;
  await transaction((tx) =>
    tx.insert(observations).values({
      id: newId(),
      organisationId,
      visitId,
      observerId,
      startedAt: startsAt,
      createdAt: startsAt,
    }),
  );
}

beforeAll(async () => {
  const here = await addOrganisation();
  const add = async (values: Parameters<typeof addPerson>[1], organisation = here) =>
    viewerFor((await addPerson(organisation, values)).id);
  maya = await add({ name: "Maya", mentor: true });
  liam = await add({ name: "Liam", alt: true });
  sofia = await add({ name: "Sofia", alt: true });
  kenji = await add({ name: "Kenji", coordinator: true });
  stranger = await add({ name: "Stranger", mentor: true, alt: true }, await addOrganisation());

  await make("coming", { viewer: maya, day: "2026-11-20" });
  await chooseFocus(liam, ids.coming ?? "", { criteria: ["hand-overs"], note: "Look back." });
  await make("other-school", { viewer: maya, alt: sofia, day: "2026-11-20" });
  await make("asked", { viewer: liam, day: "2026-11-25" });
  await make("self", { viewer: liam, kind: "self", day: "2026-11-19" });
  await make("missed", { viewer: maya, day: "2026-11-10" });
  await make("done", { viewer: maya, day: "2026-11-05" });
  await observe("done");
  await make("off", { viewer: maya, day: "2026-11-27" });
  await cancelVisit(maya, ids.off ?? "", "Sports day.");
  await make("refused", { viewer: liam, mentor: sofia, day: "2026-11-20" });
  await answerVisit(sofia, ids.refused ?? "", { answer: "decline", line: "Not this week." });
  await make("last-year", { viewer: maya, day: "2026-03-10" });
  await observe("last-year");
});

const names = (list: { id: string }[]) =>
  list.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id));

describe("a visit", () => {
  test("is visible to its people and to coordinators", async () => {
    for (const viewer of [maya, liam, kenji])
      expect((await findVisit(viewer, ids.coming ?? "")).altName).toBe("Liam");
    for (const viewer of [sofia, stranger])
      await expectCode(findVisit(viewer, ids.coming ?? ""), "not-found");
    await expectCode(findVisit(maya, "nothing"), "not-found");
  });

  test("shows its texts to its people only", async () => {
    const mine = await findOwnVisit(liam, ids.coming ?? "");
    expect(mine).toMatchObject({ focus: ["hand-overs"], focusNote: "Look back.", begun: false });
    const plan = await findVisit(kenji, ids.coming ?? "");
    expect(plan).toMatchObject({ focus: null, focusNote: "", endReason: "" });
    const off = await findVisit(kenji, ids.off ?? "");
    expect(off).toMatchObject({ status: "cancelled", endReason: "" });
    expect((await findVisit(liam, ids.off ?? "")).endReason).toBe("Sports day.");
    await expectCode(findOwnVisit(kenji, ids.coming ?? ""), "not-found");
  });

  test("tells a coordinator that it was observed and nothing else", async () => {
    expect(await findVisit(kenji, ids.done ?? "")).toMatchObject({
      begun: true,
      observation: null,
    });
    expect((await findVisit(maya, ids.done ?? "")).observation).toMatchObject({ status: "open" });
  });

  test("that is a self-observation is visible to its ALT only", async () => {
    expect((await findVisit(liam, ids.self ?? "")).kind).toBe("self");
    for (const viewer of [maya, kenji])
      await expectCode(findVisit(viewer, ids.self ?? ""), "not-found");
    expect(names(await visitsBetween(kenji, now, now + 2 * dayMs))).not.toContain("self");
  });
});

describe("the list of own visits", () => {
  const listOf = (viewer: Viewer, query = "") =>
    ownVisitList(viewer, new URLSearchParams(query), now);

  test("separates upcoming, requested, missed and past visits", async () => {
    const list = await listOf(liam);
    expect(names(list.requests)).toEqual(["asked"]);
    expect(names(list.unfinished)).toEqual(["missed"]);
    expect(names(list.coming)).toEqual(["self", "coming"]);
    expect(names(list.past)).toEqual(["off", "refused", "done"]);
    expect(list).toMatchObject({ hasMore: false, hasEarlier: true, thisYear: 2026, today });
    expect(list.companions.map(({ name }) => name)).toEqual(["Maya", "Sofia"]);
  });

  test("contains own visits only, also for a coordinator", async () => {
    expect(await listOf(kenji)).toMatchObject({ coming: [], past: [], companions: [] });
    expect(await listOf(stranger)).toMatchObject({ coming: [], past: [], hasEarlier: false });
  });

  test("filters by person and school year and limits its length", async () => {
    const withSofia = await listOf(liam, `with=${sofia.id}`);
    expect([names(withSofia.coming), names(withSofia.past)]).toEqual([[], ["refused"]]);
    const before = await listOf(liam, "year=2025");
    expect(names(before.past)).toEqual(["last-year"]);
    expect(before.hasEarlier).toBe(false);
    expect(names(before.coming)).toEqual(["self", "coming"]);
  });

  test.each([
    "year=1",
    "year=2027",
    "year=x&show=-1",
    "show=99999",
    "with=nobody",
    "with=' or 1=1",
    "year=2026&year=2025",
  ])("treats %s as the default", async (query) => {
    expect((await listOf(liam, query)).filters).toEqual({ with: null, year: 2026, show: 12 });
  });

  test("contains no texts", async () => {
    const { all: _, ...list } = await listOf(liam);
    expect(JSON.stringify(list)).not.toMatch(/Look back|Line of|Sports day|Not this week/);
  });
});

describe("the calendar", () => {
  const calendar = async (query = "", locale: Locale = "en") =>
    calendarWeek(kenji, new URLSearchParams(query), await schoolsOf(kenji), locale, now);

  test("has the katakana names for readers of Japanese", async () => {
    const nameReading = "リアム・チェン";
    await transaction((tx) =>
      tx.update(members).set({ nameReading }).where(eq(members.id, liam.id)),
    );
    const altNames = async (locale: Locale) =>
      new Set((await calendar("", locale)).visits.map(({ altName }) => altName));
    expect(await altNames("ja")).toContain("リアム・チェン");
    expect(await altNames("en")).not.toContain("リアム・チェン");
  });

  test("shows planned and cancelled visits of the week from Monday", async () => {
    const week = await calendar();
    expect(week.week).toBe("2026-11-16");
    expect(names(week.visits)).toEqual(["coming", "other-school"]);
    const next = await calendar("week=2026-11-29");
    expect(next.week).toBe("2026-11-23");
    expect(names(next.visits)).toEqual(["asked", "off"]);
  });

  test("filters by school", async () => {
    const school = (await schoolsOf(kenji)).find(({ name }) => name === "桜台小学校")?.id;
    expect(names((await calendar(`school=${school}`)).visits)).toEqual(["other-school"]);
  });

  test.each(["week=2026-99-99", "week=0000-00-00", "week=9999-12-31", "week=", "school=x"])(
    "treats %s as this week",
    async (query) => {
      expect(await calendar(query)).toMatchObject({ week: "2026-11-16", school: null });
    },
  );

  test("shows nothing of another organisation", async () => {
    expect(await visitsBetween(stranger, 0, Number.MAX_SAFE_INTEGER)).toEqual([]);
    expect(await ownVisitsBetween(stranger, 0, Number.MAX_SAFE_INTEGER)).toEqual([]);
    expect(await companionsOf(stranger)).toEqual([]);
    expect(await lastVisitOf(stranger, liam.id)).toBeNull();
  });

  test("contains no texts", async () => {
    expect(JSON.stringify([await calendar(), await calendar("week=2026-11-25")])).not.toMatch(
      /Look back|Line of|Sports day|Not this week/,
    );
  });
});
