/** Reads the observations that their observer has discarded before sharing. */
import { and, count, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { notes, observations } from "~db/schema";
import type { Tx } from "~db/transaction.server";

const discardedBy = (viewer: Viewer, visitId: string) =>
  and(
    inOrganisation(observations, viewer),
    eq(observations.visitId, visitId),
    eq(observations.observerId, viewer.id),
    isNotNull(observations.discardedAt),
  );

/**
 * Counts the observations of a visit that the signed-in member has discarded.
 *
 * @param from the reading connection, or the transaction that must see the same state
 */
export async function discardedCount(
  viewer: Viewer,
  visitId: string,
  from: Pick<Tx, "select"> = db(),
): Promise<number> {
  const [row] = await from
    .select({ discarded: count() })
    .from(observations)
    .where(discardedBy(viewer, visitId));
  return row?.discarded ?? 0;
}

/** The observation that can be brought back; `discardedAt` is UTC milliseconds. */
export type Discarded = { id: string; discardedAt: number; notes: number };

/**
 * Loads the observation of a visit that the signed-in member discarded last, with the number of its notes;
 * null when there is none.
 *
 * @param from the reading connection, or the transaction that must see the same state
 */
export async function lastDiscarded(
  viewer: Viewer,
  visitId: string,
  from: Pick<Tx, "select"> = db(),
): Promise<Discarded | null> {
  const [row] = await from
    .select({ id: observations.id, discardedAt: observations.discardedAt })
    .from(observations)
    .where(discardedBy(viewer, visitId))
    .orderBy(desc(observations.discardedAt), desc(observations.id))
    .limit(1);
  if (!row || row.discardedAt === null) return null;
  const [written] = await from
    .select({ notes: count() })
    .from(notes)
    .where(and(eq(notes.observationId, row.id), isNull(notes.removedAt)));
  return { id: row.id, discardedAt: row.discardedAt, notes: written?.notes ?? 0 };
}

/**
 * Returns the id of the visit of an observation that the signed-in member has discarded; null for any other
 * observation.
 */
export async function visitOfDiscarded(viewer: Viewer, id: string): Promise<string | null> {
  const [row] = await db()
    .select({ visitId: observations.visitId })
    .from(observations)
    .where(
      and(
        inOrganisation(observations, viewer),
        eq(observations.id, id),
        eq(observations.observerId, viewer.id),
        isNotNull(observations.discardedAt),
      ),
    );
  return row?.visitId ?? null;
}
