/** Reads of what people learn from. Practice is its writer's alone. */
import { and, asc, desc, eq, inArray, or } from "drizzle-orm";
import { criterionTitle } from "~/observe/rubrics.server";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import { criteriaNotYet } from "~/reflect/questions.server";
import { db } from "~db/client.server";
import { goals, moduleChoices, practices, reflections, visitFocus, visits } from "~db/schema";
import type { LearningOfVisit, ListedModule, OwnChoice, SuggestedModule } from "./learning";
import { moduleSummary, modulesOfCause } from "./modules.server";
import { type Cause, canLearn, distinctCauses, suggest } from "./rules";
import { practiceSteps, suggestionsShown } from "./vocabulary";

const mine = (viewer: Viewer) =>
  and(
    eq(moduleChoices.organisationId, viewer.organisationId),
    eq(moduleChoices.memberId, viewer.id),
  );

const visitOfChoice = and(
  eq(visits.organisationId, moduleChoices.organisationId),
  eq(visits.id, moduleChoices.visitId),
);

/** The viewer's own list, the newest choice first. */
export async function ownModules(viewer: Viewer, locale: Locale): Promise<ListedModule[]> {
  const rows = await db()
    .select({
      id: moduleChoices.id,
      moduleId: moduleChoices.moduleId,
      chosenAt: moduleChoices.chosenAt,
      visit: { id: visits.id, startsAt: visits.startsAt },
    })
    .from(moduleChoices)
    .leftJoin(visits, visitOfChoice)
    .where(mine(viewer))
    .orderBy(desc(moduleChoices.chosenAt));
  if (rows.length === 0) return [];
  const tried = await db()
    .select({ choiceId: practices.choiceId })
    .from(practices)
    .where(
      and(
        eq(practices.organisationId, viewer.organisationId),
        inArray(
          practices.choiceId,
          rows.map((row) => row.id),
        ),
      ),
    );
  return rows.flatMap(({ id, moduleId, chosenAt, visit }) => {
    const summary = moduleSummary(moduleId, locale);
    if (!summary) return [];
    const count = tried.filter((each) => each.choiceId === id).length;
    return [{ ...summary, chosenAt, visit, tried: count, steps: practiceSteps.length }];
  });
}

/** The viewer's choice of a module with their practice; null when it is not on their list. */
export async function ownChoice(viewer: Viewer, moduleId: string): Promise<OwnChoice | null> {
  const [choice] = await db()
    .select({
      id: moduleChoices.id,
      chosenAt: moduleChoices.chosenAt,
      visit: { id: visits.id, startsAt: visits.startsAt },
    })
    .from(moduleChoices)
    .leftJoin(visits, visitOfChoice)
    .where(and(mine(viewer), eq(moduleChoices.moduleId, moduleId)));
  if (!choice) return null;
  const tried = await db()
    .select({
      step: practices.step,
      whatHappened: practices.whatHappened,
      triedAt: practices.triedAt,
    })
    .from(practices)
    .where(
      and(eq(practices.organisationId, viewer.organisationId), eq(practices.choiceId, choice.id)),
    )
    .orderBy(asc(practices.step));
  return { chosenAt: choice.chosenAt, visit: choice.visit, practices: tried };
}

/** The criterion of the viewer's running goal, as a cause to learn; empty without a goal. */
export async function goalCause(viewer: Viewer): Promise<Cause[]> {
  const rows = await db()
    .select({ criterionId: goals.criterionId })
    .from(goals)
    .where(
      and(
        eq(goals.organisationId, viewer.organisationId),
        eq(goals.altId, viewer.id),
        eq(goals.status, "open"),
      ),
    );
  return rows.map(({ criterionId }) => ({ kind: "goal", criterionId }));
}

/** What the viewer asked to be watched for in their latest visits that stand. */
async function focusCauses(viewer: Viewer): Promise<Cause[]> {
  const latest = await db()
    .select({ id: visits.id })
    .from(visits)
    .where(
      and(
        eq(visits.organisationId, viewer.organisationId),
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

/** What the viewer called "not yet" in their latest own reflection. */
async function notYetCauses(viewer: Viewer): Promise<Cause[]> {
  const [latest] = await db()
    .select({ statements: reflections.statements })
    .from(reflections)
    .where(
      and(
        eq(reflections.organisationId, viewer.organisationId),
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

/** The best modules for some causes, each with its reason in words. */
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
 * Modules for the viewer, with reasons: from the running goal, the focus of the latest visits, and what
 * they called "not yet" themselves.
 *
 * @param without the modules on their list already
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

/** The viewer's modules that belong to other visits than this one: each module is chosen once. */
export async function modulesOfOtherVisits(viewer: Viewer, visitId: string): Promise<Set<string>> {
  const rows = await db()
    .select({ moduleId: moduleChoices.moduleId, visitId: moduleChoices.visitId })
    .from(moduleChoices)
    .where(mine(viewer));
  return new Set(
    rows
      .filter((row) => row.visitId !== null && row.visitId !== visitId)
      .map((row) => row.moduleId),
  );
}

/** The module that the ALT picked after a visit, for its two people; null while there is none. */
export async function learningOfVisit(
  viewer: Viewer,
  visitId: string,
  locale: Locale,
): Promise<LearningOfVisit | null> {
  const [row] = await db()
    .select({
      id: moduleChoices.id,
      memberId: moduleChoices.memberId,
      moduleId: moduleChoices.moduleId,
      chosenAt: moduleChoices.chosenAt,
    })
    .from(moduleChoices)
    .innerJoin(visits, and(visitOfChoice, eq(visits.altId, moduleChoices.memberId)))
    .where(
      and(
        eq(moduleChoices.organisationId, viewer.organisationId),
        eq(moduleChoices.visitId, visitId),
        or(eq(visits.altId, viewer.id), eq(visits.mentorId, viewer.id)),
      ),
    )
    .orderBy(desc(moduleChoices.chosenAt))
    .limit(1);
  const summary = row && moduleSummary(row.moduleId, locale);
  if (!row || !summary) return null;
  const own = row.memberId === viewer.id ? await ownChoice(viewer, row.moduleId) : null;
  return {
    moduleId: row.moduleId,
    title: summary.title,
    minutes: summary.minutes,
    chosenAt: row.chosenAt,
    tried: own && own.practices.length,
  };
}
