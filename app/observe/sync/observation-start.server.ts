/** Begins observations that a device began by itself, without asking first. */
import { and, eq } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { isObserver } from "~/visits/visit-observers.server";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { notFound } from "~db/refusal";
import { observations, visits } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import { observationIdFor } from "../observation-id.server";
import { keptEndedAt, keptStartedAt } from "../observation-rules";
import { movedUnless } from "./instants";
import type { Operation } from "./operation";

/** The start of a batch, and how far its device's clock was off. */
export type Beginning = { start: Extract<Operation, { kind: "clock.start" }>; skew: number };

/**
 * Makes the observation that a batch begins, unless it is there.
 *
 * @throws Refusal `not-found` when the visit is not (or no longer) the viewer's to observe, or the id is not the
 *   one that belongs to the two
 */
export async function beginFrom(
  tx: Tx,
  viewer: Viewer,
  observationId: string,
  { start, skew }: Beginning,
  now: number,
): Promise<void> {
  const [visit] = await tx
    .select({ startsAt: visits.startsAt, minutes: visits.minutes })
    .from(visits)
    .where(
      and(
        inOrganisation(visits, viewer),
        eq(visits.id, start.visitId),
        isObserver(tx, viewer),
        eq(visits.status, "planned"),
      ),
    );
  if (!visit || observationId !== observationIdFor(start.visitId, viewer.id)) throw notFound();
  // A lesson noted afterwards stands on its plan, which no clock of a device has stamped.
  const planned = visit.startsAt + visit.minutes * 60_000;
  const begunAt = movedUnless(visit.startsAt, start.startedAt, skew);
  const startedAt = keptStartedAt(begunAt, visit.startsAt, now);
  const [made] = await tx
    .insert(observations)
    .values({
      id: observationId,
      organisationId: viewer.organisationId,
      visitId: start.visitId,
      observerId: viewer.id,
      startedAt,
      endedAt:
        start.endedAt === null
          ? null
          : keptEndedAt(movedUnless(planned, start.endedAt, skew), startedAt, now),
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: observations.id });
  if (made)
    await recordEvent(tx, viewer, {
      subject: "observation",
      subjectId: made.id,
      verb: "started",
      details: { visitId: start.visitId },
    });
}
