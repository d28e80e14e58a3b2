/** Goals and their steps on a real database. */

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { GoalInput } from "~/follow-up/forms";
import { endGoal, setGoal } from "~/follow-up/goals.commands.server";
import {
  endedGoals,
  findGoal,
  goalOfVisit,
  goalsFor,
  openGoalOf,
  openStepOf,
} from "~/follow-up/goals.queries.server";
import {
  sendCheckIn,
  setNextStep,
  stepDropped,
  stepNotYet,
  stepSeen,
} from "~/follow-up/steps.commands.server";
import { evidenceChoices, goalTimeline } from "~/follow-up/timeline.queries.server";
import { discardObservation, startObservation } from "~/observe/observations.commands.server";
import type { Viewer } from "~/people/viewer";
import { skipOwnView } from "~/reflect/reflections.commands.server";
import { chooseFocus } from "~/visits/visits.commands.server";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { isRefusal } from "~db/refusal";
import { day, newMember, newVisit, newWorld, now, observe, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";

freshDatabase();

const input: GoalInput = {
  criterionId: "clear-instructions",
  title: "Everyone knows what to do",
  step: "One round first.",
  evidence: "Pairs begin within 30 seconds.",
  dueOn: "2026-10-16",
};
const later = now + 7 * day;

let world: World;
let liam: Viewer;
let maya: Viewer;
let daniel: Viewer;
let sato: Viewer;
let visitId: string;

beforeAll(async () => {
  world = await newWorld();
  maya = await newMember(world, "Maya", { mentor: true, alt: true });
  daniel = await newMember(world, "Daniel", { mentor: true, alt: true });
  sato = await newMember(world, "Sato", { coordinator: true });
});

beforeEach(async () => {
  liam = await newMember(world, "Liam", { alt: true });
  visitId = await newVisit(world, { alt: liam, mentor: maya });
});

const scope = () => ({ altId: liam.id, mentorId: maya.id, visitId });
const start = () => setGoal(liam, scope(), input, now);
const read = (id: string, viewer = liam) => findGoal(viewer, id, "en");
const stepOf = async (id: string) => (await read(id)).step?.id ?? "none";
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) =>
      isRefusal(error)
        ? error.code
        : `${(error as { field: string }).field} ${(error as { code: string }).code}`,
  );

/** A later lesson of Liam's with one note, which is shared. */
async function laterLesson({ observer = maya, startsAt = later, opened = true } = {}) {
  const id = await newVisit(world, { alt: liam, mentor: observer, startsAt });
  const notes = await observe(world, { id, observer, startsAt }, [
    { text: "The last pair begins after 25 s.", criteria: ["clear-instructions"] },
  ]);
  if (opened) await skipOwnView(liam, await findOwnVisit(liam, id), startsAt + day);
  return { id, noteId: notes[0] ?? "none" };
}

describe("setting a goal", () => {
  test("creates its first step, visible to both people", async () => {
    const id = await start();
    expect(await goalOfVisit(maya, visitId, "en")).toMatchObject({
      id,
      title: input.title,
      criterion: "Instructions and checking",
      canAct: true,
      step: { text: input.step, dueOn: input.dueOn, status: "open" },
    });
    expect(await goalOfVisit(sato, visitId, "en")).toBeNull();
  });

  test("is possible for one goal at a time, also concurrently", async () => {
    const both = await Promise.all([refusal(start()), refusal(setGoal(maya, scope(), input, now))]);
    expect(both.toSorted()).toEqual(["done", "running running-goal"]);
    const [goal] = await goalsFor(liam, "en");
    await endGoal(
      liam,
      await read(goal?.id ?? ""),
      { status: "set-aside", reason: "Exams.", stepId: goal?.step?.id ?? "" },
      now,
    );
    expect(await refusal(start())).toBe("done");
  });

  test("refuses unknown criteria, invalid days and other people", async () => {
    const set = (viewer: Viewer, change: Partial<GoalInput>) =>
      refusal(setGoal(viewer, scope(), { ...input, ...change }, now));
    expect(await set(liam, { criterionId: "charm" })).toBe("criterionId choose-one");
    expect(await set(liam, { dueOn: "2026-10-02" })).toBe("dueOn from-tomorrow");
    expect(await set(liam, { dueOn: "2028-01-01" })).toBe("dueOn too-far");
    expect(await set(daniel, {})).toBe("forbidden");
  });
});

