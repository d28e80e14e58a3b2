import { and, eq, isNull } from "drizzle-orm";
import { isCriterionOf } from "~/rubrics/rubrics.server";
import { hasLevels, needsEvidence } from "~/visits/rules";
import { levels, noteCriteria, notes } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import type { Operation, Result } from "./operation";
import { type OperationContext, staleBase } from "./operation-context.server";

type LevelOperation = Extract<Operation, { kind: "level.set" }>;

async function hasNote(tx: Tx, observationId: string, criterionId: string): Promise<boolean> {
  const [note] = await tx
    .select({ id: notes.id })
    .from(notes)
    .innerJoin(noteCriteria, eq(noteCriteria.noteId, notes.id))
    .where(
      and(
        eq(notes.observationId, observationId),
        isNull(notes.removedAt),
        eq(noteCriteria.criterionId, criterionId),
      ),
    )
    .limit(1);
  return note !== undefined;
}

/**
 * Applies a sync operation that sets or clears the level of a criterion. A level from 1 to 4 needs a note
 * that is tagged with the criterion (product rule 2).
 *
 * @returns applied, conflict or refused
 */
export async function writeLevel(
  context: OperationContext,
  operation: LevelOperation,
): Promise<Result> {
  const { tx, target } = context;
  const { criterionId, value, base } = operation;
  if (!hasLevels(target.kind)) return { outcome: "refused", code: "no-levels" };
  if (!isCriterionOf(target.rubricId, criterionId))
    return { outcome: "refused", code: "unknown-criterion" };
  if (needsEvidence(value) && !(await hasNote(tx, target.id, criterionId)))
    return { outcome: "refused", code: "needs-evidence" };
  const one = and(eq(levels.observationId, target.id), eq(levels.criterionId, criterionId));
  const [present] = await tx.select().from(levels).where(one);
  if (!present) {
    if (base !== null) return staleBase(context, base, null);
    await tx
      .insert(levels)
      .values({ observationId: target.id, criterionId, value, operationId: operation.id });
    return { outcome: "applied" };
  }
  const [changed] = await tx
    .update(levels)
    .set({ value, operationId: operation.id })
    .where(and(one, eq(levels.operationId, base ?? "")))
    .returning({ criterionId: levels.criterionId });
  if (changed) return { outcome: "applied" };
  return staleBase(context, base, {
    kind: "level",
    criterionId,
    value: present.value,
    operationId: present.operationId,
  });
}
