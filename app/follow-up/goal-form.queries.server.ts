/** Reads of the choices that the form of a goal offers. */
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import { rubricView } from "~/rubrics/rubrics.server";
import type { RubricId } from "~/rubrics/vocabulary";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { visitFocus, visits } from "~db/schema";
import type { CriterionGroup } from "./goal";

/**
 * Loads the focus (the criteria to be watched) of the latest planned visit for which the viewer, as its ALT,
 * has chosen a focus; null when there is no such visit.
 */
export async function latestFocus(
  viewer: Viewer,
): Promise<{ rubricId: RubricId; ids: string[] } | null> {
  const [visit] = await db()
    .select({ id: visits.id, rubricId: visits.rubricId })
    .from(visits)
    .where(
      and(
        inOrganisation(visits, viewer),
        eq(visits.altId, viewer.id),
        eq(visits.status, "planned"),
        isNotNull(visits.focusChosenAt),
      ),
    )
    .orderBy(desc(visits.startsAt))
    .limit(1);
  if (!visit) return null;
  const rows = await db()
    .select({ criterionId: visitFocus.criterionId })
    .from(visitFocus)
    .where(eq(visitFocus.visitId, visit.id))
    .orderBy(visitFocus.position);
  return { rubricId: visit.rubricId, ids: rows.map((row) => row.criterionId) };
}

/**
 * Returns the criteria that a goal can have, as groups for a select field: the given criteria first, then all
 * other criteria by domain.
 *
 * @param first label and criterion ids of the first group
 * @param rubricId the rubric of the visit, listed before the default rubric; null to list only the default
 * rubric
 */
export function criterionGroups(
  rubricId: RubricId | null,
  first: { label: string; ids: readonly string[] },
  locale: Locale,
): CriterionGroup[] {
  const standard: RubricId = "alt-lesson-default";
  const ids = rubricId && rubricId !== standard ? [rubricId, standard] : [standard];
  const domains = ids.flatMap((id) => rubricView(id, locale).domains);
  const options = domains.flatMap((domain) =>
    domain.criteria.map(({ id, title }) => ({ value: id, label: title })),
  );
  const chosen = first.ids.flatMap((id) => options.find((option) => option.value === id) ?? []);
  const groups = domains.map((domain) => ({
    label: domain.title,
    options: domain.criteria
      .filter(({ id }) => !first.ids.includes(id))
      .map(({ id, title }) => ({ value: id, label: title })),
  }));
  return [
    ...(chosen.length > 0 ? [{ label: first.label, options: chosen }] : []),
    ...groups.filter((group) => group.options.length > 0),
  ];
}