describe("visibility", () => {
  test("of the step to the observer from two days before the visit until sharing, never of the goal", async () => {
    const id = await start();
    expect(await openStepOf(daniel, liam.id, later)).toBeNull();
    const next = await newVisit(world, { alt: liam, mentor: daniel, startsAt: later });
    // The ALT has not agreed to the visit yet.
    expect(await openStepOf(daniel, liam.id, later)).toBeNull();
    await chooseFocus(liam, next, { criteria: [], note: "" });
    expect(await openStepOf(daniel, liam.id, later - 2 * day - 1)).toBeNull();
    const step = await openStepOf(daniel, liam.id, later - 2 * day);
    expect(step).toMatchObject({ text: input.step, canAct: false });
    expect(JSON.stringify(step)).not.toContain(input.title);
    expect(await openStepOf(daniel, liam.id, later + 30 * day)).not.toBeNull();
    expect(await refusal(read(id, daniel))).toBe("not-found");
    expect(await openGoalOf(daniel, liam.id)).toBeNull();
    await observe(world, { id: next, observer: daniel, startsAt: later }, [{ text: "Seen." }]);
    expect(await openStepOf(daniel, liam.id, later)).toBeNull();
    expect(await openStepOf(maya, liam.id, later)).toMatchObject({ canAct: true });
  });

  test("ends for the next observer with sharing, also after a discarded observation", async () => {
    await start();
    const next = await newVisit(world, { alt: liam, mentor: daniel, startsAt: later });
    const visit = () => findOwnVisit(daniel, next);
    await chooseFocus(liam, next, { criteria: [], note: "" });
    const discarded = await startObservation(daniel, await visit());
    await discardObservation(daniel, discarded, later);
    expect(await openStepOf(daniel, liam.id, later)).not.toBeNull();
    await observe(world, { id: next, observer: daniel, startsAt: later }, [{ text: "Seen." }]);
    expect(await openStepOf(daniel, liam.id, later)).toBeNull();
  });

  test("neither to a coordinator nor to a person whom the ALT shadows", async () => {
    const id = await start();
    await newVisit(world, { alt: liam, mentor: daniel, kind: "shadow", startsAt: later });
    for (const viewer of [sato, daniel]) expect(await refusal(read(id, viewer))).toBe("not-found");
  });

  test("to nobody of another organisation", async () => {
    const id = await start();
    const elsewhere = await newWorld();
    const stranger = await newMember(elsewhere, "Eve", { mentor: true, alt: true });
    expect(await refusal(read(id, { ...stranger, id: liam.id }))).toBe("not-found");
  });
});

