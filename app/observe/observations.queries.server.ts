/** Reads of observations and of what was shared from them. Each puts the viewer into the `where`. */
import { and, asc, desc, eq, gt, max, ne, or, type SQL } from "drizzle-orm";
import { notFound } from "~/people/request.server";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { feedbackVersions, observations, reflections, visits } from "~db/schema";
import type { SharedFeedback } from "./feedback";
import type { ObservationStatus } from "./vocabulary";

/** One shared version of a visit's observation, with the list of all of them. */
export type FeedbackRecord = {
  observationId: string;
  visitId: string;
  version: number;
  content: SharedFeedback;
  /** Why it was corrected; empty for version 1. */
  reason: string;
  /** UTC milliseconds. */
  sharedAt: number;
  /** Newest first. */
  versions: { version: number; sharedAt: number; reason: string }[];
};

/** The visit's two people, in the viewer's own organisation. */
const ofParty = (viewer: Viewer): SQL | undefined =>
  and(
    eq(visits.organisationId, viewer.organisationId),
    or(eq(visits.altId, viewer.id), eq(visits.mentorId, viewer.id)),
  );

const visitOfObservation = and(
  eq(visits.organisationId, observations.organisationId),
  eq(visits.id, observations.visitId),
  eq(visits.observerId, observations.observerId),
);
const versionOfObservation = and(
  eq(feedbackVersions.organisationId, observations.organisationId),
  eq(feedbackVersions.observationId, observations.id),
);

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
    .where(and(eq(observations.organisationId, viewer.organisationId), ofParty(viewer), condition))
    .orderBy(desc(feedbackVersions.version));
  const shown = rows.find((row) => wanted === undefined || row.version === wanted);
  if (!shown) return null;
  const [stored] = await db()
    .select({ content: feedbackVersions.content })
    .from(feedbackVersions)
    .where(eq(feedbackVersions.id, shown.id));
  if (!stored) return null;
  const { id: _, ...record } = shown;
  const versions = rows.map(({ version, sharedAt, reason }) => ({ version, sharedAt, reason }));
  return { ...record, content: stored.content, versions };
}

/**
 * The newest shared version of a visit's observation, or null while nothing was shared.
 *
 * Ungated: it does not ask whether the ALT has written their own view first (product rule 3). For the ALT,
 * ask `mayReadFeedback` of `app/reflect` before.
 */
export const ungatedFeedback = (viewer: Viewer, visitId: string): Promise<FeedbackRecord | null> =>
  versionWhere(viewer, eq(observations.visitId, visitId));

/** One numbered version of an observation, or null. Ungated, like `ungatedFeedback`. */
export const ungatedVersion = (
  viewer: Viewer,
  observationId: string,
  version: number,
): Promise<FeedbackRecord | null> =>
  versionWhere(viewer, eq(observations.id, observationId), version);

/** A note of a shared version, as something a goal's step can point at. */
export type Evidence = {
  noteId: string;
  visitId: string;
  observationId: string;
  text: string;
  /** UTC milliseconds. */
  notedAt: number;
  visitStartsAt: number;
  criteria: string[];
};

/**
 * The notes of the newest shared versions of an ALT's own lessons that began after an instant, in order of
 * time: only of visits the viewer takes part in, never of lessons where the ALT shadowed somebody. For the
 * ALT, only of visits on which they have said or skipped their own view (product rule 3).
 *
 * @param after UTC milliseconds
 */
export async function evidenceFor(
  viewer: Viewer,
  altId: string,
  after: number,
): Promise<Evidence[]> {
  const rows = await db()
    .select({
      visitId: visits.id,
      visitStartsAt: visits.startsAt,
      observerId: visits.observerId,
      observationId: observations.id,
      version: feedbackVersions.version,
      content: feedbackVersions.content,
      reflectionId: reflections.id,
    })
    .from(visits)
    .innerJoin(observations, visitOfObservation)
    .innerJoin(feedbackVersions, versionOfObservation)
    .leftJoin(
      reflections,
      and(
        eq(reflections.organisationId, visits.organisationId),
        eq(reflections.visitId, visits.id),
      ),
    )
    .where(
      and(
        ofParty(viewer),
        eq(visits.altId, altId),
        ne(visits.kind, "shadow"),
        gt(visits.startsAt, after),
      ),
    )
    .orderBy(asc(visits.startsAt), asc(visits.id), desc(feedbackVersions.version));
  // Newest version first, so the first row of an observation is what holds now.
  const newest = rows.filter(
    (row, at) => rows.findIndex((each) => each.observationId === row.observationId) === at,
  );
  return newest
    .filter((row) => viewer.id !== altId || row.observerId === altId || row.reflectionId !== null)
    .flatMap(({ visitId, visitStartsAt, observationId, content }) =>
      content.notes.map(({ id, text, notedAt, criteria }) => ({
        noteId: id,
        visitId,
        observationId,
        text,
        notedAt,
        visitStartsAt,
        criteria,
      })),
    );
}

/** Where an observation stands, for those who take part in its visit. */
export type ObservationFacts = {
  id: string;
  visitId: string;
  observerId: string;
  status: ObservationStatus;
  startedAt: number;
  endedAt: number | null;
  /** The newest shared version's number; 0 while nothing was shared. */
  version: number;
};

/** An observation of a visit the viewer takes part in. @throws a 404 response */
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
    .where(
      and(
        eq(observations.organisationId, viewer.organisationId),
        eq(observations.id, id),
        ofParty(viewer),
      ),
    )
    .groupBy(observations.id);
  if (!row) throw notFound();
  return { ...row, version: row.version ?? 0 };
}

/** An observation that the viewer writes. @throws a 404 response for everybody else */
export async function findOwnObservation(viewer: Viewer, id: string): Promise<ObservationFacts> {
  const observation = await findObservation(viewer, id);
  if (observation.observerId !== viewer.id) throw notFound();
  return observation;
}
