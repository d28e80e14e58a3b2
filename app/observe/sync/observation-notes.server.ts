import { and, eq } from "drizzle-orm";
import { isCriterionOf } from "~/rubrics/rubrics.server";
import { noteCriteria, notes } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import { keptInstant } from "../observation-rules";
import type { Operation, Present, Result } from "./operation";
import { type OperationContext, staleBase } from "./operation-context.server";

type NoteOperation = Extract<Operation, { noteId: string }>;
type WriteOperation = Extract<Operation, { kind: "note.write" }>;

const applied: Result = { outcome: "applied" };

/** The current note; `elsewhere` when the id belongs to a note of another observation, null when there is none. */
async function presentNote(
  { tx, target }: OperationContext,
  noteId: string,
): Promise<Extract<Present, { kind: "note" }> | "elsewhere" | null> {
  const [row] = await tx.select().from(notes).where(eq(notes.id, noteId));
  if (!row) return null;
  if (row.observationId !== target.id) return "elsewhere";
  const tags = await tx
    .select({ criterionId: noteCriteria.criterionId })
    .from(noteCriteria)
    .where(eq(noteCriteria.noteId, noteId));
  const { id, text, notedAt, committedAt, sign, keptBack, operationId, removedAt } = row;
  const criteria = tags.map((tag) => tag.criterionId);
  const content = { text, notedAt, committedAt, criteria, sign, keptBack };
  return { kind: "note", id, ...content, operationId, removed: removedAt !== null };
}

/** Replaces the criteria of a note. @param before its criteria so far */
async function writeCriteria(
  tx: Tx,
  noteId: string,
  criteria: string[],
  before: string[],
): Promise<void> {
  const wanted = [...new Set(criteria)];
  if (before.length > 0) await tx.delete(noteCriteria).where(eq(noteCriteria.noteId, noteId));
  if (wanted.length > 0)
    await tx.insert(noteCriteria).values(wanted.map((criterionId) => ({ noteId, criterionId })));
}

type Instants = { notedAt: number; committedAt: number | null };

/** The columns that a write sets. @param before the note's instants so far; null for a new note */
const writtenContent = (
  { target, skew, now }: OperationContext,
  operation: WriteOperation,
  before: Instants | null,
) => {
  const { text, notedAt, committedAt, sign, keptBack } = operation;
  // An instant that came from the server is not corrected, however wrong the device's clock is.
  const kept = (instant: number, known: number | null | undefined) =>
    instant - skew === known ? known : keptInstant(instant, target.startedAt, now);
  return {
    text,
    sign,
    keptBack,
    notedAt: kept(notedAt, before?.notedAt),
    committedAt: committedAt === null ? null : kept(committedAt, before?.committedAt),
    writtenAt: now,
  };
};

async function insertNote(context: OperationContext, operation: WriteOperation): Promise<Result> {
  const { tx, target } = context;
  await tx.insert(notes).values({
    id: operation.noteId,
    observationId: target.id,
    ...writtenContent(context, operation, null),
    operationId: operation.id,
  });
  await writeCriteria(tx, operation.noteId, operation.criteria, []);
  return applied;
}

const contentOf = (context: OperationContext, operation: NoteOperation, before: Instants) => {
  if (operation.kind === "note.remove") return { removedAt: context.now };
  if (operation.kind === "note.restore") return { removedAt: null };
  return { ...writtenContent(context, operation, before), removedAt: null };
};

/**
 * Applies a sync operation that writes, removes or restores a note. Writing to a removed note restores it.
 *
 * @returns applied, conflict or refused
 */
export async function changeNote(
  context: OperationContext,
  operation: NoteOperation,
): Promise<Result> {
  const { tx, target } = context;
  const writes = operation.kind === "note.write";
  if (writes && !operation.criteria.every((each) => isCriterionOf(target.rubricId, each)))
    return { outcome: "refused", code: "unknown-criterion" };
  const present = await presentNote(context, operation.noteId);
  if (present === "elsewhere") return { outcome: "refused", code: "unknown-note" };
  if (!present) {
    if (writes && operation.base === null) return insertNote(context, operation);
    if (operation.base === null) return { outcome: "refused", code: "unknown-note" };
    return staleBase(context, operation.base, null);
  }
  const [changed] = await tx
    .update(notes)
    .set({ ...contentOf(context, operation, present), operationId: operation.id })
    .where(and(eq(notes.id, present.id), eq(notes.operationId, operation.base ?? "")))
    .returning({ id: notes.id });
  if (!changed) return staleBase(context, operation.base, present);
  if (writes) await writeCriteria(tx, present.id, operation.criteria, present.criteria);
  return applied;
}
