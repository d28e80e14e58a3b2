/** Reads the observer's working copy: notes, levels and texts as they stand before sharing. */
import { and, asc, eq, isNull } from "drizzle-orm";
import { notFound } from "~/people/request.server";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import { feedbackTexts, levels, noteCriteria, notes, observations } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import type { WorkingCopy } from "./sync/operation";

/**
 * The working copy of an observation, for its observer alone.
 *
 * @param from the reading connection, or the transaction that must see the same state
 * @throws a 404 response for everybody else
 */
export async function workingCopy(
  viewer: Viewer,
  id: string,
  from: Pick<Tx, "select"> = db(),
): Promise<WorkingCopy> {
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
        eq(observations.organisationId, viewer.organisationId),
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
    levels: levelRows,
    texts: textRows,
  };
}
