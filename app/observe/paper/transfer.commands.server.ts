/** Saves a lesson noted on paper as operations on its observation, the same way a device does. */
import type { Viewer } from "~/people/viewer";
import type { Visit } from "~/visits/visits.queries.server";
import { FieldError } from "~/web/forms/forms.server";
import { newId } from "~db/ids";
import { discardedBefore } from "../discarded.queries.server";
import { observationIdFor } from "../observation-id.server";
import { applyOperations } from "../sync/observation-operations.server";
import type { Operation } from "../sync/operation";
import { isUuidV7, type TransferLine } from "./transfer-form";

const fresh = { base: null, offset: null };

/** The operation that starts the observation at the planned time. */
const startOf = (visit: Visit, id: string): Operation => ({
  ...fresh,
  kind: "clock.start",
  id,
  visitId: visit.id,
  startedAt: visit.startsAt,
  endedAt: visit.startsAt + visit.minutes * 60_000,
});

const noteOf = (line: TransferLine): Operation => ({
  ...fresh,
  kind: "note.write",
  id: line.operationId,
  noteId: line.noteId,
  text: line.text,
  notedAt: line.notedAt,
  // Not the present time: a repeated submit must produce the same operation.
  committedAt: line.notedAt,
  criteria: line.criteria,
  sign: line.sign,
  keptBack: false,
});

/**
 * Stores lines that were noted on paper as notes of an observation, and starts the observation if it has not
 * begun. A repeated submit changes nothing.
 *
 * @param startId id, created with the form, of the sync operation that starts the observation
 * @param now UTC milliseconds
 * @throws FieldError beside a line that was saved before with another text or exceeds the observation's
 * limits, or on `form` when the observation was shared meanwhile
 * @throws Refusal `not-found` when the viewer may not observe the lesson
 */
export async function transferLines(
  viewer: Viewer,
  visit: Visit,
  lines: TransferLine[],
  startId: string,
  now: number,
): Promise<void> {
  const id =
    visit.observation?.id ??
    observationIdFor(visit.id, viewer.id, await discardedBefore(viewer, visit.id));
  const start = visit.observation ? [] : [startOf(visit, isUuidV7(startId) ? startId : newId())];
  const operations = [...start, ...lines.map(noteOf)];
  const outcomes = await applyOperations(viewer, id, { operations, now });
  for (const outcome of outcomes) {
    if (outcome.outcome === "applied" || outcome.outcome === "duplicate") continue;
    const line = lines.find(({ operationId }) => operationId === outcome.id);
    const closed = outcome.outcome === "refused" && outcome.code === "closed";
    if (outcome.outcome === "refused" && outcome.code === "full")
      throw new FieldError(line ? `note-${line.row}` : "form", "observation-full");
    if (!line || closed) throw new FieldError("form", "changed-meanwhile");
    throw new FieldError(`note-${line.row}`, "saved-already");
  }
}
