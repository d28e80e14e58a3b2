/** Reads of module choices and practice. Practice is visible to its author only. */
import { and, asc, desc, eq, inArray, or } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import { criteriaNotYet } from "~/reflect/questions.server";
import { criterionTitle } from "~/rubrics/rubrics.server";
import { db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import {
  goals,
  moduleChoices,
  practices,
  reflections,
  visitFocus,
  visitModules,
  visits,
} from "~db/schema";
import type { LearningOfVisit, ListedModule, OwnChoice, SuggestedModule } from "./learning";
import { moduleSummary, modulesOfCause } from "./modules.server";
import { type Cause, canLearn, distinctCauses, suggest } from "./rules";
import { practiceSteps, suggestionsShown } from "./vocabulary";

const mine = (viewer: Viewer) =>
  and(inOrganisation(moduleChoices, viewer), eq(moduleChoices.memberId, viewer.id));

const practiceOfChoice = references(practices, "choiceId", moduleChoices);

const moduleOfVisit = references(visitModules, "visitId", visits);

/** For each module, the viewer's latest visit that led to it. */
async function visitsOfModules(
  viewer: Viewer,
): Promise<Map<string, { id: string; startsAt: number }>> {
  const rows = await db()
    .select({
      moduleId: visitModules.moduleId,
      visit: { id: visits.id, startsAt: visits.startsAt },
    })
    .from(visits)
    .innerJoin(visitModules, moduleOfVisit)
    .where(and(inOrganisation(visits, viewer), eq(visits.altId, viewer.id)))
    .orderBy(asc(visits.startsAt));
  return new Map(rows.map(({ moduleId, visit }) => [moduleId, visit]));
}

/** Lists the modules (mini-courses) on the signed-in member's learning list, newest choice first. */
export async function ownModules(viewer: Viewer, locale: Locale): Promise<ListedModule[]> {
  const rows = await db()
    .select({
      id: moduleChoices.id,
      moduleId: moduleChoices.moduleId,
      chosenAt: moduleChoices.chosenAt,
    })
    .from(moduleChoices)
    .where(mine(viewer))
    .orderBy(desc(moduleChoices.chosenAt));
  if (rows.length === 0) return [];
  const tried = await db()
    .select({ choiceId: practices.choiceId })
    .from(practices)
    .where(
      and(
        inOrganisation(practices, viewer),
        inArray(
          practices.choiceId,
          rows.map((row) => row.id),
        ),
      ),
    );
  return rows.flatMap(({ id, moduleId, chosenAt }) => {
    const summary = moduleSummary(moduleId, locale);
    if (!summary) return [];
    const count = tried.filter((each) => each.choiceId === id).length;
    return [{ ...summary, chosenAt, tried: count, steps: practiceSteps.length }];
  });
}

/**
 * Loads the signed-in member's choice of one module, with the practice steps that were tried; null when the
 * module is not on the member's learning list.
 */
export async function ownChoice(viewer: Viewer, moduleId: string): Promise<OwnChoice | null> {
  const [[choice], tried, led] = await Promise.all([
    db()
      .select({ chosenAt: moduleChoices.chosenAt })
      .from(moduleChoices)
      .where(and(mine(viewer), eq(moduleChoices.moduleId, moduleId))),
    db()
      .select({
        step: practices.step,
        whatHappened: practices.whatHappened,
        triedAt: practices.triedAt,
      })
      .from(moduleChoices)
      .innerJoin(practices, practiceOfChoice)
      .where(and(mine(viewer), eq(moduleChoices.moduleId, moduleId)))
      .orderBy(asc(practices.step)),
    visitsOfModules(viewer),
  ]);
  if (!choice) return null;
  return { chosenAt: choice.chosenAt, visit: led.get(moduleId) ?? null, practices: tried };
}

/**
 * Returns a list with one reason for suggesting modules to the signed-in ALT: the criterion of their open
 * goal. The list is empty when there is no open goal.
 */
export async function goalCause(viewer: Viewer): Promise<Cause[]> {
  const rows = await db()
    .select({ criterionId: goals.criterionId })
    .from(goals)
    .where(
      and(inOrganisation(goals, viewer), eq(goals.altId, viewer.id), eq(goals.status, "open")),
    );
  return rows.map(({ criterionId }) => ({ kind: "goal", criterionId }));
}

/** The focus of the viewer's latest planned or requested visits, as causes for suggestions. */
async function focusCauses(viewer: Viewer): Promise<Cause[]> {
  const latest = await db()
    .select({ id: visits.id })
    .from(visits)
    .where(
      and(
        inOrganisation(visits, viewer),
        eq(visits.altId, viewer.id),
        inArray(visits.status, ["planned", "requested"]),
      ),
    )
    .orderBy(desc(visits.startsAt))
    .limit(2);
  if (latest.length === 0) return [];
  const ids = latest.map(({ id }) => id);
  const rows = await db()
    .select()
    .from(visitFocus)
    .where(inArray(visitFocus.visitId, ids))
    .orderBy(asc(visitFocus.position));
  return ids.flatMap((id) =>
    rows
      .filter((row) => row.visitId === id)
      .map(({ criterionId }): Cause => ({ kind: "focus", criterionId })),
  );
}

/**
 * The criteria that the viewer answered with "not yet" in their latest reflection, as causes for suggestions.
 */
async function notYetCauses(viewer: Viewer): Promise<Cause[]> {
  const [latest] = await db()
    .select({ statements: reflections.statements })
    .from(reflections)
    .where(
      and(
        inOrganisation(reflections, viewer),
        eq(reflections.altId, viewer.id),
        eq(reflections.status, "written"),
      ),
    )
    .orderBy(desc(reflections.writtenAt))
    .limit(1);
  return criteriaNotYet(latest?.statements ?? {}).map((criterionId) => ({
    kind: "not-yet",
    criterionId,
  }));
}

/**
 * Returns the modules (mini-courses) that fit the given reasons best, each with the reason for its
 * suggestion.
 *
 * @param causes the reasons, most important first
 * @param without ids of modules to leave out
 * @param most maximum number of modules
 */
export const suggestedModules = (
  causes: readonly Cause[],
  without: ReadonlySet<string>,
  most: number,
  locale: Locale,
): SuggestedModule[] =>
  suggest(distinctCauses(causes), modulesOfCause, without, most).flatMap(({ moduleId, cause }) => {
    const summary = moduleSummary(moduleId, locale);
    const criterion = cause.kind === "mentor" ? "" : criterionTitle(cause.criterionId, locale);
    return summary ? [{ ...summary, because: { kind: cause.kind, criterion } }] : [];
  });

/**
 * Suggests modules (mini-courses) to the signed-in member. The reasons are their open goal, the focus of
 * their two latest visits, the "not yet" answers in their latest reflection, and their role as a mentor.
 *
 * @param without ids of modules to leave out, such as those on their list
 */
export async function suggestionsFor(
  viewer: Viewer,
  without: ReadonlySet<string>,
  locale: Locale,
): Promise<SuggestedModule[]> {
  if (!canLearn(viewer)) return [];
  const causes = await Promise.all([goalCause(viewer), focusCauses(viewer), notYetCauses(viewer)]);
  const mentor: Cause[] = viewer.mentor ? [{ kind: "mentor" }] : [];
  return suggestedModules([...causes.flat(), ...mentor], without, suggestionsShown, locale);
}

/**
 * Loads the module that the ALT picked after a visit. Returns null when the ALT picked none, and for everybody
 * but the ALT and the mentor of the visit.
 */
export async function learningOfVisit(
  viewer: Viewer,
  visitId: string,
  locale: Locale,
): Promise<LearningOfVisit | null> {
  const [row] = await db()
    .select({
      altId: visits.altId,
      moduleId: visitModules.moduleId,
      chosenAt: visitModules.chosenAt,
    })
    .from(visits)
    .innerJoin(visitModules, moduleOfVisit)
    .where(
      and(
        inOrganisation(visits, viewer),
        eq(visits.id, visitId),
        or(eq(visits.altId, viewer.id), eq(visits.mentorId, viewer.id)),
      ),
    );
  const summary = row && moduleSummary(row.moduleId, locale);
  if (!row || !summary) return null;
  const own = row.altId === viewer.id ? await ownChoice(viewer, row.moduleId) : null;
  return {
    moduleId: row.moduleId,
    title: summary.title,
    minutes: summary.minutes,
    chosenAt: row.chosenAt,
    tried: own ? own.practices.length : null,
  };
}
