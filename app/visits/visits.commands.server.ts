/** Commands on visits: choose the focus, move, cancel, answer. */
import { and, eq, inArray, notExists } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { isCriterionOf } from "~/rubrics/rubrics.server";
import { dayOf, instantOf } from "~/web/dates";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation, references } from "~db/conditions";
import { isThere, one } from "~db/dialect";
import { recordEvent } from "~db/events.server";
import { allow, notFound } from "~db/refusal";
import { feedbackVersions, observations, visitFocus, visits } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import type { FocusChoice, Move, VisitAnswer } from "./forms";
import { canAnswer, canChangePlan, canChooseFocus, canSeePlan } from "./rules";
import { notDiscarded } from "./visit-observers.server";
import { dayError } from "./visit-rules";
import type { VisitStatus } from "./vocabulary";

/** The statuses of a visit that has neither been declined nor cancelled. */
export const standing = ["planned", "requested"] as const;

/**
 * Loads a visit with the facts that its rules need, inside a transaction.
 *
 * @throws Refusal `not-found` when the viewer may not see its plan
 */
export async function visitWithin(tx: Tx, viewer: Viewer, id: string) {
  const [row] = await tx
    .select({
      visit: visits,
      observation: { id: observations.id, status: observations.status },
      begun: isThere(observationsOf(tx, viewer, id)),
    })
    .from(visits)
    .leftJoin(
      observations,
      and(
        references(observations, "visitId", visits),
        eq(observations.observerId, visits.observerId),
        notDiscarded,
      ),
    )
    .where(thisVisit(viewer, id));
  if (!row || !canSeePlan(viewer, row.visit)) throw notFound();
  return { ...row.visit, observation: row.observation, begun: row.begun };
}

/** SQL condition: the row is the visit with the given id in the organisation of the viewer. */
export const thisVisit = (viewer: Viewer, id: string) =>
  and(inOrganisation(visits, viewer), eq(visits.id, id));

/** Query for the observations of a visit that are not discarded. */
export const observationsOf = (tx: Tx, viewer: Viewer, id: string) =>
  tx
    .select({ one })
    .from(observations)
    .where(and(inOrganisation(observations, viewer), eq(observations.visitId, id), notDiscarded));

/**
 * Stores what the ALT asks the observer to watch in a visit: the criteria (its focus) and a line of text. With
 * it the ALT agrees to a visit that a colleague proposed.
 *
 * @throws FieldError for a criterion of another rubric; Refusal `not-found` when the viewer may not choose
 * it
 */
export async function chooseFocus(viewer: Viewer, id: string, focus: FocusChoice): Promise<void> {
  await transaction(async (tx) => {
    const visit = await visitWithin(tx, viewer, id);
    allow(canChooseFocus(viewer, visit));
    if (focus.criteria.some((criterion) => !isCriterionOf(visit.rubricId, criterion)))
      throw new FieldError("criteria", "invalid");
    const shared = tx
      .select({ one })
      .from(observations)
      .innerJoin(feedbackVersions, references(feedbackVersions, "observationId", observations))
      .where(and(inOrganisation(observations, viewer), eq(observations.visitId, id)));
    const [changed] = await tx
      .update(visits)
      .set({
        focusNote: focus.note,
        focusChosenAt: Date.now(),
        acceptedAt: visit.acceptedAt ?? Date.now(),
      })
      .where(and(thisVisit(viewer, id), inArray(visits.status, standing), notExists(shared)))
      .returning({ id: visits.id });
    allow(changed !== undefined);
    await tx.delete(visitFocus).where(eq(visitFocus.visitId, id));
    if (focus.criteria.length > 0)
      await tx.insert(visitFocus).values(
        focus.criteria.map((criterionId, index) => ({
          visitId: id,
          criterionId,
          position: index + 1,
        })),
      );
    await recordEvent(tx, viewer, {
      subject: "visit",
      subjectId: id,
      verb: "focused",
      details: { criteria: focus.criteria.length },
    });
  });
}

/**
 * Moves a visit to another day or time.
 *
 * @param now UTC milliseconds
 * @throws FieldError on `date` when the day is not allowed or the visit was moved meanwhile; Refusal
 * `not-found`
 */
export async function moveVisit(
  viewer: Viewer,
  id: string,
  move: Move,
  now: number,
): Promise<void> {
  const startsAt = instantOf(move.date, move.time);
  await transaction(async (tx) => {
    const visit = await visitWithin(tx, viewer, id);
    allow(canChangePlan(viewer, visit));
    const refusal = dayError(move.date, visit.status, dayOf(now));
    if (refusal) throw new FieldError("date", refusal);
    const [moved] = await tx
      .update(visits)
      .set({ startsAt, period: move.period, endReason: move.reason })
      .where(
        and(
          thisVisit(viewer, id),
          inArray(visits.status, standing),
          eq(visits.startsAt, Number(move.was)),
          notExists(observationsOf(tx, viewer, id)),
        ),
      )
      .returning({ id: visits.id });
    if (!moved) throw new FieldError("date", "changed-meanwhile");
    await recordEvent(tx, viewer, {
      subject: "visit",
      subjectId: id,
      verb: "moved",
      details: { from: visit.startsAt, to: startsAt },
    });
  });
}

/**
 * Cancels a visit with a reason. A visit that is already cancelled stays unchanged.
 *
 * @throws Refusal `not-found` when the viewer may not cancel it
 */
export const cancelVisit = (viewer: Viewer, id: string, reason: string): Promise<void> =>
  transaction((tx) => cancelWithin(tx, viewer, id, reason));

/** Cancels a visit inside the caller's transaction. @throws Refusal as `cancelVisit` */
export async function cancelWithin(
  tx: Tx,
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<void> {
  const visit = await visitWithin(tx, viewer, id);
  if (visit.status === "cancelled") return;
  allow(canChangePlan(viewer, visit));
  const [ended] = await tx
    .update(visits)
    .set({ status: "cancelled", endReason: reason })
    .where(
      and(
        thisVisit(viewer, id),
        inArray(visits.status, standing),
        notExists(observationsOf(tx, viewer, id)),
      ),
    )
    .returning({ id: visits.id });
  allow(ended !== undefined);
  await recordEvent(tx, viewer, {
    subject: "visit",
    subjectId: id,
    verb: "cancelled",
    details: { startsAt: visit.startsAt, withReason: reason !== "" },
  });
}

/**
 * Accepts or declines the request for a visit. Sending the same answer again changes nothing.
 *
 * @returns the new status of the visit
 * @throws Refusal `not-found` when the viewer has nothing to answer
 */
export async function answerVisit(
  viewer: Viewer,
  id: string,
  answer: VisitAnswer,
): Promise<VisitStatus> {
  const status = answer.answer === "accept" ? "planned" : "declined";
  const now = Date.now();
  return transaction(async (tx) => {
    const visit = await visitWithin(tx, viewer, id);
    if (visit.status === status && canAnswer(viewer, { ...visit, status: "requested" }))
      return status;
    allow(canAnswer(viewer, visit));
    const [answered] = await tx
      .update(visits)
      .set({
        status,
        endReason: answer.line,
        acceptedAt: viewer.id === visit.altId && status === "planned" ? now : visit.acceptedAt,
      })
      .where(and(thisVisit(viewer, id), eq(visits.status, "requested")))
      .returning({ id: visits.id });
    allow(answered !== undefined);
    await recordEvent(tx, viewer, {
      subject: "visit",
      subjectId: id,
      verb: status === "planned" ? "accepted" : "declined",
      details: { startsAt: visit.startsAt, withLine: answer.line !== "" },
    });
    return status;
  });
}
