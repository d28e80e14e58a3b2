/** Reads the observations that their observer has discarded before sharing. */
import { and, count, desc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { notes, observations } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import { observationIdFor } from "./observation-id.server";

/** SQL condition on `observations`: the signed-in member has discarded it, and it belongs to the visit. */
export const discardedBy = (viewer: Viewer, visitId: string): SQL | undefined =>
  and(
    inOrganisation(observations, viewer),
    eq(observations.visitId, visitId),
    eq(observations.observerId, viewer.id),
    isNotNull(observations.discardedAt),
  );

/**
 * Returns how many observations of a visit count as discarded for the id of the next one
 * (`observationIdFor`): the lowest number whose id no discarded observation of the signed-in member has.
 *
 * @param from the reading connection, or the transaction that must see the same state
 */
export async function discardedBefore(
  viewer: Viewer,
  visitId: string,
  from: Pick<Tx, "select"> = db(),
): Promise<number> {
  const rows = await from
    .select({ id: observations.id })
    .from(observations)
    .where(discardedBy(viewer, visitId));
  const taken = new Set(rows.map(({ id }) => id));
  let before = 0;
  while (taken.has(observationIdFor(visitId, viewer.id, before))) before += 1;
  return before;
}

/** An observation that can be brought back; `discardedAt` is UTC milliseconds. */
export type Discarded = { id: string; discardedAt: number; notes: number };

/**
 * Loads the observations of a visit that the signed-in member has discarded, with the number of their notes,
 * the latest discarded first.
 */
export async function discardedOf(viewer: Viewer, visitId: string): Promise<Discarded[]> {
  const rows = await db()
    .select({ id: observations.id, discardedAt: observations.discardedAt, notes: count(notes.id) })
    .from(observations)
    .leftJoin(notes, and(eq(notes.observationId, observations.id), isNull(notes.removedAt)))
    .where(discardedBy(viewer, visitId))
    .groupBy(observations.id)
    .orderBy(desc(observations.discardedAt), desc(observations.id));
  return rows.flatMap(({ discardedAt, ...row }) =>
    discardedAt === null ? [] : [{ ...row, discardedAt }],
  );
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
