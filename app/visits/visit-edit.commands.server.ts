/** Commands that change the plan of a visit besides its day and time, and hand it over. */

import { and, eq, inArray, notExists } from "drizzle-orm";
import { ensurePlace } from "~/people/schools/place.commands.server";
import type { Viewer } from "~/people/viewer";
import type { SchoolStage } from "~/people/vocabulary";
import { isCriterionOf } from "~/rubrics/rubrics.server";
import type { RubricId } from "~/rubrics/vocabulary";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { allow } from "~db/refusal";
import { secondObservers, visitFocus, visits } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import type { PlanEdit } from "./forms";
import { canChangePlan, canHandOver, rubricFor } from "./rules";
import { checkPeople } from "./visit-plan.commands.server";
import { changedParts, kindsInstead, observerOf, planKey, usualMinutes } from "./visit-rules";
import { observationsOf, standing, thisVisit, visitWithin } from "./visits.commands.server";
import type { PlanPart, VisitKind } from "./vocabulary";

type Stored = Awaited<ReturnType<typeof visitWithin>>;
type Change = Pick<
  Stored,
  "kind" | "mentorId" | "schoolId" | "partnerTeacherId" | "className" | "minutes"
>;

/** Removes the criteria of the focus that the rubric does not have; the ALT is asked again when none is left. */
async function fitFocus(tx: Tx, id: string, kind: VisitKind, rubricId: RubricId): Promise<void> {
  const chosen = await tx.select().from(visitFocus).where(eq(visitFocus.visitId, id));
  const kept = chosen.filter(
    ({ criterionId }) => kind !== "shadow" && isCriterionOf(rubricId, criterionId),
  );
  if (kept.length === chosen.length) return;
  const gone = chosen.filter((row) => !kept.includes(row)).map(({ criterionId }) => criterionId);
  await tx
    .delete(visitFocus)
    .where(and(eq(visitFocus.visitId, id), inArray(visitFocus.criterionId, gone)));
  if (kept.length === 0)
    await tx.update(visits).set({ focusChosenAt: null }).where(eq(visits.id, id));
}

/** Withdraws the invitation of the second observer when the changed visit cannot have this person as such. */
async function fitSecond(tx: Tx, viewer: Viewer, id: string, change: Change): Promise<void> {
  const [second] = await tx
    .select({ memberId: secondObservers.memberId })
    .from(secondObservers)
    .where(and(inOrganisation(secondObservers, viewer), eq(secondObservers.visitId, id)));
  if (!second || (change.kind !== "shadow" && second.memberId !== change.mentorId)) return;
  await tx
    .delete(secondObservers)
    .where(and(inOrganisation(secondObservers, viewer), eq(secondObservers.visitId, id)));
  await recordEvent(tx, viewer, {
    subject: "visit",
    subjectId: id,
    verb: "second-withdrawn",
    details: second,
  });
}

/**
 * Writes a changed plan with its event, and what follows from it for the rubric, the focus and the observers.
 *
 * @returns the parts that differ from before
 * @throws FieldError on `was` when the plan was changed meanwhile; Refusal `not-found`
 */
async function writePlan(
  tx: Tx,
  viewer: Viewer,
  visit: Stored,
  change: Change,
): Promise<PlanPart[]> {
  const parts = changedParts(visit, change);
  if (parts.length === 0) return parts;
  const { kind, mentorId } = change;
  if (parts.includes("colleague")) {
    allow(canHandOver(viewer, visit));
    if (mentorId === visit.altId) throw new FieldError("mentorId", "same-person");
    await checkPeople(tx, viewer, visit.altId, mentorId);
  }
  const rubricId = kind === visit.kind ? visit.rubricId : rubricFor(kind);
  const [changed] = await tx
    .update(visits)
    .set({
      ...change,
      rubricId,
      observerId: observerOf({ kind, altId: visit.altId, mentorId }),
      // The ALT agreed to the former colleague.
      acceptedAt: parts.includes("colleague") ? null : visit.acceptedAt,
      // When the former mentor sent the request, the new mentor becomes the sender.
      requestedBy: visit.requestedBy === visit.mentorId && mentorId ? mentorId : visit.requestedBy,
    })
    .where(
      and(
        thisVisit(viewer, visit.id),
        inArray(visits.status, standing),
        notExists(observationsOf(tx, viewer, visit.id)),
      ),
    )
    .returning({ id: visits.id });
  if (!changed) throw new FieldError("was", "changed-meanwhile");
  await fitFocus(tx, visit.id, kind, rubricId);
  await fitSecond(tx, viewer, visit.id, change);
  await recordEvent(tx, viewer, {
    subject: "visit",
    subjectId: visit.id,
    verb: "edited",
    details: { parts, mentorId: parts.includes("colleague") ? visit.mentorId : null },
  });
  // The former colleague cannot read the visit any more, so their Home finds the change by their own id.
  if (parts.includes("colleague") && visit.mentorId !== null)
    await recordEvent(tx, viewer, {
      subject: "member",
      subjectId: visit.mentorId,
      verb: "visit-handed-over",
      details: { visitId: visit.id, startsAt: visit.startsAt },
    });
  return parts;
}

/**
 * Changes the school, class, partner teacher, kind, length or colleague of a visit that has no observation
 * yet, inside the caller's transaction. A new school or teacher is created. A plan without a change stays
 * unchanged. The caller ends what the former colleague could read (`app/cycle`).
 *
 * @param edit the form, with the stage for a new school
 * @returns the parts that were changed
 * @throws FieldError on the first invalid field, on `was` when the plan was changed meanwhile; Refusal
 * `not-found` when the viewer may not change the plan, or not the colleague
 */
export async function editWithin(
  tx: Tx,
  viewer: Viewer,
  id: string,
  edit: PlanEdit & { stage: SchoolStage },
): Promise<PlanPart[]> {
  const visit = await visitWithin(tx, viewer, id);
  allow(canChangePlan(viewer, visit));
  if (planKey(visit) !== edit.was) throw new FieldError("was", "changed-meanwhile");
  if (!kindsInstead(visit.kind).includes(edit.kind)) throw new FieldError("kind", "choose-one");
  const { schoolId, partnerTeacherId, lessonMinutes } = await ensurePlace(tx, viewer, edit);
  return writePlan(tx, viewer, visit, {
    kind: edit.kind,
    mentorId: visit.mentorId === null ? null : edit.mentorId || visit.mentorId,
    schoolId,
    partnerTeacherId,
    className: edit.className,
    minutes: edit.minutes ?? usualMinutes(edit.kind, lessonMinutes),
  });
}

/**
 * Gives a visit to another colleague, inside the caller's transaction. The caller ends what the former
 * colleague could read (`app/cycle`).
 *
 * @throws FieldError on `mentorId` when this person cannot take it; Refusal `not-found`
 */
export async function handOverWithin(
  tx: Tx,
  viewer: Viewer,
  id: string,
  mentorId: string,
): Promise<void> {
  const visit = await visitWithin(tx, viewer, id);
  allow(canHandOver(viewer, visit));
  const { kind, schoolId, partnerTeacherId, className, minutes } = visit;
  const plan = { kind, schoolId, partnerTeacherId, className, minutes };
  await writePlan(tx, viewer, visit, { ...plan, mentorId });
}
