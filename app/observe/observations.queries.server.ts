/** Reads observations and their shared versions. Every query is scoped by the viewer. */
import { and, desc, eq, max, or, type SQL } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { notDiscarded } from "~/visits/visit-observers.server";
import type { ObservationStatus } from "~/visits/vocabulary";
import { db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import { notFound } from "~db/refusal";
import { feedbackVersions, frozenRubrics, observations, visits } from "~db/schema";
import type { SharedFeedback } from "./feedback/feedback";

/** One shared version of a visit's observation, with the list of all of them. */
export type FeedbackRecord = {
  observationId: string;
  visitId: string;
  version: number;
  content: SharedFeedback;
  /** Reason of the correction; empty for version 1. */
  reason: string;
  /** UTC milliseconds. */
  sharedAt: number;
  /** Newest first. */
  versions: { version: number; sharedAt: number; reason: string }[];
};

/**
 * SQL condition: the visit belongs to the signed-in member's organisation, and the member is its ALT or
 * mentor.
 */
export const ofParty = (viewer: Viewer): SQL | undefined =>
  and(
    inOrganisation(visits, viewer),
    or(eq(visits.altId, viewer.id), eq(visits.mentorId, viewer.id)),
  );

/** Joins an observation by the first observer, which is not discarded, to its visit. */
export const visitOfObservation = and(
  references(observations, "visitId", visits),
  eq(visits.observerId, observations.observerId),
  notDiscarded,
);
/** Joins an observation to its shared versions. */
export const versionOfObservation = references(feedbackVersions, "observationId", observations);

async function versionWhere(
  viewer: Viewer,
  condition: SQL | undefined,
  wanted?: number,
): Promise<FeedbackRecord | null> {
  const rows = await db()
    .select({
      observationId: observations.id,
      visitId: observations.visitId,
      id: feedbackVersions.id,
      version: feedbackVersions.version,
      reason: feedbackVersions.reason,
      sharedAt: feedbackVersions.sharedAt,
    })
    .from(observations)
    .innerJoin(visits, visitOfObservation)
    .innerJoin(feedbackVersions, versionOfObservation)
    .where(and(inOrganisation(observations, viewer), ofParty(viewer), condition))
    .orderBy(desc(feedbackVersions.version));
  const shown = rows.find((row) => wanted === undefined || row.version === wanted);
  if (!shown) return null;
  const [stored] = await db()
    .select({ words: feedbackVersions.content, rubric: frozenRubrics.content })
    .from(feedbackVersions)
    .innerJoin(
      frozenRubrics,
      and(
        eq(frozenRubrics.organisationId, feedbackVersions.organisationId),
        eq(frozenRubrics.hash, feedbackVersions.rubricHash),
      ),
    )
    .where(eq(feedbackVersions.id, shown.id));
  if (!stored) return null;
  const { id: _, ...record } = shown;
  const versions = rows.map(({ version, sharedAt, reason }) => ({ version, sharedAt, reason }));
  return { ...record, content: { rubric: stored.rubric, ...stored.words }, versions };
}

/**
 * Loads the newest shared feedback version of a visit; null while nothing was shared. Does not check whether
 * the ALT has written their own view first (product rule 3): for the ALT, callers check `mayReadFeedback` of
 * `app/reflect` before.
 */
export const ungatedFeedback = (viewer: Viewer, visitId: string): Promise<FeedbackRecord | null> =>
  versionWhere(viewer, eq(observations.visitId, visitId));

/**
 * Loads one shared feedback version of an observation by its number; null when there is none. Like
 * `ungatedFeedback`, does not check whether the ALT has written their own view first.
 */
export const ungatedVersion = (
  viewer: Viewer,
  observationId: string,
  version: number,
): Promise<FeedbackRecord | null> =>
  versionWhere(viewer, eq(observations.id, observationId), version);

/** The state of an observation, visible to the parties of its visit. */
export type ObservationFacts = {
  id: string;
  visitId: string;
  observerId: string;
  status: ObservationStatus;
  startedAt: number;
  endedAt: number | null;
  /** Number of the newest shared version; 0 while nothing was shared. */
  version: number;
};

/**
 * Loads the state of an observation (observer, status, start, end, newest shared version) for the ALT or the
 * mentor of its visit.
 *
 * @throws Refusal `not-found` for anyone else
 */
export async function findObservation(viewer: Viewer, id: string): Promise<ObservationFacts> {
  const [row] = await db()
    .select({
      id: observations.id,
      visitId: observations.visitId,
      observerId: observations.observerId,
      status: observations.status,
      startedAt: observations.startedAt,
      endedAt: observations.endedAt,
      version: max(feedbackVersions.version),
    })
    .from(observations)
    .innerJoin(visits, visitOfObservation)
    .leftJoin(feedbackVersions, versionOfObservation)
    .where(and(inOrganisation(observations, viewer), eq(observations.id, id), ofParty(viewer)))
    .groupBy(observations.id);
  if (!row) throw notFound();
  return { ...row, version: row.version ?? 0 };
}

/**
 * Loads the state of an observation that the signed-in member writes as the first observer of a lesson.
 *
 * @throws Refusal `not-found` for anyone else
 */
export async function findOwnObservation(viewer: Viewer, id: string): Promise<ObservationFacts> {
  const observation = await findObservation(viewer, id);
  if (observation.observerId !== viewer.id) throw notFound();
  return observation;
}
