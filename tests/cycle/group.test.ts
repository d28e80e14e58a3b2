/** Figures on the group for coordinators, on a real database. */
import { expect, test } from "vitest";
import { groupCounts } from "~/cycle/group.queries.server";
import { chooseModule } from "~/educate/learning.commands.server";
import { setGoal } from "~/follow-up/goals.commands.server";
import type { Viewer } from "~/people/viewer";
import { newId } from "~db/ids";
import { goals, steps } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { day, newMember, newVisit, newWorld, now, observe } from "../reflect/world";
import { freshDatabase } from "../setup/database";

freshDatabase();

test("counts cover the whole group, from five people, for coordinators only", async () => {
  const world = await newWorld();
  const maya = await newMember(world, "Maya", { mentor: true, alt: true });
  const sato = await newMember(world, "Sato", { coordinator: true });
  const counts = () => groupCounts(sato, "en", now);
  const newcomer = async () => {
    const alt = await newMember(world, "Alt", { alt: true });
    const id = await newVisit(world, { alt, mentor: maya, focus: ["attention"] });
    await chooseModule(alt, "circulating", now);
    return { alt, id };
  };
  for (let n = 0; n < 4; n += 1) await newcomer();
  expect(await counts()).toMatchObject({ criteria: null, modules: null });

  const { alt, id } = await newcomer();
  await observe(world, { id, observer: maya }, [{ text: "unmistakable" }]);
  await newVisit(world, { alt, mentor: null, kind: "self", focus: ["hand-overs"] });
  await newVisit(world, { alt, mentor: maya, startsAt: now - 300 * day });
  await setGoal(
    alt,
    { altId: alt.id, mentorId: null, visitId: null },
    {
      criterionId: "attention",
      title: "unmistakable",
      step: "unmistakable",
      evidence: "unmistakable",
      dueOn: "2026-10-16",
    },
    now,
  );
  const figures = await counts();
  expect(figures).toEqual({
    schoolYear: 2026,
    countedAt: now,
    visits: { planned: 5, done: 1 },
    followUps: { inTime: 0, of: 0 },
    criteria: [{ id: "attention", title: "Attention and transitions", count: 5 }],
    modules: [{ id: "circulating", title: "Circulating with a purpose", count: 5 }],
  });
  const muchLater = await groupCounts(sato, "en", now + 60 * day);
  expect(muchLater.followUps).toEqual({ inTime: 0, of: 1 });
  await expect(groupCounts(maya, "en", now)).rejects.toMatchObject({ code: "not-found" });
});

/** Adds an ended or open step, due on a day, to an ALT's goal. */
async function addStep(organisationId: string, alt: Viewer, dueOn: string, endedAt: number | null) {
  const goalId = newId();
  const base = { organisationId, createdAt: now - 30 * day };
  await transaction(async (tx) => {
    const ended = { status: "reached", endedAt: now } as const;
    const goal = { altId: alt.id, criterionId: "attention", title: "Goal" };
    await tx.insert(goals).values({ id: goalId, ...base, ...goal, ...ended });
    const step = { goalId, text: "Step", evidence: "Evidence", dueOn, endedAt };
    const status = endedAt === null ? "open" : "not-yet";
    await tx.insert(steps).values({ id: newId(), ...base, ...step, status });
  });
}

test.each([
  [
    "the seventh day after its date, at 23:59 in Japan",
    "2026-10-09T14:59:59Z",
    { inTime: 1, of: 1 },
  ],
  ["the eighth day after its date", "2026-10-09T15:00:00Z", { inTime: 0, of: 1 }],
  ["no day yet, a week after its date", null, { inTime: 0, of: 0 }],
])("a step that ended on %s", async (_, ended, followUps) => {
  const world = await newWorld();
  const alt = await newMember(world, "Alt", { alt: true });
  const sato = await newMember(world, "Sato", { coordinator: true });
  await addStep(world.organisationId, alt, "2026-10-02", ended ? Date.parse(ended) : null);
  const at = (text: string) => groupCounts(sato, "en", Date.parse(text));
  expect((await at("2026-10-09T03:00:00Z")).followUps).toEqual(followUps);
  expect((await at("2026-10-10T03:00:00Z")).followUps.of).toBe(1);
});

test("people are counted, not choices", async () => {
  const world = await newWorld();
  const maya = await newMember(world, "Maya", { mentor: true });
  const sato = await newMember(world, "Sato", { coordinator: true });
  const focus = [["attention", "pacing"], ["attention"], ["attention"], ["pacing"], ["pacing"]];
  for (const each of focus) {
    const alt = await newMember(world, "Alt", { alt: true });
    for (let times = 0; times < 3; times += 1)
      await newVisit(world, { alt, mentor: maya, focus: each });
  }
  const { criteria } = await groupCounts(sato, "en", now);
  expect(criteria?.map(({ id, count }) => [id, count])).toEqual([
    ["attention", 3],
    ["pacing", 3],
  ]);
});
