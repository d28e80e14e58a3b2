/** The gate to shared feedback. Every page reads the feedback of a visit through this module. */
import { and, eq, inArray } from "drizzle-orm";
import { type FeedbackRecord, ungatedFeedback } from "~/observe/observations.queries.server";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import { reflections, visits } from "~db/schema";
import { canReadFeedback, type Pair } from "./rules";

/** The fields of a visit that the gate needs. */
export type GatedVisit = Pair & { id: string };

/** True when the ALT has written or skipped their own view on a visit. */
async function hasOwnView(viewer: Viewer, visit: GatedVisit): Promise<boolean> {
  const rows = await db()
    .select({ id: reflections.id })
    .from(reflections)
    .where(
      and(
        inOrganisation(reflections, viewer),
        eq(reflections.visitId, visit.id),
        eq(reflections.altId, visit.altId),
      ),
    );
  return rows.length > 0;
}

/**
 * True when the signed-in member may read the feedback on a visit. Looks up whether the ALT has written or
 * skipped their own view, and applies `canReadFeedback`.
 */
export async function mayReadFeedback(viewer: Viewer, visit: GatedVisit): Promise<boolean> {
  if (canReadFeedback(viewer, visit, false)) return true;
  if (!canReadFeedback(viewer, visit, true)) return false;
  return canReadFeedback(viewer, visit, await hasOwnView(viewer, visit));
}

/**
 * True when feedback on a visit has been shared and the ALT of the visit may read it, whoever is signed in.
 * From then on, the ALT and the observer can talk about the feedback and set a goal.
 */
export async function isOpenToAlt(viewer: Viewer, visit: GatedVisit): Promise<boolean> {
  const [open, feedback] = await Promise.all([
    openToAlt(viewer, [visit.id]),
    ungatedFeedback(viewer, visit.id),
  ]);
  return open.has(visit.id) && feedback !== null;
}

/**
 * Selects the given visits whose ALT may read feedback on them, whoever is signed in: the ALT is the
 * observer, or has written or skipped their own view. Does not check whether feedback has been shared.
 *
 * @returns the ids of these visits
 */
export async function openToAlt(viewer: Viewer, visitIds: string[]): Promise<Set<string>> {
  if (visitIds.length === 0) return new Set();
  const rows = await db()
    .select({
      id: visits.id,
      altId: visits.altId,
      mentorId: visits.mentorId,
      observerId: visits.observerId,
      ownView: reflections.id,
    })
    .from(visits)
    .leftJoin(
      reflections,
      and(references(reflections, "visitId", visits), eq(reflections.altId, visits.altId)),
    )
    .where(and(inOrganisation(visits, viewer), inArray(visits.id, visitIds)));
  return new Set(
    rows
      .filter((row) => canReadFeedback({ id: row.altId }, row, row.ownView !== null))
      .map((row) => row.id),
  );
}

export type GatedFeedback =
  /** Nothing was shared yet, or the viewer may never read it. */
  | { state: "none" }
  /** Feedback was shared; the ALT may read it after writing or skipping their own view. */
  | { state: "waiting-for-own-view" }
  | { state: "open"; feedback: FeedbackRecord };

/**
 * Loads the newest shared feedback on a visit, if the signed-in member may read it.
 *
 * @returns `none` when nothing is shared or the member may never read it, `waiting-for-own-view` while the
 * ALT has neither written nor skipped their own view, else `open` with the feedback
 */
export async function feedbackFor(viewer: Viewer, visit: GatedVisit): Promise<GatedFeedback> {
  if (!canReadFeedback(viewer, visit, true)) return { state: "none" };
  const [feedback, open] = await Promise.all([
    ungatedFeedback(viewer, visit.id),
    mayReadFeedback(viewer, visit),
  ]);
  if (!feedback) return { state: "none" };
  return open ? { state: "open", feedback } : { state: "waiting-for-own-view" };
}
