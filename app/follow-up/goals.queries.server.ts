/** Reads of goals. Each query is scoped by the viewer or checks the rule before it returns. */
import { and, desc, eq, inArray, isNotNull, isNull, lte, ne, or, type SQL } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import { criterionTitle } from "~/rubrics/rubrics.server";
import { notDiscarded } from "~/visits/visit-observers.server";
import { db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import { alias } from "~db/dialect";
import { allow, notFound } from "~db/refusal";
import { feedbackVersions, goals, members, observations, steps, visits } from "~db/schema";
import type { GoalSummary, OpenStep, StepView } from "./goal";
import { canActOnGoal, stepSeenBefore } from "./rules";

const altMember = alias(members, "alt_member");
const mentorMember = alias(members, "mentor_member");

/** Number of ended goals on one page. */
const goalsPerPage = 20;

/**
 * True when the viewer observes a visit of the ALT that takes place within two days or is over, and whose
 * feedback is not shared yet.
 */
async function observesNow(viewer: Viewer, altId: string, now: number): Promise<boolean> {
  const [row] = await db()
    .select({ id: visits.id })
    .from(visits)
    .leftJoin(
      observations,
      and(
        references(observations, "visitId", visits),
        eq(observations.observerId, visits.observerId),
        notDiscarded,
      ),
    )
    .leftJoin(feedbackVersions, references(feedbackVersions, "observationId", observations))
    .where(
      and(
        inOrganisation(visits, viewer),
        eq(visits.altId, altId),
        eq(visits.observerId, viewer.id),
        ne(visits.altId, visits.observerId),
        eq(visits.status, "planned"),
        isNotNull(visits.acceptedAt),
        lte(visits.startsAt, now + stepSeenBefore),
        isNull(feedbackVersions.id),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/**
 * The condition for goals that the viewer owns or follows. It is written as two lists of ids, each found by
 * an index; SQLite would answer an `or` by a scan of the organisation.
 */
function ofViewer(viewer: Viewer): SQL {
  const organisation = inOrganisation(goals, viewer);
  const own = db()
    .select({ id: goals.id })
    .from(goals)
    .where(and(organisation, eq(goals.altId, viewer.id)));
  const followed = db()
    .select({ id: goals.id })
    .from(goals)
    .where(and(organisation, eq(goals.mentorId, viewer.id)));
  return inArray(goals.id, own.unionAll(followed));
}

const selection = {
  goal: goals,
  altName: altMember.name,
  mentorName: mentorMember.name,
};

const rowsWhere = (condition: SQL | undefined) =>
  db()
    .select(selection)
    .from(goals)
    .innerJoin(altMember, eq(altMember.id, goals.altId))
    .leftJoin(mentorMember, eq(mentorMember.id, goals.mentorId))
    .where(condition)
    .orderBy(desc(goals.createdAt), desc(goals.id));

type Row = Awaited<ReturnType<typeof rowsWhere>>[number];

const stepView = (step: typeof steps.$inferSelect): StepView => ({
  id: step.id,
  text: step.text,
  evidence: step.evidence,
  dueOn: step.dueOn,
  status: step.status,
  createdAt: step.createdAt,
});

/** For each goal its running step, or else its last one. */
async function lastSteps(viewer: Viewer, goalIds: string[]): Promise<Map<string, StepView>> {
  if (goalIds.length === 0) return new Map();
  const rows = await db()
    .select()
    .from(steps)
    .where(and(inOrganisation(steps, viewer), inArray(steps.goalId, goalIds)))
    .orderBy(steps.createdAt, steps.id);
  const last = new Map<string, StepView>();
  for (const row of rows) {
    if (last.get(row.goalId)?.status !== "open") last.set(row.goalId, stepView(row));
  }
  return last;
}

const summaryOf = (
  viewer: Viewer,
  { goal, altName, mentorName }: Row,
  step: StepView | undefined,
  locale: Locale,
): GoalSummary => ({
  id: goal.id,
  altId: goal.altId,
  altName,
  mentorId: goal.mentorId,
  mentorName,
  criterionId: goal.criterionId,
  criterion: criterionTitle(goal.criterionId, locale),
  title: goal.title,
  status: goal.status,
  createdAt: goal.createdAt,
  endedAt: goal.endedAt,
  mine: goal.altId === viewer.id,
  canAct: canActOnGoal(viewer, goal),
  step: step ?? null,
});

async function summaries(viewer: Viewer, rows: Row[], locale: Locale): Promise<GoalSummary[]> {
  const last = await lastSteps(
    viewer,
    rows.map((row) => row.goal.id),
  );
  return rows.map((row) => summaryOf(viewer, row, last.get(row.goal.id), locale));
}

/**
 * Loads the open goals that the viewer owns or follows, sorted by the date of the open step; goals without
 * an open step come first.
 */
export async function goalsFor(viewer: Viewer, locale: Locale): Promise<GoalSummary[]> {
  const rows = await rowsWhere(and(ofViewer(viewer), eq(goals.status, "open")));
  const list = await summaries(viewer, rows, locale);
  // A goal without a running step comes before every date.
  const when = ({ step }: GoalSummary) => (step?.status === "open" ? step.dueOn : "");
  return list.sort((a, b) => when(a).localeCompare(when(b)));
}

/**
 * Loads one page of the ended goals that the viewer owned or followed, newest first. `more` is true when
 * another page follows.
 *
 * @param page counted from 1
 */
export async function endedGoals(
  viewer: Viewer,
  page: number,
  locale: Locale,
): Promise<{ goals: GoalSummary[]; more: boolean }> {
  const rows = await rowsWhere(and(ofViewer(viewer), ne(goals.status, "open")))
    .limit(goalsPerPage + 1)
    .offset((page - 1) * goalsPerPage);
  const list = await summaries(viewer, rows.slice(0, goalsPerPage), locale);
  return { goals: list, more: rows.length > goalsPerPage };
}

/** Loads an ALT's open goal; null when there is none or the viewer is neither the ALT nor follows it. */
export async function openGoalOf(
  viewer: Viewer,
  altId: string,
): Promise<{ id: string; title: string } | null> {
  const [goal] = await db()
    .select({
      id: goals.id,
      title: goals.title,
      altId: goals.altId,
      mentorId: goals.mentorId,
    })
    .from(goals)
    .where(and(inOrganisation(goals, viewer), eq(goals.altId, altId), eq(goals.status, "open")));
  return goal && canActOnGoal(viewer, goal) ? { id: goal.id, title: goal.title } : null;
}

/**
 * Whether an ALT has an open goal. The answer does not depend on the viewer's permission to see the goal, so
 * it is only for people who may set a goal with the ALT.
 */
export async function hasOpenGoal(viewer: Viewer, altId: string): Promise<boolean> {
  const [goal] = await db()
    .select({ id: goals.id })
    .from(goals)
    .where(and(inOrganisation(goals, viewer), eq(goals.altId, altId), eq(goals.status, "open")));
  return goal !== undefined;
}

/** Loads one goal with its open or last step. @throws Refusal `not-found` when the viewer may not see it */
export async function findGoal(
  viewer: Viewer,
  id: string,
  locale: Locale,
): Promise<GoalSummary & { visitId: string | null }> {
  const [row] = await rowsWhere(and(inOrganisation(goals, viewer), eq(goals.id, id)));
  if (!row) throw notFound();
  if (!canActOnGoal(viewer, row.goal)) throw notFound();
  const [summary] = await summaries(viewer, [row], locale);
  if (!summary) throw notFound();
  return { ...summary, visitId: row.goal.visitId };
}

/** Loads one goal whose steps and check-ins the viewer may write. @throws Refusal `not-found` */
export async function findGoalForAct(
  viewer: Viewer,
  id: string,
  locale: Locale,
): ReturnType<typeof findGoal> {
  const goal = await findGoal(viewer, id, locale);
  allow(goal.canAct);
  return goal;
}

/**
 * Loads the goal that was set after a visit, for the goal's ALT or the colleague who follows it; null when
 * there is none.
 */
export async function goalOfVisit(
  viewer: Viewer,
  visitId: string,
  locale: Locale,
): Promise<GoalSummary | null> {
  const [row] = await rowsWhere(
    and(
      inOrganisation(goals, viewer),
      eq(goals.visitId, visitId),
      or(eq(goals.altId, viewer.id), eq(goals.mentorId, viewer.id)),
    ),
  ).limit(1);
  if (!row) return null;
  const [summary] = await summaries(viewer, [row], locale);
  return summary ?? null;
}

/**
 * Loads the open step of an ALT's open goal, which is shown at the top of the ALT's next visit. Its readers are
 * the ALT, the colleague who follows the goal, and the observer of a visit to which the ALT agreed, from two days
 * before it until the feedback is shared. The observer sees the step only, not the goal. Null for others, and when there is none.
 *
 * @param now UTC milliseconds
 */
export async function openStepOf(
  viewer: Viewer,
  altId: string,
  now: number = Date.now(),
): Promise<OpenStep | null> {
  const [row] = await db()
    .select({
      goalId: goals.id,
      altId: goals.altId,
      mentorId: goals.mentorId,
      criterionId: goals.criterionId,
      stepId: steps.id,
      text: steps.text,
      evidence: steps.evidence,
      dueOn: steps.dueOn,
      createdAt: steps.createdAt,
    })
    .from(goals)
    .innerJoin(steps, references(steps, "goalId", goals))
    .where(
      and(
        inOrganisation(goals, viewer),
        eq(goals.altId, altId),
        eq(goals.status, "open"),
        eq(steps.status, "open"),
      ),
    );
  if (!row) return null;
  const canAct = canActOnGoal(viewer, row);
  if (!canAct && !(await observesNow(viewer, altId, now))) return null;
  const { altId: _alt, mentorId: _mentor, ...step } = row;
  return { ...step, canAct };
}
