/**
 * Reads the observations of two observers of one lesson. Only these two may read them, and only after both
 * have ended.
 */
import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { canCompare, hasLevels } from "~/visits/rules";
import { notDiscarded } from "~/visits/visit-observers.server";
import type { Visit } from "~/visits/visits.queries.server";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { allow } from "~db/refusal";
import { levels, marks, noteCriteria, notes, observations, secondObservers } from "~db/schema";
import { canShareLevel } from "../observation-rules";
import type { Both, ComparedStream } from "./comparison";

type Ended = { id: string; observerId: string; startedAt: number; endedAt: number };

/** The ids of the observers whose observation has not ended, or both observations. */
export type Comparison =
  | { state: "waiting"; waitsFor: string[] }
  | { state: "open"; streams: Both<ComparedStream> };

async function streamOf(viewer: Viewer, visit: Visit, ended: Ended): Promise<ComparedStream> {
  const lines = await db()
    .select({
      id: notes.id,
      text: notes.text,
      notedAt: notes.notedAt,
      sign: notes.sign,
      keptBack: notes.keptBack,
    })
    .from(notes)
    .where(and(eq(notes.observationId, ended.id), isNull(notes.removedAt)))
    .orderBy(asc(notes.notedAt), asc(notes.id));
  const tags = await db()
    .select({ noteId: noteCriteria.noteId, criterionId: noteCriteria.criterionId })
    .from(notes)
    .innerJoin(noteCriteria, eq(noteCriteria.noteId, notes.id))
    .where(and(eq(notes.observationId, ended.id), isNull(notes.removedAt)));
  const levelRows = await db()
    .select({ criterionId: levels.criterionId, value: levels.value })
    .from(levels)
    .where(eq(levels.observationId, ended.id));
  const taps = await db()
    .select({ about: marks.about, value: marks.value, at: marks.at })
    .from(marks)
    .where(and(eq(marks.observationId, ended.id), isNull(marks.removedAt)))
    .orderBy(asc(marks.at), asc(marks.id));
  const tagged = ({ keptBack: _, ...note }: (typeof lines)[number]) => ({
    ...note,
    criteria: tags.filter(({ noteId }) => noteId === note.id).map((tag) => tag.criterionId),
  });
  const own = ended.observerId === viewer.id;
  // Levels are computed from the notes that both readers see: a level whose only evidence is kept back would
  // have no visible evidence.
  const given = lines.filter((note) => !note.keptBack).map(tagged);
  return {
    observerId: ended.observerId,
    startedAt: ended.startedAt,
    endedAt: ended.endedAt,
    notes: lines.filter((note) => own || !note.keptBack).map(tagged),
    levels: hasLevels(visit.kind)
      ? levelRows.flatMap(({ criterionId, value }) =>
          value !== null && canShareLevel(value, given, criterionId)
            ? [{ criterionId, value }]
            : [],
        )
      : [],
    taps,
  };
}

/**
 * Loads the observations of both observers of one lesson for a comparison. While one of the two has not
 * ended, returns only the ids of the observers who have not ended theirs.
 *
 * @throws Refusal `not-found` for anyone but the two observers
 */
export async function comparisonOf(viewer: Viewer, visit: Visit): Promise<Comparison> {
  const { second, observerId } = visit;
  allow(canCompare(viewer, visit) && second !== null);
  const both = [observerId, second.id];
  const found = await db()
    .select({
      id: observations.id,
      observerId: observations.observerId,
      startedAt: observations.startedAt,
      endedAt: observations.endedAt,
    })
    .from(observations)
    .where(
      and(
        inOrganisation(observations, viewer),
        eq(observations.visitId, visit.id),
        inArray(observations.observerId, both),
        isNotNull(observations.endedAt),
        notDiscarded,
      ),
    );
  const endedBy = (id: string) => {
    const one = found.find((each) => each.observerId === id);
    return one && one.endedAt !== null ? { ...one, endedAt: one.endedAt } : null;
  };
  const [first, other] = [endedBy(observerId), endedBy(second.id)];
  if (!first || !other) return { state: "waiting", waitsFor: both.filter((id) => !endedBy(id)) };
  const streams = {
    first: await streamOf(viewer, visit, first),
    second: await streamOf(viewer, visit, other),
  };
  return { state: "open", streams };
}

/**
 * Returns the id of the visit of an observation that the signed-in member writes as the second observer of
 * the lesson; null for any other observation.
 */
export async function visitOfSecond(viewer: Viewer, observationId: string): Promise<string | null> {
  const [row] = await db()
    .select({ visitId: observations.visitId })
    .from(observations)
    .innerJoin(
      secondObservers,
      and(
        eq(secondObservers.organisationId, observations.organisationId),
        eq(secondObservers.visitId, observations.visitId),
        eq(secondObservers.memberId, observations.observerId),
      ),
    )
    .where(
      and(
        inOrganisation(observations, viewer),
        eq(observations.id, observationId),
        eq(observations.observerId, viewer.id),
        notDiscarded,
      ),
    );
  return row?.visitId ?? null;
}
