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
 * SQL condition on `visits`: the viewer is the ALT, the mentor or the second observer of the visit. The
 * second observer is found by `in` instead of `exists`, so that SQLite can use an index for each part of the
 * `or`.
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
 * SQL expression for the id of the observer whose observation is loaded for the viewer: the viewer's own id
 * if they are the second observer, otherwise the id of the first observer.
 */
export const observerFor = (viewer: Viewer) =>
  ifElse(eq(secondObservers.memberId, viewer.id), viewer.id, visits.observerId);

/**
 * SQL value: true when an observation of the visit exists.
 *
 * @param by column with a member's id; only an observation by this member then counts
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
