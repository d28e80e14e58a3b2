import { checkIns, goals, steps } from "../schema";
import type { Tx } from "../transaction.server";
import { type SeedEvent, seedEvents } from "./events.server";
import type { Scene } from "./scene";
import { flow } from "./sheet";
import type { Story, StoryGoal, StoryStep } from "./story";

function goalEvents(alt: string, name: string, goal: StoryGoal): SeedEvent[] {
  const list: SeedEvent[] = [{ by: alt, subject: "goal", name, verb: "set", at: goal.set }];
  const { ended } = goal;
  if (ended) list.push({ by: ended.by, subject: "goal", name, verb: ended.status, at: ended.at });
  return list;
}

function stepEvents(scene: Scene, alt: string, name: string, step: StoryStep): SeedEvent[] {
  const goalId = scene.id("goal", step.goal);
  const on = { subject: "step", name } as const;
  const dueOn = scene.calendar.date(step.due);
  const list: SeedEvent[] = [
    { by: alt, ...on, verb: "set", at: step.set, details: { goalId, dueOn } },
    ...(step.checkIns ?? []).map(({ by, at }, index) => {
      const checkInId = scene.id("check-in", `${name}/${index}`);
      return { by, ...on, verb: "checked-in", at, details: { goalId, checkInId } } as const;
    }),
  ];
  const { ended } = step;
  if (ended)
    list.push({ by: ended.by, ...on, verb: ended.status, at: ended.at, details: { goalId } });
  return list;
}

function stepRow(scene: Scene, name: string, step: StoryStep): typeof steps.$inferInsert {
  const { calendar, id, organisationId } = scene;
  const { ended } = step;
  return {
    id: id("step", name),
    organisationId,
    goalId: id("goal", step.goal),
    text: flow(step.text),
    evidence: flow(step.evidence),
    dueOn: calendar.date(step.due),
    status: ended?.status ?? "open",
    createdAt: calendar.at(step.set),
    endedAt: ended ? calendar.at(ended.at) : null,
    endedBy: ended ? id("member", ended.by) : null,
    reason: flow(ended?.reason ?? ""),
    noteId: ended?.seen ? id("note", `${ended.seen.visit}/${ended.seen.line}`) : null,
  };
}

/** Stores the goals, steps and check-ins of a made-up ALT; the visits that they refer to must exist. */
export async function seedGoals(tx: Tx, scene: Scene, alt: string, story: Story): Promise<void> {
  const { calendar, id, organisationId } = scene;
  const goalList = Object.entries(story.goals);
  const stepList = Object.entries(story.steps);
  if (goalList.length === 0) return;

  await tx.insert(goals).values(
    goalList.map(([name, goal]) => ({
      id: id("goal", name),
      organisationId,
      altId: id("member", alt),
      mentorId: goal.mentor && id("member", goal.mentor),
      visitId: goal.visit && id("visit", goal.visit),
      criterionId: goal.criterion,
      title: flow(goal.title),
      status: goal.ended?.status ?? ("open" as const),
      createdAt: calendar.at(goal.set),
      endedAt: goal.ended ? calendar.at(goal.ended.at) : null,
    })),
  );
  await tx.insert(steps).values(stepList.map(([name, step]) => stepRow(scene, name, step)));
  const messages = stepList.flatMap(([name, step]) =>
    (step.checkIns ?? []).map((message, index) => ({
      id: id("check-in", `${name}/${index}`),
      organisationId,
      stepId: id("step", name),
      authorId: id("member", message.by),
      text: flow(message.text),
      at: calendar.at(message.at),
    })),
  );
  if (messages.length > 0) await tx.insert(checkIns).values(messages);
  await seedEvents(tx, scene, [
    ...goalList.flatMap(([name, goal]) => goalEvents(alt, name, goal)),
    ...stepList.flatMap(([name, step]) => stepEvents(scene, alt, name, step)),
  ]);
}
