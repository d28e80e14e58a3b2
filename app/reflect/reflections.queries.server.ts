/**
 * Reads of reflections: the viewer's own, and those that an ALT shared with the viewer as the colleague of a
 * visit.
 */
import { and, desc, eq } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import type { Visit } from "~/visits/visits.queries.server";
import { db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import { reflections, replies, schools, visits } from "~db/schema";
import { inWords } from "./questions.server";
import type { OwnView, Reflection } from "./reflection";
import { canEditOwnView } from "./rules";

type ReflectionRow = typeof reflections.$inferSelect;

const ofVisit = (viewer: Viewer, visitId: string) =>
  and(inOrganisation(reflections, viewer), eq(reflections.visitId, visitId));

/** Loads the signed-in ALT's own view (reflection) on a visit as a database row; null when there is none. */
export async function ownViewRow(viewer: Viewer, visitId: string): Promise<ReflectionRow | null> {
  const [row] = await db()
    .select()
    .from(reflections)
    .where(and(ofVisit(viewer, visitId), eq(reflections.altId, viewer.id)));
  return row ?? null;
}

/** True when the ALT of a visit has replied to its feedback or marked the feedback as read. */
export async function hasAnswered(
  viewer: Viewer,
  visit: Pick<Visit, "altId" | "observation">,
): Promise<boolean> {
  if (!visit.observation) return false;
  const [row] = await db()
    .select({ id: replies.id })
    .from(replies)
    .where(
      and(
        inOrganisation(replies, viewer),
        eq(replies.observationId, visit.observation.id),
        eq(replies.authorId, visit.altId),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/**
 * Loads the ALT's own view (reflection) on a visit, as far as the signed-in member may read it.
 *
 * @returns `written` with the text; `skipped`; `private` when the viewer is the mentor and the ALT does not
 * share it; `none` when there is none, or when the viewer is neither the ALT nor the mentor of the visit
 */
export async function reflectionFor(
  viewer: Viewer,
  visit: Pick<Visit, "id" | "altId" | "mentorId" | "observation">,
  locale: Locale,
): Promise<OwnView> {
  const mine = viewer.id === visit.altId;
  if (!mine && viewer.id !== visit.mentorId) return { state: "none" };
  const [row] = await db()
    .select()
    .from(reflections)
    .where(and(ofVisit(viewer, visit.id), eq(reflections.altId, visit.altId)));
  if (!row) return { state: "none" };
  if (!mine && !(row.status === "written" && row.shared)) return { state: "private" };
  if (row.status === "skipped") return { state: "skipped" };
  const editable = mine && canEditOwnView(row.status, await hasAnswered(viewer, visit));
  return { state: "written", mine, editable, reflection: inWords(row, locale) };
}

/**
 * An entry of the viewer's list of reflections; with the visit's school and class, if it belongs to a visit.
 */
export type OwnReflection = Reflection & {
  visit: { id: string; startsAt: number; school: string; className: string } | null;
};

/** Number of reflections on one page of the list. */
const reflectionsPerPage = 20;

/**
 * Lists the signed-in member's written reflections, newest first, with and without a visit.
 *
 * @param page counted from 1
 * @returns one page of reflections, and in `more` whether there is another page
 */
export async function ownReflections(
  viewer: Viewer,
  page: number,
  locale: Locale,
): Promise<{ reflections: OwnReflection[]; more: boolean }> {
  const rows = await db()
    .select({
      reflection: reflections,
      visit: { id: visits.id, startsAt: visits.startsAt, className: visits.className },
      school: schools.name,
    })
    .from(reflections)
    .leftJoin(visits, references(reflections, "visitId", visits))
    .leftJoin(schools, eq(schools.id, visits.schoolId))
    .where(
      and(
        inOrganisation(reflections, viewer),
        eq(reflections.altId, viewer.id),
        eq(reflections.status, "written"),
      ),
    )
    .orderBy(desc(reflections.writtenAt), desc(reflections.id))
    .limit(reflectionsPerPage + 1)
    .offset((page - 1) * reflectionsPerPage);
  const shown = rows.slice(0, reflectionsPerPage).map(({ reflection, visit, school }) => ({
    ...inWords(reflection, locale),
    visit: visit && { ...visit, school: school ?? "" },
  }));
  return { reflections: shown, more: rows.length > reflectionsPerPage };
}
