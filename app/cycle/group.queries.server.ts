/** Counts over the whole organisation, for coordinators. No figure identifies a person (domain notes 7.5). */

import {
  and,
  count,
  countDistinct,
  eq,
  gte,
  inArray,
  isNotNull,
  lt,
  lte,
  ne,
  or,
  type SQL,
} from "drizzle-orm";
import { moduleSummary } from "~/educate/modules.server";
import type { GroupCounts } from "~/follow-up/goal";
import { stepStatuses } from "~/follow-up/vocabulary";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import { criterionTitle } from "~/rubrics/rubrics.server";
import { wasObserved } from "~/visits/visit-observers.server";
import { addDays, dayOf, instantOf, schoolYearOf } from "~/web/dates";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { countWhere, daysAfter, japanDay } from "~db/dialect";
import { notFound } from "~db/refusal";
import { moduleChoices, steps, visitFocus, visits } from "~db/schema";
import { type Choices, graceDays, mostChosen } from "./group-rules";

/** How many visits there are, and of how many the lesson was observed. */
async function visitCounts(planned: SQL | undefined): Promise<GroupCounts["visits"]> {
  const [row] = await db()
    .select({ planned: count(), done: countWhere(wasObserved()) })
    .from(visits)
    .where(planned);
  return row ?? { planned: 0, done: 0 };
}

/**
 * Of the steps due between two days, how many have ended or are late by more than a week, and how many of
 * these ended within a week of their day.
 */
async function stepCounts(
  viewer: Viewer,
  firstDay: string,
  lastDay: string,
  today: string,
): Promise<GroupCounts["followUps"]> {
  const [row] = await db()
    .select({
      of: countWhere(or(ne(steps.status, "open"), lt(steps.dueOn, addDays(today, -graceDays)))),
      inTime: countWhere(
        and(
          isNotNull(steps.endedAt),
          lte(japanDay(steps.endedAt), daysAfter(steps.dueOn, graceDays)),
        ),
      ),
    })
    .from(steps)
    .where(
      and(
        inOrganisation(steps, viewer),
        inArray(steps.status, [...stepStatuses]),
        gte(steps.dueOn, firstDay),
        lte(steps.dueOn, lastDay),
      ),
    );
  return row ?? { of: 0, inTime: 0 };
}

/** How many ALTs asked for each criterion, and how many asked for any. */
async function focusCounts(planned: SQL | undefined): Promise<Choices> {
  const people = countDistinct(visits.altId);
  const [choices, [all]] = await Promise.all([
    db()
      .select({ what: visitFocus.criterionId, count: people })
      .from(visits)
      .innerJoin(visitFocus, eq(visitFocus.visitId, visits.id))
      .where(planned)
      .groupBy(visitFocus.criterionId),
    db()
      .select({ people })
      .from(visits)
      .innerJoin(visitFocus, eq(visitFocus.visitId, visits.id))
      .where(planned),
  ]);
  return { people: all?.people ?? 0, choices };
}

/** How many members chose each module within a span of instants, and how many chose any. */
async function moduleCounts(viewer: Viewer, from: number, until: number): Promise<Choices> {
  const chosen = and(
    inOrganisation(moduleChoices, viewer),
    gte(moduleChoices.chosenAt, from),
    lt(moduleChoices.chosenAt, until),
  );
  const people = countDistinct(moduleChoices.memberId);
  const [choices, [all]] = await Promise.all([
    db()
      .select({ what: moduleChoices.moduleId, count: people })
      .from(moduleChoices)
      .where(chosen)
      .groupBy(moduleChoices.moduleId),
    db().select({ people }).from(moduleChoices).where(chosen),
  ]);
  return { people: all?.people ?? 0, choices };
}

type Figures = Pick<GroupCounts, "countedAt" | "visits" | "followUps"> & {
  criteria: Choices;
  modules: Choices;
};

async function countFigures(viewer: Viewer, schoolYear: number, now: number): Promise<Figures> {
  const [firstDay, lastDay] = [`${schoolYear}-04-01`, `${schoolYear + 1}-03-31`];
  const [from, until] = [instantOf(firstDay), instantOf(`${schoolYear + 1}-04-01`)];
  const planned = and(
    inOrganisation(visits, viewer),
    gte(visits.startsAt, from),
    lt(visits.startsAt, until),
    eq(visits.status, "planned"),
    ne(visits.kind, "self"),
  );
  const [visitFigures, followUps, criteria, modules] = await Promise.all([
    visitCounts(planned),
    stepCounts(viewer, firstDay, lastDay, dayOf(now)),
    focusCounts(planned),
    moduleCounts(viewer, from, until),
  ]);
  return { countedAt: now, visits: visitFigures, followUps, criteria, modules };
}

const keptFigures = new Map<string, Figures>();

/** An organisation with more visits in a school year than this gets figures that are up to five minutes old. */
const keptFrom = 2_000;
const keptFor = 5 * 60_000;

/** The figures of a group. The cost of counting grows with the group, so the figures of a large one are cached. */
async function figuresOf(viewer: Viewer, schoolYear: number, now: number): Promise<Figures> {
  const key = `${viewer.organisationId} ${schoolYear}`;
  const kept = keptFigures.get(key);
  if (kept && Math.abs(now - kept.countedAt) < keptFor) return kept;
  const figures = await countFigures(viewer, schoolYear, now);
  if (figures.visits.planned > keptFrom) keptFigures.set(key, figures);
  else keptFigures.delete(key);
  return figures;
}

/**
 * Loads the organisation's figures of the current school year for a coordinator, such as the numbers of
 * visits and the most frequent choices. Self-observations, which are visible to their ALT only, are left out.
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found` for everybody but coordinators
 */
export async function groupCounts(
  viewer: Viewer,
  locale: Locale,
  now: number,
): Promise<GroupCounts> {
  if (!viewer.coordinator) throw notFound();
  const schoolYear = schoolYearOf(dayOf(now));
  const { criteria, modules, ...figures } = await figuresOf(viewer, schoolYear, now);
  return {
    schoolYear,
    ...figures,
    criteria:
      mostChosen(criteria)?.map(({ what, count }) => ({
        id: what,
        title: criterionTitle(what, locale),
        count,
      })) ?? null,
    modules:
      mostChosen(modules)?.map(({ what, count }) => ({
        id: what,
        title: moduleSummary(what, locale)?.title ?? what,
        count,
      })) ?? null,
  };
}
