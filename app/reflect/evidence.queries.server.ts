/** The notes of shared feedback that a goal's step can cite. */
import { and, asc, desc, eq, gt, ne } from "drizzle-orm";
import {
  ofParty,
  versionOfObservation,
  visitOfObservation,
} from "~/observe/observations.queries.server";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { references } from "~db/conditions";
import { feedbackVersions, observations, reflections, visits } from "~db/schema";
import { canReadFeedback } from "./rules";

/** A note of a shared version that a goal's step can cite. */
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
 * Lists the observation notes that a step of a goal may cite as evidence: the notes in the newest shared
 * feedback on each lesson that the ALT taught after a given time, oldest lesson first. A lesson counts by its
 * planned start and by the start of its observation. Leaves out feedback that the signed-in member may not
 * read.
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
      altId: visits.altId,
      mentorId: visits.mentorId,
      observerId: visits.observerId,
      observationId: observations.id,
      version: feedbackVersions.version,
      content: feedbackVersions.content,
      ownViewId: reflections.id,
    })
    .from(visits)
    .innerJoin(observations, visitOfObservation)
    .innerJoin(feedbackVersions, versionOfObservation)
    .leftJoin(
      reflections,
      and(references(reflections, "visitId", visits), eq(reflections.altId, visits.altId)),
    )
    .where(
      and(
        ofParty(viewer),
        eq(visits.altId, altId),
        ne(visits.kind, "shadow"),
        gt(visits.startsAt, after),
        gt(observations.startedAt, after),
      ),
    )
    .orderBy(asc(visits.startsAt), asc(visits.id), desc(feedbackVersions.version));
  // The rows of an observation begin with its newest version.
  const seen = new Set<string>();
  const newest = rows.filter(
    ({ observationId }) => !seen.has(observationId) && seen.add(observationId),
  );
  return newest
    .filter((row) => canReadFeedback(viewer, row, row.ownViewId !== null))
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
