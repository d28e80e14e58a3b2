import { asc, inArray } from "drizzle-orm";
import { db } from "~db/client.server";
import { visitFocus } from "~db/schema";
import type { Tx } from "~db/transaction.server";

/**
 * Loads the focus (the criteria that the ALT asked to be watched) of several visits, in the ALT's order.
 *
 * @param visitIds visits of which the caller has checked that the viewer may read the focus
 * @param source the transaction to read in; by default the reading connection
 * @returns criterion ids by visit id; a visit without criteria is missing
 */
export async function focusOf(
  visitIds: string[],
  source: Pick<Tx, "select"> = db(),
): Promise<Map<string, string[]>> {
  const focus = new Map<string, string[]>();
  if (visitIds.length === 0) return focus;
  const chosen = await source
    .select()
    .from(visitFocus)
    .where(inArray(visitFocus.visitId, visitIds))
    .orderBy(asc(visitFocus.visitId), asc(visitFocus.position));
  for (const { visitId, criterionId } of chosen)
    focus.set(visitId, [...(focus.get(visitId) ?? []), criterionId]);
  return focus;
}