describe("a step", () => {
  test("is closed as seen with a note of a later lesson, quoted to its readers", async () => {
    const id = await start();
    const { noteId } = await laterLesson();
    const stepId = await stepOf(id);
    await stepSeen(maya, await read(id, maya), { stepId, noteId, reason: "25 s!" }, later);
    const [step] = (await goalTimeline(liam, id, "en")).steps;
    expect(step).toMatchObject({
      status: "seen",
      reason: "25 s!",
      endedByName: "Maya",
      seen: { quote: { text: "The last pair begins after 25 s." } },
    });
  });

  test("cannot cite feedback that the ALT may not read yet", async () => {
    const id = await start();
    const { id: lesson, noteId } = await laterLesson({ opened: false });
    const close = async () =>
      refusal(
        stepSeen(
          maya,
          await read(id, maya),
          { stepId: await stepOf(id), noteId, reason: "" },
          later,
        ),
      );
    expect(await evidenceChoices(maya, await read(id, maya))).toEqual([]);
    expect(await close()).toBe("noteId choose-one");
    await skipOwnView(liam, await findOwnVisit(liam, lesson), later + day);
    expect(await close()).toBe("done");
  });

  test("refuses notes of earlier lessons, of other ALTs and of drafts", async () => {
    const id = await start();
    const stepId = await stepOf(id);
    const goal = await read(id);
    const seen = (noteId: string) =>
      refusal(stepSeen(liam, goal, { stepId, noteId, reason: "" }, later));
    const earlier = await laterLesson({ startsAt: now - 3 * day });
    const draftId = await newVisit(world, { alt: liam, mentor: maya, startsAt: later });
    const [draft = "none"] = await observe(
      world,
      { id: draftId, observer: maya, startsAt: later },
      [{ text: "A draft." }],
      { shared: false },
    );
    const sofia = await newMember(world, "Sofia", { alt: true });
    const foreignId = await newVisit(world, { alt: sofia, mentor: maya, startsAt: later });
    const [foreign = "none"] = await observe(
      world,
      { id: foreignId, observer: maya, startsAt: later },
      [{ text: "Sofia's." }],
    );
    for (const noteId of [earlier.noteId, draft, foreign, "no-such-note"])
      expect(await seen(noteId)).toBe("noteId choose-one");
    expect((await read(id)).step?.status).toBe("open");
  });

  test("hides the note from a colleague who did not observe that lesson", async () => {
    const id = await start();
    const { noteId } = await laterLesson({ observer: daniel });
    await stepSeen(liam, await read(id), { stepId: await stepOf(id), noteId, reason: "" }, later);
    const [step] = (await goalTimeline(maya, id, "en")).steps;
    expect(step?.seen).toEqual({ lessonAt: later, quote: null });
  });

  test("closed as not yet continues with a new date", async () => {
    const id = await start();
    const stepId = await stepOf(id);
    const next = { step: "Two rounds.", evidence: "20 seconds.", dueOn: "2026-10-30" };
    await stepNotYet(liam, await read(id), { stepId, reason: "Noise.", ...next }, now + day);
    const { steps } = await goalTimeline(liam, id, "en");
    expect(steps.map(({ status, text, dueOn, reason }) => [status, text, dueOn, reason])).toEqual([
      ["not-yet", "One round first.", "2026-10-16", "Noise."],
      ["open", "Two rounds.", "2026-10-30", ""],
    ]);
  });

  test("is not closed when the new date is refused", async () => {
    const id = await start();
    const bad = { stepId: await stepOf(id), reason: "", ...input, dueOn: "2026-10-02" };
    expect(await refusal(stepNotYet(liam, await read(id), bad, now))).toBe("dueOn from-tomorrow");
    expect((await read(id)).step?.status).toBe("open");
  });

  test("reports a concurrent change to the second person and loses nothing", async () => {
    const id = await start();
    const goal = await read(id);
    const stepId = await stepOf(id);
    const both = await Promise.all([
      refusal(stepDropped(liam, goal, { stepId, reason: "New unit." }, now)),
      refusal(stepNotYet(maya, goal, { stepId, reason: "", ...input }, now)),
    ]);
    expect(both).toEqual(["done", "stepId changed-meanwhile"]);
    expect((await goalTimeline(liam, id, "en")).steps).toHaveLength(1);
    expect(await refusal(sendCheckIn(maya, goal, { stepId, text: "Well?" }, now))).toBe(
      "stepId changed-meanwhile",
    );
  });

  test("holds check-ins of both people without double submits", async () => {
    const id = await start();
    const stepId = await stepOf(id);
    const goal = await read(id);
    await sendCheckIn(liam, goal, { stepId, text: "First try." }, now);
    await sendCheckIn(liam, goal, { stepId, text: "First try." }, now + 1000);
    await sendCheckIn(maya, await read(id, maya), { stepId, text: "And?" }, now + 2000);
    const [step] = (await goalTimeline(maya, id, "en")).steps;
    expect(step?.checkIns.map(({ text, mine }) => [text, mine])).toEqual([
      ["First try.", false],
      ["And?", true],
    ]);
    await newVisit(world, { alt: liam, mentor: daniel, startsAt: later });
    expect(await refusal(read(id, daniel))).toBe("not-found");
    const readOnly = { ...goal, canAct: false };
    expect(await refusal(sendCheckIn(daniel, readOnly, { stepId, text: "Hi" }, now))).toBe(
      "forbidden",
    );
  });
});

describe("after a step", () => {
  test("the next one can be set, one at a time", async () => {
    const id = await start();
    await stepDropped(liam, await read(id), { stepId: await stepOf(id), reason: "Unit." }, now);
    const goal = await read(id);
    const both = await Promise.all([
      refusal(setNextStep(liam, goal, { ...input, step: "A" }, now)),
      refusal(setNextStep(maya, goal, { ...input, step: "B" }, now)),
    ]);
    expect(both).toEqual(["done", "stepId changed-meanwhile"]);
    expect((await read(id)).step).toMatchObject({ status: "open", text: "A" });
  });

  test("the goal can end: reached between steps, set aside with a reason during a step", async () => {
    const id = await start();
    const stepId = await stepOf(id);
    const end = async (status: "reached" | "set-aside", reason: string, step: string) =>
      refusal(endGoal(liam, await read(id), { status, reason, stepId: step }, now));
    expect(await end("reached", "Done.", stepId)).toBe("status choose-one");
    expect(await end("set-aside", "", stepId)).toBe("reason required");
    expect(await end("set-aside", "Exams.", "")).toBe("stepId changed-meanwhile");
    expect(await end("set-aside", "Exams.", stepId)).toBe("done");
    const ended = await goalTimeline(liam, id, "en");
    expect(ended).toMatchObject({
      status: "set-aside",
      steps: [{ status: "dropped", reason: "Exams." }],
    });
    expect(await end("set-aside", "Again.", "")).toBe("stepId changed-meanwhile");
    expect(await refusal(setNextStep(liam, await read(id), input, now))).toBe(
      "stepId changed-meanwhile",
    );
    expect((await endedGoals(liam, 1, "en")).goals.map((goal) => goal.id)).toEqual([id]);
    expect(await goalsFor(liam, "en")).toEqual([]);
  });
});
