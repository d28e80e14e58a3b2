/** Limits of one observation, so that reading, sharing and storing it stay cheap. */
import { and, count, eq, isNull } from "drizzle-orm";
import { totalLength } from "~db/dialect";
import { notes, operations } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import type { Operation } from "./operation";

/** An observer writes about 100 notes and 500 operations in a lesson. */
export const roomLimits = { operations: 10_000, notes: 2_000, characters: 200_000 };

/** How much an observation holds: operations in its log, notes that are not removed, characters of those. */
export type Room = typeof roomLimits;

/**
 * Counts the content of an observation: sync operations in its log, notes that are not removed, and the
 * characters of these notes.
 */
export async function roomOf(tx: Tx, observationId: string): Promise<Room> {
  const [log] = await tx
    .select({ operations: count() })
    .from(operations)
    .where(eq(operations.observationId, observationId));
  const [live] = await tx
    .select({
      notes: count(),
      characters: totalLength(notes.text),
    })
    .from(notes)
    .where(and(eq(notes.observationId, observationId), isNull(notes.removedAt)));
  return { operations: 0, notes: 0, characters: 0, ...log, ...live };
}

const addsNote = (operation: Operation) =>
  operation.kind === "note.restore" || (operation.kind === "note.write" && operation.base === null);

/**
 * Whether an observation has reached a limit that forbids a further sync operation: the number of operations;
 * for writing or restoring a note also the number of characters, and for adding a note the number of notes.
 */
export function isFull(room: Room, operation: Operation): boolean {
  const writes = operation.kind === "note.write" || operation.kind === "note.restore";
  return (
    room.operations >= roomLimits.operations ||
    (writes && room.characters >= roomLimits.characters) ||
    (addsNote(operation) && room.notes >= roomLimits.notes)
  );
}

/**
 * Estimates the size of an observation (numbers and characters, see `roomOf`) after a sync operation, to check
 * it against `roomLimits`. A rewritten note counts with its old and its new text; `roomOf` counts exactly.
 */
export const roomAfter = (room: Room, operation: Operation): Room => ({
  operations: room.operations + 1,
  notes: room.notes + (addsNote(operation) ? 1 : 0),
  characters: room.characters + (operation.kind === "note.write" ? operation.text.length : 0),
});
