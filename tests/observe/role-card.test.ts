/** The role card of the observation screen: present on the lesson's day when both parties share the sheet. */
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { share } from "~/agree/agreements.commands.server";
import { roleCard } from "~/observe/instrument/role-card.server";
import { contractMode } from "~/people/rules";
import type { Viewer } from "~/people/viewer";
import { employmentTypes } from "~/people/vocabulary";
import { findVisitToObserve } from "~/visits/visits.queries.server";
import { visits } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { taught } from "../agree/reviews-scene";
import { employ, type Pair } from "../agree/scene";
import { newMember, newVisit, newWorld, now, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";

freshDatabase();

let world: World;
let maya: Viewer;
let pair: Pair;
let visitId: string;

beforeAll(async () => {
  world = await newWorld();
  maya = await newMember(world, "Maya", { mentor: true });
});
beforeEach(async () => {
  pair = await taught(world);
  visitId = await newVisit(world, { alt: pair.liam, mentor: maya });
  await transaction((tx) =>
    tx.update(visits).set({ partnerTeacherId: pair.link.teacherId }).where(eq(visits.id, visitId)),
  );
});

const card = async () => roleCard(maya, await findVisitToObserve(maya, visitId), "en");
const bothShare = async (what: "sheet" | "reviews") => {
  await share(pair.alt, pair.id, what, true, now);
  await share(pair.teacher, pair.id, what, true, now);
};

describe("the role card", () => {
  test("is shown when both share the role sheet, with the teacher's criteria", async () => {
    expect(await card()).toBeNull();
    await share(pair.alt, pair.id, "sheet", true, now);
    expect(await card()).toBeNull();
    await share(pair.teacher, pair.id, "sheet", true, now);
    const shown = await card();
    expect(shown?.tasks.find(({ id }) => id === "d-instruct")?.owner).toBe("teacher");
    expect(shown?.withTeacher).toContain("clear-instructions");
    expect(shown?.withTeacher).not.toContain("response-to-students");
    expect(shown?.plan.length).toBeGreaterThan(3);
    expect(shown?.reviewsOf).toBeNull();
    await bothShare("reviews");
    expect((await card())?.reviewsOf).toBe(pair.id);
  });

  test.each(employmentTypes)("under %s", async (employment) => {
    await bothShare("sheet");
    await employ(pair.liam, employment);
    expect((await card()) !== null).toBe(contractMode(employment) === "full");
  });

  test("is of that teacher and that day only", async () => {
    await bothShare("sheet");
    const set = (values: Partial<typeof visits.$inferInsert>) =>
      transaction((tx) => tx.update(visits).set(values).where(eq(visits.id, visitId)));
    await set({ startsAt: Date.parse("2026-12-25T01:00:00Z") });
    expect(await card()).toBeNull();
    await set({ startsAt: now, partnerTeacherId: null });
    expect(await card()).toBeNull();
  });
});
