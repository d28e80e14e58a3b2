import type { Viewer } from "~/people/viewer";
import { isToObserve } from "~/visits/visit-observers.server";
import { recordEvent } from "~db/events.server";
import { notFound } from "~db/refusal";
import { observations, visits } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import { discardedBefore } from "../discarded.queries.server";
import { observationIdFor } from "../observation-id.server";
import { keptEndedAt, keptStartedAt } from "../observation-rules";
import type { Operation } from "./operation";

/** The operation that starts an observation, and how many milliseconds its instants must be moved. */
export type Start = { operation: Extract<Operation, { kind: "clock.start" }>; skew: number };

/** An instant with the skew added, unless it is the one that the server planned. */
const unlessPlanned = (planned: number, instant: number, skew: number) =>
  instant === planned ? instant : instant + skew;

/**
 * Stores an observation that was started on a device. Changes nothing when the observation already exists,
 * for example because another device started it.
 *
 * @param now the server's clock, UTC milliseconds
 * @throws Refusal `not-found` when the viewer does not observe the visit, the visit is not planned, or the id
 * is not the one derived from visit and viewer
 */
export async function insertObservation(
  { tx, viewer, now }: { tx: Tx; viewer: Viewer; now: number },
  observationId: string,
  { operation: start, skew }: Start,
): Promise<void> {
  const [visit] = await tx
    .select({ startsAt: visits.startsAt, minutes: visits.minutes })
    .from(visits)
    .where(isToObserve(tx, viewer, start.visitId));
  if (!visit) throw notFound();
  const discarded = await discardedBefore(viewer, start.visitId, tx);
  if (observationId !== observationIdFor(start.visitId, viewer.id, discarded)) throw notFound();
  // A lesson that is noted afterwards has its planned times, which no device's clock made.
  const plannedEnd = visit.startsAt + visit.minutes * 60_000;
  const begunAt = unlessPlanned(visit.startsAt, start.startedAt, skew);
  const startedAt = keptStartedAt(begunAt, visit.startsAt, now);
  const [inserted] = await tx
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
          : keptEndedAt(unlessPlanned(plannedEnd, start.endedAt, skew), startedAt, now),
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: observations.id });
  if (inserted)
    await recordEvent(tx, viewer, {
      subject: "observation",
      subjectId: inserted.id,
      verb: "started",
      details: { visitId: start.visitId },
    });
}
