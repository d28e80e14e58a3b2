/** Commands that invite a second observer and withdraw the invitation. */
import { and, eq, isNull, notExists } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { FieldError } from "~/web/forms/forms.server";
import { inOrganisation, references } from "~db/conditions";
import { one } from "~db/dialect";
import { recordEvent } from "~db/events.server";
import { allow } from "~db/refusal";
import { feedbackVersions, members, observations, secondObservers, visits } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { canBeSecond, canInviteSecond, canWithdrawSecond } from "./rules";
import { notDiscarded } from "./visit-observers.server";
import type { Visit } from "./visits.queries.server";

/** True while the visit is planned and its feedback is not shared. */
async function stillOpen(tx: Tx, viewer: Viewer, visitId: string): Promise<boolean> {
  const shared = tx
    .select({ one })
    .from(observations)
    .innerJoin(feedbackVersions, references(feedbackVersions, "observationId", observations))
    .where(and(inOrganisation(observations, viewer), eq(observations.visitId, visitId)));
  const [open] = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(
      and(
        inOrganisation(visits, viewer),
        eq(visits.id, visitId),
        eq(visits.status, "planned"),
        notExists(shared),
      ),
    );
  return open !== undefined;
}

/**
 * Invites a mentor of the organisation as second observer of a visit.
 *
 * @throws FieldError on `memberId` when this person cannot be invited, or another person was invited
 * meanwhile; Refusal `not-found` when the viewer may not invite
 */
export async function inviteSecond(viewer: Viewer, visit: Visit, memberId: string): Promise<void> {
  allow(canInviteSecond(viewer, visit));
  await transaction(async (tx) => {
    allow(await stillOpen(tx, viewer, visit.id));
    const [person] = await tx
      .select({ id: members.id, mentor: members.mentor })
      .from(members)
      .where(
        and(inOrganisation(members, viewer), eq(members.id, memberId), isNull(members.disabledAt)),
      );
    if (!person || !canBeSecond(person, visit)) throw new FieldError("memberId", "choose-one");
    const [invited] = await tx
      .insert(secondObservers)
      .values({
        organisationId: viewer.organisationId,
        visitId: visit.id,
        memberId,
        invitedBy: viewer.id,
        createdAt: Date.now(),
      })
      .onConflictDoNothing()
      .returning({ memberId: secondObservers.memberId });
    if (!invited) throw new FieldError("memberId", "changed-meanwhile");
    await recordEvent(tx, viewer, {
      subject: "visit",
      subjectId: visit.id,
      verb: "second-invited",
      details: { memberId },
    });
  });
}

/**
 * Withdraws the invitation of a visit's second observer.
 *
 * @throws FieldError on `memberId` when the second observer has begun meanwhile; Refusal `not-found` when
 * the viewer may not withdraw it
 */
export async function withdrawSecond(viewer: Viewer, visit: Visit): Promise<void> {
  allow(canWithdrawSecond(viewer, visit));
  await transaction((tx) => withdrawSecondWithin(tx, viewer, visit.id));
}

/**
 * Withdraws the invitation of a visit's second observer inside the caller's transaction, which has checked
 * the permission.
 *
 * @throws FieldError on `memberId` when the second observer has begun meanwhile
 */
export async function withdrawSecondWithin(tx: Tx, viewer: Viewer, visitId: string): Promise<void> {
  const written = tx
    .select({ one })
    .from(observations)
    .where(
      and(
        eq(observations.organisationId, secondObservers.organisationId),
        eq(observations.visitId, secondObservers.visitId),
        eq(observations.observerId, secondObservers.memberId),
        notDiscarded,
      ),
    );
  const [withdrawn] = await tx
    .delete(secondObservers)
    .where(
      and(
        inOrganisation(secondObservers, viewer),
        eq(secondObservers.visitId, visitId),
        notExists(written),
      ),
    )
    .returning({ memberId: secondObservers.memberId });
  if (!withdrawn) throw new FieldError("memberId", "changed-meanwhile");
  await recordEvent(tx, viewer, {
    subject: "visit",
    subjectId: visitId,
    verb: "second-withdrawn",
    details: withdrawn,
  });
}
