/** Invites a second mentor to watch the same lesson, and takes the invitation back. */
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
import type { Visit } from "./visits.queries.server";

/** The visit is still the viewer's to bring somebody to: planned, and its feedback not shared. */
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
        eq(visits.mentorId, viewer.id),
        eq(visits.status, "planned"),
        notExists(shared),
      ),
    );
  return open !== undefined;
}

/**
 * Invites a mentor of the organisation to watch a visit as its second observer.
 *
 * @throws FieldError on `memberId` when this person cannot be asked, or somebody was asked meanwhile; Refusal
 *   `not-found` when the visit is not the viewer's to bring somebody to
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
 * Takes the invitation back; once the second observer has begun it stands.
 *
 * @throws FieldError on `memberId` when they have begun meanwhile; Refusal `not-found` when it is not the viewer's
 */
export async function withdrawSecond(viewer: Viewer, visit: Visit): Promise<void> {
  allow(canWithdrawSecond(viewer, visit));
  await transaction(async (tx) => {
    const written = tx
      .select({ one })
      .from(observations)
      .where(
        and(
          eq(observations.organisationId, secondObservers.organisationId),
          eq(observations.visitId, secondObservers.visitId),
          eq(observations.observerId, secondObservers.memberId),
        ),
      );
    const [withdrawn] = await tx
      .delete(secondObservers)
      .where(
        and(
          inOrganisation(secondObservers, viewer),
          eq(secondObservers.visitId, visit.id),
          notExists(written),
        ),
      )
      .returning({ memberId: secondObservers.memberId });
    if (!withdrawn) throw new FieldError("memberId", "changed-meanwhile");
    await recordEvent(tx, viewer, {
      subject: "visit",
      subjectId: visit.id,
      verb: "second-withdrawn",
      details: withdrawn,
    });
  });
}
