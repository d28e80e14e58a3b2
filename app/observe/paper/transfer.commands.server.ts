/** Puts a lesson noted on paper into its observation, line by line, as a device would. */
import type { Viewer } from "~/people/viewer";
import type { Visit } from "~/visits/visits.queries.server";
import { FieldError } from "~/web/forms/forms.server";
import { newId } from "~db/ids";
import { observationIdFor } from "../observation-id.server";
import { applyOperations } from "../sync/observation-operations.server";
import type { Operation } from "../sync/operation";
import { isUuidV7, type TransferLine } from "./transfer-form";

const fresh = { base: null, offset: null };

/** Begins the observation on the time the lesson was planned for. */
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
  // Not the clock of this moment: sent twice, a line must say the same.
  committedAt: line.notedAt,
  criteria: line.criteria,
  sign: line.sign,
  keptBack: false,
});

/**
 * Writes the lines as notes, and begins the observation where it has not begun. Sent again, they change nothing.
 *
 * @param startId the id of the start, made with the form
 * @param now UTC milliseconds
 * @throws FieldError beside a line that was saved before with other words or that finds no room, or on `form` when the observation
 *   was shared meanwhile; a 404 response when the lesson is not the viewer's to observe
 */
export async function transferLines(
  viewer: Viewer,
  visit: Visit,
  lines: TransferLine[],
  startId: string,
  now: number,
): Promise<void> {
  const id = visit.observation?.id ?? observationIdFor(visit.id, viewer.id);
  const start = visit.observation ? [] : [startOf(visit, isUuidV7(startId) ? startId : newId())];
  const outcomes = await applyOperations(viewer, id, [...start, ...lines.map(noteOf)], now);
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
