/** Joins visits with their observations, reflections, replies and goals, for Home and the visit's page. */
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { GoalStatus } from "~/follow-up/vocabulary";
import type { Viewer } from "~/people/viewer";
import { isParty } from "~/visits/rules";
import type { Visit } from "~/visits/visits.queries.server";
import { db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import {
  goals,
  members,
  observations,
  reflections,
  replies,
  steps,
  visitDeclines,
  visitModules,
} from "~db/schema";
import type { CycleFacts } from "./cycle";

/** When the lesson of a visit began: as planned, or earlier when it was observed earlier. UTC milliseconds. */
const lessonStart = ({ startsAt, observation }: Visit): number =>
  Math.min(startsAt, observation?.startedAt ?? startsAt);

/** The state of a list of goals: `open` while one runs, `ended` when all have ended. */
const stateOf = (of: { status: GoalStatus }[]): CycleFacts["goal"] => {
  if (of.length === 0) return "none";
  return of.some(({ status }) => status === "open") ? "open" : "ended";
};

/**
 * Loads the data from which `nextTurn` and `ringOf` decide how far each visit is in its cycle (observe,
 * educate, follow up). Visits in which the signed-in member is neither the ALT nor the mentor are left out.
 *
 * @returns the data by visit id
 */
export async function cycleFacts(viewer: Viewer, all: Visit[]): Promise<Map<string, CycleFacts>> {
  const visits = all.filter((visit) => isParty(viewer, visit));
  const ids = visits.map((visit) => visit.id);
  if (ids.length === 0) return new Map();
  const alts = [...new Set(visits.map((visit) => visit.altId))];
  const people = [...new Set(visits.flatMap(({ altId, mentorId }) => [altId, mentorId ?? altId]))];
  const [views, answered, chosen, declines, ofAlts, openSteps, closed] = await Promise.all([
    db()
      .select({ visitId: reflections.visitId, status: reflections.status })
      .from(reflections)
      .where(and(inOrganisation(reflections, viewer), inArray(reflections.visitId, ids))),
    db()
      .selectDistinct({ visitId: observations.visitId, authorId: replies.authorId })
      .from(observations)
      .innerJoin(replies, references(replies, "observationId", observations))
      .where(and(inOrganisation(observations, viewer), inArray(observations.visitId, ids))),
    db()
      .select({ visitId: visitModules.visitId })
      .from(visitModules)
      .where(and(inOrganisation(visitModules, viewer), inArray(visitModules.visitId, ids))),
    db()
      .select({ visitId: visitDeclines.visitId, what: visitDeclines.what })
      .from(visitDeclines)
      .where(and(inOrganisation(visitDeclines, viewer), inArray(visitDeclines.visitId, ids))),
    db()
      .select({
        altId: goals.altId,
        visitId: goals.visitId,
        status: goals.status,
        endedAt: goals.endedAt,
      })
      .from(goals)
      .where(and(inOrganisation(goals, viewer), inArray(goals.altId, alts))),
    db()
      .select({ altId: goals.altId, createdAt: steps.createdAt })
      .from(goals)
      .innerJoin(steps, references(steps, "goalId", goals))
      .where(
        and(
          inOrganisation(goals, viewer),
          inArray(goals.altId, alts),
          eq(goals.status, "open"),
          eq(steps.status, "open"),
        ),
      ),
    db()
      .select({ id: members.id })
      .from(members)
      .where(
        and(
          inOrganisation(members, viewer),
          inArray(members.id, people),
          isNotNull(members.disabledAt),
        ),
      ),
  ]);
  const reflectionOf = new Map(views.map((row) => [row.visitId, row.status]));
  const withModule = new Set(chosen.map((row) => row.visitId));
  const gone = closed.map(({ id }) => id);
  const facts = visits.map((visit): [string, CycleFacts] => {
    const lessonAt = lessonStart(visit);
    const goalsOfAlt = ofAlts.filter(({ altId }) => altId === visit.altId);
    const others = goalsOfAlt.filter(
      ({ visitId, status, endedAt }) =>
        visitId !== visit.id &&
        (endedAt === null || (status !== "set-aside" && endedAt > lessonAt)),
    );
    return [
      visit.id,
      {
        ...visit,
        focusChosen: visit.focus !== null,
        // While a correction is in progress, the shared version stays readable and the cycle goes on.
        observation: visit.observation?.everShared
          ? "shared"
          : (visit.observation?.status ?? "none"),
        reflection: reflectionOf.get(visit.id) ?? "none",
        replied: answered.some((row) => row.visitId === visit.id && row.authorId === visit.altId),
        moduleChosen: withModule.has(visit.id),
        goal: stateOf(goalsOfAlt.filter(({ visitId }) => visitId === visit.id)),
        otherGoal: stateOf(others),
        declined: declines.flatMap(({ visitId, what }) => (visitId === visit.id ? [what] : [])),
        // In a shadowed lesson the ALT does not teach, so the lesson cannot show how the ALT's step went.
        stepOpen:
          visit.kind !== "shadow" &&
          openSteps.some(({ altId, createdAt }) => altId === visit.altId && createdAt < lessonAt),
        gone,
      },
    ];
  });
  return new Map(facts);
}
