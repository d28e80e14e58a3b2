/** Who watches a visit: the observer it was planned with, and perhaps a second one. */
import { and, eq, exists, or, type SQL } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { secondObservers, visits } from "~db/schema";
import type { Tx } from "~db/transaction.server";

/** The condition on `visits` that the viewer watches them, as first or second observer. */
export const isObserver = (from: Pick<Tx, "select">, viewer: Viewer): SQL | undefined =>
  or(
    eq(visits.observerId, viewer.id),
    exists(
      from
        .select({ memberId: secondObservers.memberId })
        .from(secondObservers)
        .where(
          and(
            eq(secondObservers.organisationId, visits.organisationId),
            eq(secondObservers.visitId, visits.id),
            eq(secondObservers.memberId, viewer.id),
          ),
        ),
    ),
  );
