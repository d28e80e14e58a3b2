/** Counts over the whole organisation, for coordinators. No figure identifies a person (domain notes 7.5). */
import { and, eq, gte, inArray, lt, lte, ne } from "drizzle-orm";
import { moduleSummary } from "~/educate/modules.server";
import type { GroupCounts } from "~/follow-up/goal";
import { stepStatuses } from "~/follow-up/vocabulary";
import { notFound } from "~/people/request.server";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import { criterionTitle } from "~/rubrics/rubrics.server";
import { dayOf, instantOf, schoolYearOf } from "~/web/dates";
import { db } from "~db/client.server";
import { members, moduleChoices, observations, steps, visitFocus, visits } from "~db/schema";
import { inTime, isLate, mostChosen } from "./group-rules";

/** The modules that members picked, with the time. */
async function modulesChosen(viewer: Viewer) {
  const { organisationId } = viewer;
  const people = await db()
    .select({ id: members.id })
    .from(members)
    .where(eq(members.organisationId, organisationId));
  return db()
    .select({
      by: moduleChoices.memberId,
      what: moduleChoices.moduleId,
      at: moduleChoices.chosenAt,
    })
    .from(moduleChoices)
    .where(
      and(
        eq(moduleChoices.organisationId, organisationId),
        inArray(
          moduleChoices.memberId,
          people.map(({ id }) => id),
        ),
      ),
    );
}

/**
 * The figures of the current school year. Self-observations do not count, because nobody else may know of
 * them.
 *
 * @throws a 404 response for everybody but coordinators
 */
export async function groupCounts(
  viewer: Viewer,
  locale: Locale,
  now: number,
): Promise<GroupCounts> {
  if (!viewer.coordinator) throw notFound();
  const { organisationId } = viewer;
  const today = dayOf(now);
  const schoolYear = schoolYearOf(today);
  const [firstDay, lastDay] = [`${schoolYear}-04-01`, `${schoolYear + 1}-03-31`];
  const [from, until] = [instantOf(firstDay), instantOf(`${schoolYear + 1}-04-01`)];
  const standing = and(
    eq(visits.organisationId, organisationId),
    gte(visits.startsAt, from),
    lt(visits.startsAt, until),
    eq(visits.status, "planned"),
    ne(visits.kind, "self"),
  );
  const [visitRows, stepRows, focusRows, moduleRows] = await Promise.all([
    db()
      .select({ id: visits.id, observationId: observations.id })
      .from(visits)
      .leftJoin(
        observations,
        and(
          eq(observations.organisationId, visits.organisationId),
          eq(observations.visitId, visits.id),
          eq(observations.observerId, visits.observerId),
        ),
      )
      .where(standing),
    db()
      .select({ status: steps.status, dueOn: steps.dueOn, endedAt: steps.endedAt })
      .from(steps)
      .where(
        and(
          eq(steps.organisationId, organisationId),
          inArray(steps.status, [...stepStatuses]),
          gte(steps.dueOn, firstDay),
          lte(steps.dueOn, lastDay),
        ),
      ),
    db()
      .select({ by: visits.altId, what: visitFocus.criterionId })
      .from(visits)
      .innerJoin(visitFocus, eq(visitFocus.visitId, visits.id))
      .where(standing),
    modulesChosen(viewer),
  ]);
  const looked = stepRows.filter((step) => step.status !== "open" || isLate(step.dueOn, today));
  return {
    schoolYear,
    visits: {
      planned: visitRows.length,
      done: visitRows.filter((row) => row.observationId !== null).length,
    },
    followUps: {
      inTime: looked.filter((step) => inTime(step.dueOn, step.endedAt)).length,
      of: looked.length,
    },
    criteria:
      mostChosen(focusRows)?.map(({ what, count }) => ({
        id: what,
        title: criterionTitle(what, locale),
        count,
      })) ?? null,
    modules:
      mostChosen(moduleRows.filter(({ at }) => at >= from && at < until))?.map(
        ({ what, count }) => ({
          id: what,
          title: moduleSummary(what, locale)?.title ?? what,
          count,
        }),
      ) ?? null,
  };
}
