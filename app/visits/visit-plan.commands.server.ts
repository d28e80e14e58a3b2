/** The command that plans or requests a visit. */

import { and, eq, inArray, isNull } from "drizzle-orm";
import { ensurePlace, stageOf } from "~/people/schools/place.commands.server";
import type { Viewer } from "~/people/viewer";
import { dayOf, instantOf } from "~/web/dates";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { members, visits } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import type { Plan } from "./forms";
import { canPlanFor, firstStatus, rubricFor } from "./rules";
import { dayError, observerOf, usualMinutes } from "./visit-rules";
import type { VisitStatus } from "./vocabulary";

/** The two people of a plan according to its kind. @throws FieldError when the viewer may not plan for them */
function pairOf(viewer: Viewer, plan: Plan) {
  const { kind } = plan;
  const pair =
    kind === "self"
      ? { kind, altId: viewer.id, mentorId: null }
      : { kind, altId: plan.altId, mentorId: plan.mentorId };
  if (!canPlanFor(viewer, pair))
    throw kind === "self"
      ? new FieldError("kind", "choose-one")
      : new FieldError("mentorId", "include-yourself");
  return pair;
}

/**
 * Checks that the people of a plan belong to the organisation and have the roles for it.
 *
 * @throws FieldError when the ALT is no ALT, or the mentor is neither mentor nor ALT of the organisation
 */
export async function checkPeople(tx: Tx, viewer: Viewer, altId: string, mentorId: string | null) {
  const found = await tx
    .select({ id: members.id, mentor: members.mentor, alt: members.alt })
    .from(members)
    .where(
      and(
        inOrganisation(members, viewer),
        inArray(members.id, mentorId === null ? [altId] : [altId, mentorId]),
        isNull(members.disabledAt),
      ),
    );
  if (!found.some((person) => person.id === altId && person.alt))
    throw new FieldError("altId", "choose-one");
  if (mentorId && !found.some((person) => person.id === mentorId && (person.mentor || person.alt)))
    throw new FieldError("mentorId", "choose-one");
}

/**
 * Plans or requests a visit, and creates its school and partner teacher if they are new. Submitting the same
 * plan twice creates one visit.
 *
 * @param now UTC milliseconds
 * @returns the visit's id and status
 * @throws FieldError on the first invalid field
 */
export async function planVisit(
  viewer: Viewer,
  plan: Plan,
  now: number,
): Promise<{ id: string; status: VisitStatus }> {
  const pair = pairOf(viewer, plan);
  const status = firstStatus(viewer, pair);
  const refusal = dayError(plan.date, status, dayOf(now));
  if (refusal) throw new FieldError("date", refusal);
  const stage = await stageOf(viewer, plan);
  const { organisationId } = viewer;
  const startsAt = instantOf(plan.date, plan.time);
  const observerId = observerOf(pair);
  return transaction(async (tx) => {
    await checkPeople(tx, viewer, pair.altId, pair.mentorId);
    const [same] = await tx
      .select({ id: visits.id, status: visits.status })
      .from(visits)
      .where(
        and(
          inOrganisation(visits, viewer),
          eq(visits.observerId, observerId),
          eq(visits.startsAt, startsAt),
          eq(visits.altId, pair.altId),
          eq(visits.kind, plan.kind),
          inArray(visits.status, ["planned", "requested"]),
        ),
      );
    if (same) return same;
    const place = { school: plan.school, stage, partner: plan.partner };
    const { schoolId, partnerTeacherId, lessonMinutes } = await ensurePlace(tx, viewer, place);
    const id = newId();
    await tx.insert(visits).values({
      id,
      organisationId,
      ...pair,
      observerId,
      requestedBy: viewer.id,
      status,
      rubricId: rubricFor(plan.kind),
      schoolId,
      partnerTeacherId,
      className: plan.className,
      startsAt,
      period: plan.period,
      minutes: plan.minutes ?? usualMinutes(plan.kind, lessonMinutes),
      focusNote: viewer.id === pair.altId && plan.kind !== "shadow" ? plan.note : "",
      acceptedAt: viewer.id === pair.altId ? now : null,
      createdAt: now,
    });
    await recordEvent(tx, viewer, {
      subject: "visit",
      subjectId: id,
      verb: status,
      details: { altId: pair.altId, mentorId: pair.mentorId, startsAt },
    });
    return { id, status };
  });
}
