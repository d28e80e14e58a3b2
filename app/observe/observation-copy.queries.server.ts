/** Reads the observer's working copy: notes, levels and texts before they are shared. */
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { notFound } from "~db/refusal";
import { feedbackTexts, levels, marks, noteCriteria, notes, observations } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import { observationIdFor } from "./observation-id.server";
import type { WorkingCopy } from "./sync/operation";

/** A working copy of an observation that has begun; the server stores no others. */
export type BegunCopy = WorkingCopy & { startedAt: number };

/**
 * Loads an observation as its observer edits it: notes, taps, levels and texts, shared or not. Only the
 * observer may read this working copy.
 *
 * @param from the database, or a transaction whose own changes must be visible
 * @throws Refusal `not-found` for anyone else
 */
export async function workingCopy(
  viewer: Viewer,
  id: string,
  from: Pick<Tx, "select"> = db(),
): Promise<BegunCopy> {
  const [observation] = await from
    .select({
      id: observations.id,
      visitId: observations.visitId,
      status: observations.status,
      startedAt: observations.startedAt,
      endedAt: observations.endedAt,
    })
    .from(observations)
    .where(
      and(
        inOrganisation(observations, viewer),
        eq(observations.id, id),
        eq(observations.observerId, viewer.id),
      ),
    );
  if (!observation) throw notFound();
  const lines = await from
    .select({
      id: notes.id,
      text: notes.text,
      notedAt: notes.notedAt,
      committedAt: notes.committedAt,
      sign: notes.sign,
      keptBack: notes.keptBack,
      operationId: notes.operationId,
    })
    .from(notes)
    .where(and(eq(notes.observationId, id), isNull(notes.removedAt)))
    .orderBy(asc(notes.notedAt), asc(notes.id));
  const tags = await from
    .select({ noteId: noteCriteria.noteId, criterionId: noteCriteria.criterionId })
    .from(notes)
    .innerJoin(noteCriteria, eq(noteCriteria.noteId, notes.id))
    .where(and(eq(notes.observationId, id), isNull(notes.removedAt)));
  const taps = await from
    .select({
      id: marks.id,
      about: marks.about,
      value: marks.value,
      at: marks.at,
      operationId: marks.operationId,
    })
    .from(marks)
    .where(and(eq(marks.observationId, id), isNull(marks.removedAt)))
    .orderBy(asc(marks.at), asc(marks.id));
  const levelRows = await from
    .select({
      criterionId: levels.criterionId,
      value: levels.value,
      operationId: levels.operationId,
    })
    .from(levels)
    .where(eq(levels.observationId, id));
  const textRows = await from
    .select({
      part: feedbackTexts.part,
      text: feedbackTexts.text,
      operationId: feedbackTexts.operationId,
    })
    .from(feedbackTexts)
    .where(eq(feedbackTexts.observationId, id));
  const criteriaOf = new Map<string, string[]>();
  for (const { noteId, criterionId } of tags)
    criteriaOf.set(noteId, [...(criteriaOf.get(noteId) ?? []), criterionId]);
  return {
    ...observation,
    notes: lines.map((line) => ({
      ...line,
      criteria: criteriaOf.get(line.id) ?? [],
    })),
    marks: taps,
    levels: levelRows,
    texts: textRows,
  };
}

/**
 * Returns an empty working copy for an observation that has not begun, with the id that the observation will
 * have, so that a device can begin the observation without a network.
 *
 * @param discarded how many observations of the visit the observer has discarded
 */
export const plannedCopy = (visitId: string, observerId: string, discarded = 0): WorkingCopy => ({
  id: observationIdFor(visitId, observerId, discarded),
  visitId,
  status: "open",
  startedAt: null,
  endedAt: null,
  notes: [],
  marks: [],
  levels: [],
  texts: [],
});
