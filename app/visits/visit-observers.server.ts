/** Conditions on the observers of a visit: the first and the second one. */
import {
  type AnyColumn,
  and,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  or,
  type SQL,
} from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import { alias, ifElse, isThere, one, QueryBuilder } from "~db/dialect";
import { feedbackVersions, notes, observations, secondObservers, visits } from "~db/schema";
import type { Tx } from "~db/transaction.server";

/** SQL condition on `visits`: the viewer is the first or the second observer of the visit. */
const isObserver = (from: Pick<Tx, "select">, viewer: Viewer): SQL | undefined =>
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

/** SQL condition on `visits`: the row is the visit with the given id, planned, and the viewer observes it. */
export const isToObserve = (
  from: Pick<Tx, "select">,
  viewer: Viewer,
  visitId: string,
): SQL | undefined =>
  and(
    inOrganisation(visits, viewer),
    eq(visits.id, visitId),
    isObserver(from, viewer),
    eq(visits.status, "planned"),
  );

/**
 * SQL condition on `observations`: its observer has not discarded it. A discarded observation counts as not
 * begun for everybody.
 */
export const notDiscarded = isNull(observations.discardedAt);

/** SQL value: whether the joined row of `observations` was ever shared. */
export const everShared = isThere(
  new QueryBuilder()
    .select({ one })
    .from(feedbackVersions)
    .where(references(feedbackVersions, "observationId", observations)),
);

const anyObservation = alias(observations, "any_observation");

/**
 * SQL condition on `visits`: a member is the ALT, the mentor or the second observer of the visit. The second
 * observer is found by `in` instead of `exists`, so that SQLite can use an index for each part of the `or`.
 *
 * @param memberId id of the member; without it, the viewer
 */
export const isOwn = (viewer: Viewer, memberId: string = viewer.id): SQL | undefined =>
  or(
    eq(visits.altId, memberId),
    eq(visits.mentorId, memberId),
    inArray(
      visits.id,
      db()
        .select({ id: secondObservers.visitId })
        .from(secondObservers)
        .where(
          and(inOrganisation(secondObservers, viewer), eq(secondObservers.memberId, memberId)),
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
        and(
          references(anyObservation, "visitId", visits),
          isNull(anyObservation.discardedAt),
          by && eq(anyObservation.observerId, by),
        ),
      ),
  );

/**
 * SQL value: whether the lesson of the visit was observed. It was, when feedback was shared, or when an
 * observation has ended and contains a note. An observation that was merely started does not count.
 */
export const wasObserved = () => {
  const shared = db()
    .select({ one })
    .from(feedbackVersions)
    .where(references(feedbackVersions, "observationId", anyObservation));
  const noted = db()
    .select({ one })
    .from(notes)
    .where(and(eq(notes.observationId, anyObservation.id), isNull(notes.removedAt)));
  return isThere(
    db()
      .select({ one })
      .from(anyObservation)
      .where(
        and(
          references(anyObservation, "visitId", visits),
          isNull(anyObservation.discardedAt),
          or(exists(shared), and(isNotNull(anyObservation.endedAt), exists(noted))),
        ),
      ),
  );
};

/**
 * SQL condition: the visit is in the viewer's organisation, and the viewer is its ALT, mentor or second
 * observer.
 */
export const ownOf = (viewer: Viewer): SQL | undefined =>
  and(inOrganisation(visits, viewer), isOwn(viewer));
