/** What coordinators are told of the group, on a real database. */
import { expect, test } from "vitest";
import { groupCounts } from "~/cycle/group.queries.server";
import { chooseModule } from "~/educate/learning.commands.server";
import { setGoal } from "~/follow-up/goals.commands.server";
import { day, newMember, newVisit, newWorld, now, observe } from "../reflect/world";
import { freshDatabase } from "../setup/database";

freshDatabase();

test("counts are whole-group, from five people on, and for coordinators only", async () => {
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
    visits: { planned: 5, done: 1 },
    followUps: { inTime: 0, of: 0 },
    criteria: [{ id: "attention", title: "Attention and transitions", count: 5 }],
    modules: [{ id: "circulating", title: "Circulating with a purpose", count: 5 }],
  });
  const muchLater = await groupCounts(sato, "en", now + 60 * day);
  expect(muchLater.followUps).toEqual({ inTime: 0, of: 1 });
  await expect(groupCounts(maya, "en", now)).rejects.toMatchObject({ status: 404 });
});
