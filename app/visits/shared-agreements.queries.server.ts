/**
 * What mentors read of the agreements of the ALTs they visit. This file checks the visit; app/agree reads
 * what both parties share.
 */
import { and, eq, exists, or } from "drizzle-orm";
import type { VisitingMentor } from "~/agree/actor";
import { openReviews } from "~/agree/after-class/reviews.queries.server";
import { agreedSheet, type SharedSheet } from "~/agree/agreements.queries.server";
import { contractMode } from "~/people/rules";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import { db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import { one } from "~db/dialect";
import { notFound } from "~db/refusal";
import { agreements, members, visits } from "~db/schema";

/**
 * Loads the role sheet that an ALT and a partner teacher agreed for a day, for a mentor who observes that
 * ALT. Both must have allowed a mentor to see the sheet, and the ALT's contract must allow agreements.
 *
 * @param day YYYY-MM-DD
 * @returns null for every other viewer and in every other case
 */
export async function sharedSheet(
  viewer: Viewer,
  altId: string,
  teacherId: string,
  day: string,
): Promise<SharedSheet | null> {
  if (!viewer.mentor || viewer.id === altId) return null;
  const [visiting] = await db()
    .select({ one })
    .from(visits)
    .where(
      and(
        inOrganisation(visits, viewer),
        eq(visits.altId, altId),
        eq(visits.observerId, viewer.id),
      ),
    )
    .limit(1);
  if (!visiting) return null;
  return agreedSheet({ party: "mentor", viewer, altId, reads: "sheet" }, teacherId, day);
}

/**
 * Checks whether the viewer may read the after-class reviews of an agreement as a mentor. All of these must
 * hold: the ALT and the teacher have allowed it, the ALT's contract allows reviews, and the viewer is the
 * mentor or observer of a planned visit to the ALT. The role of coordinator alone gives no access.
 *
 * @returns the viewer as a mentor with access to the reviews; null when the viewer may not read them
 */
export async function reviewReader(
  viewer: Viewer,
  agreementId: string,
): Promise<(VisitingMentor & { reads: "reviews" }) | null> {
  if (!viewer.mentor) return null;
  const visiting = db()
    .select({ one })
    .from(visits)
    .where(
      and(
        inOrganisation(visits, viewer),
        eq(visits.altId, agreements.altId),
        eq(visits.status, "planned"),
        or(eq(visits.observerId, viewer.id), eq(visits.mentorId, viewer.id)),
      ),
    );
  const [row] = await db()
    .select({ altId: agreements.altId, employmentType: members.employmentType })
    .from(agreements)
    .innerJoin(members, references(agreements, "altId", members))
    .where(
      and(
        inOrganisation(agreements, viewer),
        eq(agreements.id, agreementId),
        eq(agreements.reviewsSharedByAlt, true),
        eq(agreements.reviewsSharedByTeacher, true),
        exists(visiting),
      ),
    );
  return row && row.altId !== viewer.id && contractMode(row.employmentType) === "full"
    ? { party: "mentor", viewer, altId: row.altId, reads: "reviews" }
    : null;
}

/**
 * Loads the after-class reviews of an agreement that the ALT and the teacher share with a mentor. Leaves out
 * the reviews of a lesson that the ALT and the teacher may not yet show each other.
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found` when the viewer may not read the reviews (see `reviewReader`)
 */
export async function sharedReviews(
  viewer: Viewer,
  agreementId: string,
  locale: Locale,
  now: number,
): ReturnType<typeof openReviews> {
  const mentor = await reviewReader(viewer, agreementId);
  if (!mentor) throw notFound();
  return openReviews(mentor, agreementId, locale, now);
}
