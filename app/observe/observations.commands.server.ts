/** Starts, discards and brings back observations. Everything after the start is written by operations (app/observe/sync). */
import { and, eq, exists, isNull, ne, notExists } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { canObserve } from "~/visits/rules";
import { isToObserve, notDiscarded } from "~/visits/visit-observers.server";
import type { Visit } from "~/visits/visits.queries.server";
import { inOrganisation, references } from "~db/conditions";
import { alias } from "~db/dialect";
import { recordEvent } from "~db/events.server";
import { notFound } from "~db/refusal";
import { feedbackVersions, observations, operations, visits } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { discardedBefore, discardedBy } from "./discarded.queries.server";
import { ownObservation } from "./observation-guards.server";
import { observationIdFor } from "./observation-id.server";

/**
 * `now` starts the lesson clock. `afterwards` is for a lesson noted on paper and starts at its planned time.
 */
export type StartMode = "now" | "afterwards";

const keptObservation = alias(observations, "kept_observation");

function clockOf(visit: Visit, mode: StartMode, now: number) {
  const endsAt = visit.startsAt + visit.minutes * 60_000;
  // `afterwards` needs a lesson that is over.
  return mode === "afterwards" && endsAt < now
    ? { startedAt: visit.startsAt, endedAt: endsAt }
    : { startedAt: now };
}

/**
 * Starts the signed-in member's observation of a visited lesson. A second start changes nothing and returns
 * the same observation.
 *
 * @param mode `now` starts the lesson clock; `afterwards` sets the planned times of a lesson that is over
 * @returns the observation's id
 * @throws Refusal `not-found` when the visit is not the viewer's to observe
 */
export async function startObservation(
  viewer: Viewer,
  visit: Visit,
  mode: StartMode = "now",
): Promise<string> {
  if (!canObserve(viewer, visit)) throw notFound();
  const now = Date.now();
  return transaction(async (tx) => {
    const [stillPlanned] = await tx
      .select({ id: visits.id })
      .from(visits)
      .where(isToObserve(tx, viewer, visit.id));
    if (!stillPlanned) throw notFound();
    const [made] = await tx
      .insert(observations)
      .values({
        id: observationIdFor(visit.id, viewer.id, await discardedBefore(viewer, visit.id, tx)),
        organisationId: viewer.organisationId,
        visitId: visit.id,
        observerId: viewer.id,
        ...clockOf(visit, mode, now),
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: observations.id });
    if (made) {
      await recordEvent(tx, viewer, {
        subject: "observation",
        subjectId: made.id,
        verb: "started",
        details: { visitId: visit.id },
      });
      return made.id;
    }
    const [known] = await tx
      .select({ id: observations.id })
      .from(observations)
      .where(
        and(
          inOrganisation(observations, viewer),
          eq(observations.visitId, visit.id),
          eq(observations.observerId, viewer.id),
          notDiscarded,
        ),
      );
    if (!known) throw notFound();
    return known.id;
  });
}

const neverShared = (tx: Tx) =>
  notExists(
    tx
      .select({ id: feedbackVersions.id })
      .from(feedbackVersions)
      .where(references(feedbackVersions, "observationId", observations)),
  );

/**
 * Deletes an observation that the signed-in member started by mistake, so that the visit can be moved again.
 * An observation in which anything was ever written stays.
 *
 * @returns true when it was deleted
 */
export async function undoStart(viewer: Viewer, observationId: string): Promise<boolean> {
  return transaction(async (tx) => {
    const own = ownObservation(viewer, observationId, "open");
    const written = tx
      .select({ id: operations.id })
      .from(operations)
      .where(
        and(eq(operations.observationId, observations.id), ne(operations.kind, "clock.start")),
      );
    const [untouched] = await tx
      .select({ id: observations.id, visitId: observations.visitId })
      .from(observations)
      .where(and(own, notExists(written), neverShared(tx)));
    if (!untouched) return false;
    // Also deletes the operation that started it: the only case in which the log loses an entry.
    await tx.delete(operations).where(eq(operations.observationId, untouched.id));
    await tx.delete(observations).where(own);
    await recordEvent(tx, viewer, {
      subject: "observation",
      subjectId: untouched.id,
      verb: "start-undone",
      details: { visitId: untouched.visitId },
    });
    return true;
  });
}

/**
 * Discards an observation of the signed-in member that was never shared. The visit counts as not begun; the
 * notes stay until the observer brings the observation back. An observation that is discarded already stays
 * so.
 *
 * @param now UTC milliseconds
 * @returns true when this call discarded it; false when it was shared or discarded before, or is not the viewer's
 */
export async function discardObservation(
  viewer: Viewer,
  observationId: string,
  now: number,
): Promise<boolean> {
  return transaction(async (tx) => {
    const [discarded] = await tx
      .update(observations)
      .set({ discardedAt: now })
      .where(and(ownObservation(viewer, observationId, "open"), neverShared(tx)))
      .returning({ id: observations.id, visitId: observations.visitId });
    if (!discarded) return false;
    await recordEvent(tx, viewer, {
      subject: "observation",
      subjectId: discarded.id,
      verb: "discarded",
      details: { visitId: discarded.visitId },
    });
    return true;
  });
}

/**
 * Brings back an observation of a visit that the signed-in member has discarded.
 *
 * @param visit a visit that the viewer observes
 * @returns true when it was brought back; false when it is not discarded, or another observation has begun
 * @throws Refusal `not-found` when the visit is not the viewer's to observe
 */
export async function restoreObservation(
  viewer: Viewer,
  visit: Visit,
  observationId: string,
): Promise<boolean> {
  if (!canObserve(viewer, visit)) throw notFound();
  return transaction(async (tx) => {
    const kept = tx
      .select({ id: keptObservation.id })
      .from(keptObservation)
      .where(
        and(
          inOrganisation(keptObservation, viewer),
          eq(keptObservation.visitId, visit.id),
          eq(keptObservation.observerId, viewer.id),
          isNull(keptObservation.discardedAt),
        ),
      );
    const stillPlanned = tx
      .select({ id: visits.id })
      .from(visits)
      .where(isToObserve(tx, viewer, visit.id));
    const [restored] = await tx
      .update(observations)
      .set({ discardedAt: null })
      .where(
        and(
          discardedBy(viewer, visit.id),
          eq(observations.id, observationId),
          notExists(kept),
          exists(stillPlanned),
        ),
      )
      .returning({ id: observations.id });
    if (!restored) return false;
    await recordEvent(tx, viewer, {
      subject: "observation",
      subjectId: restored.id,
      verb: "brought-back",
      details: { visitId: visit.id },
    });
    return true;
  });
}
