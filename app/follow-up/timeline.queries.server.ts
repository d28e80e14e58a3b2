/** Reads of a goal's history, and of the notes that can be evidence of its step. */
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import { evidenceFor } from "~/reflect/evidence.queries.server";
import { feedbackFor, openToAlt } from "~/reflect/feedback.queries.server";
import { db } from "~db/client.server";
import { inOrganisation, references } from "~db/conditions";
import { checkIns, members, notes, observations, steps, visits } from "~db/schema";
import type {
  CheckIn,
  EvidenceChoice,
  GoalSummary,
  GoalTimeline,
  SeenMoment,
  StepHistory,
} from "./goal";
import { findGoal } from "./goals.queries.server";

async function checkInsOf(viewer: Viewer, stepIds: string[]): Promise<Map<string, CheckIn[]>> {
  const byStep = new Map<string, CheckIn[]>();
  if (stepIds.length === 0) return byStep;
  const rows = await db()
    .select({
      id: checkIns.id,
      stepId: checkIns.stepId,
      authorId: checkIns.authorId,
      authorName: members.name,
      text: checkIns.text,
      at: checkIns.at,
    })
    .from(checkIns)
    .innerJoin(members, eq(members.id, checkIns.authorId))
    .where(and(inOrganisation(checkIns, viewer), inArray(checkIns.stepId, stepIds)))
    .orderBy(asc(checkIns.at), asc(checkIns.id));
  for (const { stepId, authorId, ...row } of rows)
    byStep.set(stepId, [...(byStep.get(stepId) ?? []), { ...row, mine: authorId === viewer.id }]);
  return byStep;
}

/**
 * The notes by which steps were seen, by note id. A note is quoted from the shared version, and only for
 * readers who may read that version.
 */
async function seenMoments(viewer: Viewer, noteIds: string[]): Promise<Map<string, SeenMoment>> {
  const moments = new Map<string, SeenMoment>();
  if (noteIds.length === 0) return moments;
  const rows = await db()
    .select({
      noteId: notes.id,
      visit: {
        id: visits.id,
        altId: visits.altId,
        mentorId: visits.mentorId,
        observerId: visits.observerId,
      },
      lessonAt: visits.startsAt,
    })
    .from(notes)
    .innerJoin(observations, eq(observations.id, notes.observationId))
    .innerJoin(visits, references(observations, "visitId", visits))
    .where(and(inArray(notes.id, noteIds), inOrganisation(visits, viewer)));
  for (const { noteId, visit, lessonAt } of rows) {
    const gate = await feedbackFor(viewer, visit);
    const note =
      gate.state === "open"
        ? gate.feedback.content.notes.find((each) => each.id === noteId)
        : undefined;
    moments.set(noteId, {
      lessonAt,
      quote: note ? { text: note.text, notedAt: note.notedAt, visitId: visit.id } : null,
    });
  }
  return moments;
}

/** Loads a goal with its steps and check-ins. @throws Refusal `not-found` when the viewer may not see it */
export async function goalTimeline(
  viewer: Viewer,
  id: string,
  locale: Locale,
): Promise<GoalTimeline> {
  const { visitId, ...goal } = await findGoal(viewer, id, locale);
  const [rows, [visit]] = await Promise.all([
    db()
      .select({ step: steps, endedByName: members.name })
      .from(steps)
      .leftJoin(members, eq(members.id, steps.endedBy))
      .where(and(inOrganisation(steps, viewer), eq(steps.goalId, goal.id)))
      .orderBy(asc(steps.createdAt), asc(steps.id)),
    visitId && goal.canAct
      ? db()
          .select({ id: visits.id, startsAt: visits.startsAt })
          .from(visits)
          .where(and(inOrganisation(visits, viewer), eq(visits.id, visitId)))
      : [],
  ]);
  const [messages, moments] = await Promise.all([
    checkInsOf(
      viewer,
      rows.map(({ step }) => step.id),
    ),
    seenMoments(
      viewer,
      rows.flatMap(({ step }) => (step.noteId ? [step.noteId] : [])),
    ),
  ]);
  const history = rows.map(
    ({ step, endedByName }): StepHistory => ({
      id: step.id,
      text: step.text,
      evidence: step.evidence,
      dueOn: step.dueOn,
      status: step.status,
      createdAt: step.createdAt,
      endedAt: step.endedAt,
      endedByName,
      reason: step.reason,
      checkIns: messages.get(step.id) ?? [],
      seen: step.noteId ? (moments.get(step.noteId) ?? null) : null,
    }),
  );
  return { ...goal, visit: visit ?? null, steps: history };
}

/**
 * Loads the observation notes that can be evidence of a goal's open step: notes from lessons after the step
 * was set. Leaves out feedback that the viewer may not read, or that the ALT may not read before writing
 * their own view.
 *
 * @returns the notes, those on the goal's criterion first, then newest lesson first; empty when no step is
 * open
 */
export async function evidenceChoices(
  viewer: Viewer,
  goal: GoalSummary,
): Promise<EvidenceChoice[]> {
  if (goal.step?.status !== "open") return [];
  const found = await evidenceFor(viewer, goal.altId, goal.step.createdAt);
  const open = await openToAlt(viewer, [...new Set(found.map(({ visitId }) => visitId))]);
  return found
    .filter(({ visitId }) => open.has(visitId))
    .map(({ noteId, visitId, text, notedAt, visitStartsAt, criteria }) => ({
      noteId,
      visitId,
      text,
      notedAt,
      visitStartsAt,
      onCriterion: criteria.includes(goal.criterionId),
    }))
    .sort(
      (a, b) =>
        Number(b.onCriterion) - Number(a.onCriterion) ||
        b.visitStartsAt - a.visitStartsAt ||
        a.notedAt - b.notedAt,
    );
}
