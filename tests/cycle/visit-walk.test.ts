/** Every kind of visit, early and late, walked to its end by the person whose turn it is, on a real database. */
import { v7 } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import { isRunning, nextTurn } from "~/cycle/cycle";
import { cycleFacts } from "~/cycle/cycle.queries.server";
import { declineAfterVisit } from "~/cycle/declines.commands.server";
import { chooseForVisit } from "~/educate/learning.commands.server";
import { setGoal } from "~/follow-up/goals.commands.server";
import { findGoalForAct, openStepOf } from "~/follow-up/goals.queries.server";
import { stepSeen } from "~/follow-up/steps.commands.server";
import { evidenceChoices } from "~/follow-up/timeline.queries.server";
import { shareObservation } from "~/observe/feedback/observation-sharing.commands.server";
import { startObservation } from "~/observe/observations.commands.server";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import type { Operation } from "~/observe/sync/operation";
import type { Viewer } from "~/people/viewer";
import { skipOwnView } from "~/reflect/reflections.commands.server";
import { markRead } from "~/reflect/replies.commands.server";
import { chooseFocus } from "~/visits/visits.commands.server";
import { findOwnVisit, type Visit } from "~/visits/visits.queries.server";
import { visitKinds } from "~/visits/vocabulary";
import { addDays, dayOf } from "~/web/dates";
import { plainNote } from "../observe/observation-device";
import { day, newMember, newVisit, newWorld, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";

freshDatabase();

let world: World;
let alt: Viewer;
let mentor: Viewer;
beforeEach(async () => {
  world = await newWorld();
  alt = await newMember(world, "Liam", { alt: true });
  mentor = await newMember(world, "Maya", { mentor: true });
});

const goal = () => ({
  criterionId: "attention",
  title: "Everyone listens",
  step: "Wait for silence",
  evidence: "Nobody speaks",
  dueOn: addDays(dayOf(Date.now()), 14),
});

/** Ends the lesson with one note and shares it. */
async function share(observer: Viewer, visit: Visit): Promise<void> {
  const id = visit.observation?.id ?? "";
  const now = Date.now();
  const fresh = { base: null, offset: null };
  const operations: Operation[] = [
    {
      ...fresh,
      ...plainNote,
      kind: "note.write",
      id: v7(),
      noteId: v7(),
      text: "All were quiet.",
      notedAt: now,
      criteria: ["attention"],
    },
    { ...fresh, kind: "clock.set", id: v7(), endedAt: now },
  ];
  await applyOperations(observer, id, { operations, now });
  await shareObservation(observer, id, visit, { rows: [], reason: "" });
}

/** Closes the running step on the note of the visit. */
async function closeStep(who: Viewer): Promise<void> {
  const step = await openStepOf(who, alt.id);
  const asked = await findGoalForAct(who, step?.goalId ?? "", "en");
  const [evidence] = await evidenceChoices(who, asked);
  const answer = { stepId: step?.stepId ?? "", noteId: evidence?.noteId ?? "", reason: "" };
  await stepSeen(who, asked, answer, Date.now());
}

type Choice = "chosen" | "nothing";
const act = (
  who: Viewer,
  visit: Visit,
  choice: Choice,
): Record<string, () => Promise<unknown>> => ({
  focus: () => chooseFocus(who, visit.id, { criteria: [], note: "The start." }),
  observe: () => startObservation(who, visit),
  share: () => share(who, visit),
  reflect: () => skipOwnView(who, visit, Date.now()),
  read: () => markRead(who, visit, Date.now()),
  step: () => closeStep(who),
  learn: () =>
    choice === "nothing"
      ? declineAfterVisit(who, visit, "module", Date.now())
      : chooseForVisit(who, "circulating", visit, Date.now()),
  goal: () =>
    choice === "nothing"
      ? declineAfterVisit(who, visit, "goal", Date.now())
      : setGoal(
          who,
          { altId: visit.altId, mentorId: visit.mentorId, visitId: visit.id },
          goal(),
          Date.now(),
        ),
});

/** Lets the person whose turn it is act until nobody's turn is left. @returns the acts in their order */
async function walk(visitId: string, choice: Choice): Promise<string[]> {
  const acts: string[] = [];
  for (let count = 0; count < 20; count += 1) {
    const visit = await findOwnVisit(alt, visitId);
    const facts = (await cycleFacts(alt, [visit])).get(visitId);
    if (!facts) throw new Error("The visit has no facts.");
    const turn = nextTurn(facts, Date.now());
    acts.push(turn.act);
    // An early observer does not wait for the day.
    const who = turn.act === "wait" ? facts.observerId : turn.who;
    if (who === null) return acts;
    const person = who === alt.id ? alt : mentor;
    const own = await findOwnVisit(person, visitId);
    await act(person, own, choice)[turn.act === "wait" ? "observe" : turn.act]?.();
  }
  return acts;
}

const times = { "five days early": 5 * day, "just begun": 0, "ten days late": -10 * day };

describe.each(visitKinds)("a visit of the kind %s", (kind) => {
  test.each(Object.entries(times))("is walked to its end, %s", async (_, ahead) => {
    const plan = { alt, mentor: kind === "self" ? null : mentor, kind };
    const startsAt = Date.now() + ahead;
    const acts = await walk(await newVisit(world, { ...plan, startsAt }), "chosen");
    expect(acts.at(-1)).toBe("follow");
    expect(new Set(acts).size).toBe(acts.length);
  });

  test("is complete with nothing chosen", async () => {
    const plan = { alt, mentor: kind === "self" ? null : mentor, kind };
    const id = await newVisit(world, { ...plan, startsAt: Date.now() });
    expect((await walk(id, "nothing")).slice(-3)).toEqual(["learn", "goal", "done"]);
  });
});

describe("the step from last time", () => {
  test("is asked for on the next visit, and closed on its note", async () => {
    const scope = { altId: alt.id, mentorId: mentor.id, visitId: null };
    await setGoal(alt, scope, goal(), Date.now() - day);
    const id = await newVisit(world, { alt, mentor, startsAt: Date.now() - 1_000 });
    const acts = await walk(id, "chosen");
    expect(acts.slice(-4)).toEqual(["read", "step", "learn", "follow-other"]);
    const visit = await findOwnVisit(alt, id);
    const facts = (await cycleFacts(alt, [visit])).get(id);
    expect(facts).toMatchObject({ stepOpen: false, otherGoal: "open" });
    expect(facts && isRunning(nextTurn(facts, Date.now()))).toBe(false);
  });

  test("does not come from after the lesson, although the lesson was planned for later", async () => {
    const id = await newVisit(world, { alt, mentor, startsAt: Date.now() + 5 * day });
    const acts = await walk(id, "chosen");
    expect(acts).not.toContain("step");
    const step = await openStepOf(alt, alt.id);
    const asked = await findGoalForAct(alt, step?.goalId ?? "", "en");
    expect(await evidenceChoices(alt, asked)).toEqual([]);
  });
});

test("only the ALT decides that nothing is chosen, and only after the feedback", async () => {
  const id = await newVisit(world, { alt, mentor, startsAt: Date.now() - 1_000 });
  const visit = await findOwnVisit(alt, id);
  const decline = (who: Viewer) => declineAfterVisit(who, visit, "goal", Date.now());
  await expect(decline(alt)).rejects.toMatchObject({ code: "forbidden" });
  await walk(id, "nothing");
  await expect(decline(mentor)).rejects.toMatchObject({ code: "forbidden" });
});
