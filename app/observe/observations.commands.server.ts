/** Begins observations. What is typed afterwards goes through `observation-operations.server`. */
import { and, eq, ne, notExists } from "drizzle-orm";
import { notFound } from "~/people/request.server";
import type { Viewer } from "~/people/viewer";
import { canObserve } from "~/visits/rules";
import { isObserver } from "~/visits/visit-observers.server";
import type { Visit } from "~/visits/visits.queries.server";
import { recordEvent } from "~db/events.server";
import { feedbackVersions, observations, operations, visits } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { ownObservation } from "./observation-guards.server";
import { observationIdFor } from "./observation-id.server";

/** `now`: the lesson's clock begins. `afterwards`: a lesson noted on paper, on the time it was planned for. */
export type StartMode = "now" | "afterwards";

function clockOf(visit: Visit, mode: StartMode, now: number) {
  const endsAt = visit.startsAt + visit.minutes * 60_000;
  // A lesson that is not over has no afterwards.
  return mode === "afterwards" && endsAt < now
    ? { startedAt: visit.startsAt, endedAt: endsAt }
    : { startedAt: now };
}

/**
 * Begins the observation of a visit; starting twice leads to the same one.
 *
 * @returns the observation's id
 * @throws a 404 response when the visit is not the viewer's to observe
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
      .where(
        and(
          eq(visits.organisationId, viewer.organisationId),
          eq(visits.id, visit.id),
          isObserver(tx, viewer),
          eq(visits.status, "planned"),
        ),
      );
    if (!stillPlanned) throw notFound();
    const [made] = await tx
      .insert(observations)
      .values({
        id: observationIdFor(visit.id, viewer.id),
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
          eq(observations.organisationId, viewer.organisationId),
          eq(observations.visitId, visit.id),
          eq(observations.observerId, viewer.id),
        ),
      );
    if (!known) throw notFound();
    return known.id;
  });
}

/**
 * Takes back a start made by mistake, so that the plan can move again; only while nothing was ever written.
 *
 * @returns whether it was taken back
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
    const shared = tx
      .select({ id: feedbackVersions.id })
      .from(feedbackVersions)
      .where(
        and(
          eq(feedbackVersions.organisationId, observations.organisationId),
          eq(feedbackVersions.observationId, observations.id),
        ),
      );
    const [untouched] = await tx
      .select({ id: observations.id, visitId: observations.visitId })
      .from(observations)
      .where(and(own, notExists(written), notExists(shared)));
    if (!untouched) return false;
    // The start itself, when a device sent it: the one thing in the log that is taken back with it.
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
