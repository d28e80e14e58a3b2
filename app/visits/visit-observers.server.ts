/** Conditions on the observers of a visit: the first and the second one. */
import { type AnyColumn, and, eq, exists, inArray, or, type SQL } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import { alias, ifElse, isThere, one } from "~db/dialect";
import { observations, secondObservers, visits } from "~db/schema";
import type { Tx } from "~db/transaction.server";

/** SQL condition on `visits`: the viewer is the first or the second observer of the visit. */
export const isObserver = (from: Pick<Tx, "select">, viewer: Viewer): SQL | undefined =>
  or(
    eq(visits.observerId, viewer.id),
    exists(
      from
        .select({ memberId: secondObservers.memberId })
        .from(secondObservers)
        .where(
          and(
            references(secondObservers, "visitId", visits),
            eq(secondObservers.memberId, viewer.id),
          ),
        ),
    ),
  );

const anyObservation = alias(observations, "any_observation");

/**
 * SQL condition on `visits`: the viewer is the ALT, the mentor or the second observer of the visit. The `in`
 * keeps each branch of the `or` on an index.
 */
export const isOwn = (viewer: Viewer): SQL | undefined =>
  or(
    eq(visits.altId, viewer.id),
    eq(visits.mentorId, viewer.id),
    inArray(
      visits.id,
      db()
        .select({ id: secondObservers.visitId })
        .from(secondObservers)
        .where(
          and(inOrganisation(secondObservers, viewer), eq(secondObservers.memberId, viewer.id)),
        ),
    ),
  );

/**
 * SQL expression for the id of the observer whose observation the viewer sees: a second observer sees the
 * own observation, everybody else sees the first observer's.
 */
export const observerFor = (viewer: Viewer) =>
  ifElse(eq(secondObservers.memberId, viewer.id), viewer.id, visits.observerId);

/**
 * SQL value: whether an observation of the visit exists, by any member or by the member in the column `by`.
 */
export const hasBegun = (by?: AnyColumn) =>
  isThere(
    db()
      .select({ one })
      .from(anyObservation)
      .where(
        and(references(anyObservation, "visitId", visits), by && eq(anyObservation.observerId, by)),
      ),
  );
