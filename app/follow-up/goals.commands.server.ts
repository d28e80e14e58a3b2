/** Commands that set and end goals. */
import { and, eq } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { isCriterionOf } from "~/rubrics/rubrics.server";
import { rubricIds } from "~/rubrics/vocabulary";
import { dayOf } from "~/web/dates";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { forbidden } from "~db/refusal";
import { goals, steps } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import type { GoalInput } from "./forms";
import type { GoalSummary } from "./goal";
import { canActOnGoal, dueDayError } from "./rules";
import type { GoalEnd, StepOutcome } from "./vocabulary";

/**
 * Checks that a day is allowed as the date of a step: from tomorrow to 365 days ahead.
 *
 * @param now UTC milliseconds
 * @throws FieldError on `dueOn` when the day is not allowed
 */
export function checkDueOn(dueOn: string, now: number): void {
  const refusal = dueDayError(dueOn, dayOf(now));
  if (refusal) throw new FieldError("dueOn", refusal);
}

/**
 * Adds an open step to a goal that has none.
 *
 * @param now UTC milliseconds
 * @throws FieldError `changed-meanwhile` when the goal has an open step
 */
export async function addStep(
  tx: Tx,
  viewer: Viewer,
  goalId: string,
  step: { text: string; evidence: string; dueOn: string },
  now: number,
): Promise<void> {
  const [added] = await tx
    .insert(steps)
    .values({
      id: newId(),
      organisationId: viewer.organisationId,
      goalId,
      ...step,
      status: "open",
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: steps.id });
  if (!added) throw new FieldError("stepId", "changed-meanwhile");
  await recordEvent(tx, viewer, {
    subject: "step",
    subjectId: added.id,
    verb: "set",
    details: { goalId, dueOn: step.dueOn },
  });
}

/**
 * Closes the open step of a goal with an outcome and a reason.
 *
 * @param now UTC milliseconds
 * @throws FieldError `changed-meanwhile` when the given step is not the goal's open one
 */
export async function closeStep(
  tx: Tx,
  viewer: Viewer,
  goalId: string,
  step: { id: string; status: StepOutcome; reason: string; noteId?: string },
  now: number,
): Promise<void> {
  const [closed] = await tx
    .update(steps)
    .set({
      status: step.status,
      reason: step.reason,
      noteId: step.noteId ?? null,
      endedAt: now,
      endedBy: viewer.id,
    })
    .where(
      and(
        inOrganisation(steps, viewer),
        eq(steps.goalId, goalId),
        eq(steps.id, step.id),
        eq(steps.status, "open"),
      ),
    )
    .returning({ id: steps.id });
  if (!closed) throw new FieldError("stepId", "changed-meanwhile");
  await recordEvent(tx, viewer, {
    subject: "step",
    subjectId: closed.id,
    verb: step.status,
    details: { goalId },
  });
}

/** Whether a goal is open (not ended); reads inside the caller's transaction. */
export async function isOpenGoal(tx: Tx, viewer: Viewer, goalId: string): Promise<boolean> {
  const [goal] = await tx
    .select({ status: goals.status })
    .from(goals)
    .where(and(inOrganisation(goals, viewer), eq(goals.id, goalId)));
  return goal?.status === "open";
}

/**
 * Creates a goal of an ALT with its first step.
 *
 * @param scope the ALT, the colleague who follows the goal, and the visit after which the goal is set; the
 * caller has checked `canSetOwnGoal` or `canSetGoalOn`
 * @param now UTC milliseconds
 * @returns the goal's id
 * @throws FieldError `running-goal` when the ALT has an open goal; other codes for an invalid criterion or
 * date; Refusal `forbidden` when the viewer is neither the ALT nor the colleague
 */
export async function setGoal(
  viewer: Viewer,
  scope: { altId: string; mentorId: string | null; visitId: string | null },
  input: GoalInput,
  now: number,
): Promise<string> {
  if (!canActOnGoal(viewer, scope)) throw forbidden();
  if (!rubricIds.some((rubricId) => isCriterionOf(rubricId, input.criterionId)))
    throw new FieldError("criterionId", "choose-one");
  checkDueOn(input.dueOn, now);
  return transaction(async (tx) => {
    const [goal] = await tx
      .insert(goals)
      .values({
        id: newId(),
        organisationId: viewer.organisationId,
        ...scope,
        criterionId: input.criterionId,
        title: input.title,
        status: "open",
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: goals.id });
    if (!goal) throw new FieldError("running", "running-goal");
    await recordEvent(tx, viewer, { subject: "goal", subjectId: goal.id, verb: "set" });
    const { step: text, evidence, dueOn } = input;
    await addStep(tx, viewer, goal.id, { text, evidence, dueOn }, now);
    return goal.id;
  });
}

/**
 * Ends a goal as reached, after its last step was closed, or as set aside at any time. An open step is
 * closed as dropped with the given reason.
 *
 * @param input `stepId` is the id of the open step that the page showed, or empty when the page showed none
 * @param now UTC milliseconds
 * @throws FieldError `changed-meanwhile` when the goal or its step has changed; `choose-one` when a goal
 * with an open step would end as reached; `required` when an open step would be dropped without a reason;
 * Refusal `forbidden`
 */
export async function endGoal(
  viewer: Viewer,
  goal: GoalSummary,
  input: { status: GoalEnd; reason: string; stepId: string },
  now: number,
): Promise<void> {
  if (!canActOnGoal(viewer, goal)) throw forbidden();
  const { status, reason, stepId } = input;
  await transaction(async (tx) => {
    const [open] = await tx
      .select({ id: steps.id })
      .from(steps)
      .where(
        and(inOrganisation(steps, viewer), eq(steps.goalId, goal.id), eq(steps.status, "open")),
      );
    if ((open?.id ?? "") !== stepId) throw new FieldError("stepId", "changed-meanwhile");
    if (open && status === "reached") throw new FieldError("status", "choose-one");
    if (open && !reason) throw new FieldError("reason", "required");
    if (open) await closeStep(tx, viewer, goal.id, { id: open.id, status: "dropped", reason }, now);
    const [ended] = await tx
      .update(goals)
      .set({ status, endedAt: now })
      .where(and(inOrganisation(goals, viewer), eq(goals.id, goal.id), eq(goals.status, "open")))
      .returning({ id: goals.id });
    if (!ended) throw new FieldError("stepId", "changed-meanwhile");
    await recordEvent(tx, viewer, { subject: "goal", subjectId: ended.id, verb: status });
  });
}
