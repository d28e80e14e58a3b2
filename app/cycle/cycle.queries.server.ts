/** Joins visits with their observations, reflections, replies and goals, for Home and the visit's page. */
import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { isParty } from "~/visits/rules";
import type { Visit } from "~/visits/visits.queries.server";
import { db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import { goals, observations, reflections, replies, visitModules } from "~db/schema";
import type { CycleFacts } from "./cycle";

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
  const [views, answered, chosen, set, running] = await Promise.all([
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
      .select({ visitId: goals.visitId, status: goals.status })
      .from(goals)
      .where(and(inOrganisation(goals, viewer), inArray(goals.visitId, ids))),
    db()
      .select({ altId: goals.altId, visitId: goals.visitId })
      .from(goals)
      .where(
        and(inOrganisation(goals, viewer), inArray(goals.altId, alts), eq(goals.status, "open")),
      ),
  ]);
  const reflectionOf = new Map(views.map((row) => [row.visitId, row.status]));
  const withModule = new Set(chosen.map((row) => row.visitId));
  const facts = visits.map((visit): [string, CycleFacts] => {
    const ownGoals = set.filter((goal) => goal.visitId === visit.id);
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
        goal: ownGoals.some((goal) => goal.status === "open")
          ? "open"
          : ownGoals.length > 0
            ? "ended"
            : "none",
        otherGoalRuns: running.some(
          (goal) => goal.altId === visit.altId && goal.visitId !== visit.id,
        ),
      },
    ];
  });
  return new Map(facts);
}
