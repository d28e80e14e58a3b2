/** Commands on the steps of a goal: check-ins, outcomes, the next step. */
import { and, eq, gt } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { forbidden } from "~db/refusal";
import { checkIns, steps } from "~db/schema";
import { transaction } from "~db/transaction.server";
import type { StepInput } from "./forms";
import type { GoalSummary } from "./goal";
import { addStep, checkDueOn, closeStep, isOpenGoal } from "./goals.commands.server";
import { evidenceChoices } from "./timeline.queries.server";

/** The same check-in submitted again within this time, in milliseconds, counts as a double submit. */
const doubleSubmitWindow = 60_000;

function mayAct(goal: GoalSummary): void {
  if (!goal.canAct) throw forbidden();
}

/**
 * Adds a check-in (two lines on how it is going) to the open step of a goal.
 *
 * @param now UTC milliseconds
 * @throws FieldError `changed-meanwhile` when the given step is not the open one; Refusal `forbidden`
 */
export async function sendCheckIn(
  viewer: Viewer,
  goal: GoalSummary,
  { stepId, text }: { stepId: string; text: string },
  now: number,
): Promise<void> {
  mayAct(goal);
  const { organisationId } = viewer;
  await transaction(async (tx) => {
    const [step] = await tx
      .select({ id: steps.id })
      .from(steps)
      .where(
        and(
          inOrganisation(steps, viewer),
          eq(steps.goalId, goal.id),
          eq(steps.id, stepId),
          eq(steps.status, "open"),
        ),
      );
    if (!step) throw new FieldError("stepId", "changed-meanwhile");
    const [same] = await tx
      .select({ id: checkIns.id })
      .from(checkIns)
      .where(
        and(
          inOrganisation(checkIns, viewer),
          eq(checkIns.stepId, step.id),
          gt(checkIns.at, now - doubleSubmitWindow),
          eq(checkIns.authorId, viewer.id),
          eq(checkIns.text, text),
        ),
      )
      .limit(1);
    if (same) return;
    const checkInId = newId();
    await tx.insert(checkIns).values({
      id: checkInId,
      organisationId,
      stepId: step.id,
      authorId: viewer.id,
      text,
      at: now,
    });
    await recordEvent(tx, viewer, {
      subject: "step",
      subjectId: step.id,
      verb: "checked-in",
      details: { goalId: goal.id, checkInId },
    });
  });
}

/**
 * Closes the open step of a goal as seen, with an observation note as evidence. The note must come from a
 * lesson after the step was set, and the viewer and the ALT must both be able to read it.
 *
 * @param now UTC milliseconds
 * @throws FieldError `choose-one` when the note does not qualify; `changed-meanwhile` when the given step is
 * not the open one; Refusal `forbidden`
 */
export async function stepSeen(
  viewer: Viewer,
  goal: GoalSummary,
  input: { stepId: string; noteId: string; reason: string },
  now: number,
): Promise<void> {
  mayAct(goal);
  if (goal.step?.status !== "open" || goal.step.id !== input.stepId)
    throw new FieldError("stepId", "changed-meanwhile");
  const evidence = await evidenceChoices(viewer, goal);
  if (!evidence.some(({ noteId }) => noteId === input.noteId))
    throw new FieldError("noteId", "choose-one");
  const { stepId: id, noteId, reason } = input;
  await transaction((tx) =>
    closeStep(tx, viewer, goal.id, { id, status: "seen", reason, noteId }, now),
  );
}

/**
 * Closes the open step of a goal as "tried, not yet" and adds a new step with a new date.
 *
 * @param now UTC milliseconds
 * @throws FieldError as `checkDueOn` and `closeStep`; Refusal `forbidden`
 */
export async function stepNotYet(
  viewer: Viewer,
  goal: GoalSummary,
  input: { stepId: string; reason: string } & StepInput,
  now: number,
): Promise<void> {
  mayAct(goal);
  checkDueOn(input.dueOn, now);
  const { stepId: id, reason, step: text, evidence, dueOn } = input;
  await transaction(async (tx) => {
    await closeStep(tx, viewer, goal.id, { id, status: "not-yet", reason }, now);
    await addStep(tx, viewer, goal.id, { text, evidence, dueOn }, now);
  });
}

/**
 * Closes the open step of a goal as dropped, with the reason.
 *
 * @param now UTC milliseconds
 * @throws FieldError as `closeStep`; Refusal `forbidden`
 */
export async function stepDropped(
  viewer: Viewer,
  goal: GoalSummary,
  { stepId: id, reason }: { stepId: string; reason: string },
  now: number,
): Promise<void> {
  mayAct(goal);
  await transaction((tx) => closeStep(tx, viewer, goal.id, { id, status: "dropped", reason }, now));
}

/**
 * Adds the next step to an open goal without an open step.
 *
 * @param now UTC milliseconds
 * @throws FieldError `changed-meanwhile` when the goal has an open step or has ended; FieldError as
 * `checkDueOn`; Refusal `forbidden`
 */
export async function setNextStep(
  viewer: Viewer,
  goal: GoalSummary,
  input: StepInput,
  now: number,
): Promise<void> {
  mayAct(goal);
  checkDueOn(input.dueOn, now);
  const { step: text, evidence, dueOn } = input;
  await transaction(async (tx) => {
    if (!(await isOpenGoal(tx, viewer, goal.id)))
      throw new FieldError("stepId", "changed-meanwhile");
    await addStep(tx, viewer, goal.id, { text, evidence, dueOn }, now);
  });
}
