/** Writes, removes and restores the lines of evidence. */
import { and, eq } from "drizzle-orm";
import { isCriterionOf } from "~/rubrics/rubrics.server";
import { noteCriteria, notes } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import { keptInstant } from "../observation-rules";
import type { Target } from "./observation-base.server";
import { misfit } from "./observation-base.server";
import type { Operation, Present, Result } from "./operation";

type NoteOperation = Extract<Operation, { noteId: string }>;
type Written = Extract<Operation, { kind: "note.write" }>;

const applied: Result = { outcome: "applied" };

/** The note as it stands; `elsewhere` when its id belongs to another observation. */
async function presentNote(
  tx: Tx,
  target: Target,
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

async function tag(tx: Tx, noteId: string, criteria: string[], before: string[]): Promise<void> {
  const wanted = [...new Set(criteria)];
  if (before.length > 0) await tx.delete(noteCriteria).where(eq(noteCriteria.noteId, noteId));
  if (wanted.length > 0)
    await tx.insert(noteCriteria).values(wanted.map((criterionId) => ({ noteId, criterionId })));
}

type Instants = { notedAt: number; committedAt: number | null };

/** @param before the instants of the note as it stands; null for a new one */
const written = (
  operation: Written,
  target: Target,
  before: Instants | null,
  skew: number,
  now: number,
) => {
  const { text, notedAt, committedAt, sign, keptBack } = operation;
  // An instant the server gave is right already, however wrong the device's clock is.
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

async function insert(
  tx: Tx,
  target: Target,
  operation: Written,
  skew: number,
  now: number,
): Promise<Result> {
  await tx.insert(notes).values({
    id: operation.noteId,
    observationId: target.id,
    ...written(operation, target, null, skew, now),
    operationId: operation.id,
  });
  await tag(tx, operation.noteId, operation.criteria, []);
  return applied;
}

const contentOf = (
  operation: NoteOperation,
  target: Target,
  before: Instants,
  skew: number,
  now: number,
) => {
  if (operation.kind === "note.remove") return { removedAt: now };
  if (operation.kind === "note.restore") return { removedAt: null };
  return { ...written(operation, target, before, skew, now), removedAt: null };
};

/**
 * Applies one change to a note. Writing to a removed note brings it back.
 *
 * @param skew how far the operation's instants were moved already
 */
export async function changeNote(
  tx: Tx,
  target: Target,
  operation: NoteOperation,
  skew: number,
  now: number,
): Promise<Result> {
  const writes = operation.kind === "note.write";
  if (writes && !operation.criteria.every((each) => isCriterionOf(target.rubricId, each)))
    return { outcome: "refused", code: "unknown-criterion" };
  const present = await presentNote(tx, target, operation.noteId);
  if (present === "elsewhere") return { outcome: "refused", code: "unknown-note" };
  if (!present) {
    if (writes && operation.base === null) return insert(tx, target, operation, skew, now);
    if (operation.base === null) return { outcome: "refused", code: "unknown-note" };
    return misfit(tx, target.id, operation.base, null);
  }
  const [changed] = await tx
    .update(notes)
    .set({ ...contentOf(operation, target, present, skew, now), operationId: operation.id })
    .where(and(eq(notes.id, present.id), eq(notes.operationId, operation.base ?? "")))
    .returning({ id: notes.id });
  if (!changed) return misfit(tx, target.id, operation.base, present);
  if (writes) await tag(tx, present.id, operation.criteria, present.criteria);
  return applied;
}
