/** Sets and takes back levels. */
import { and, eq, isNull } from "drizzle-orm";
import { isCriterionOf } from "~/rubrics/rubrics.server";
import { hasLevels, needsEvidence } from "~/visits/rules";
import { levels, noteCriteria, notes } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import type { Target } from "./observation-base.server";
import { misfit } from "./observation-base.server";
import type { Operation, Result } from "./operation";

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

/** Applies one change of a level; a level 1–4 needs a note on its criterion (product rule 2). */
export async function writeLevel(
  tx: Tx,
  target: Target,
  operation: LevelOperation,
): Promise<Result> {
  const { criterionId, value, base } = operation;
  if (!hasLevels(target.kind)) return { outcome: "refused", code: "no-levels" };
  if (!isCriterionOf(target.rubricId, criterionId))
    return { outcome: "refused", code: "unknown-criterion" };
  if (needsEvidence(value) && !(await hasNote(tx, target.id, criterionId)))
    return { outcome: "refused", code: "needs-evidence" };
  const one = and(eq(levels.observationId, target.id), eq(levels.criterionId, criterionId));
  const [present] = await tx.select().from(levels).where(one);
  if (!present) {
    if (base !== null) return misfit(tx, target.id, base, null);
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
  return misfit(tx, target.id, base, {
    kind: "level",
    criterionId,
    value: present.value,
    operationId: present.operationId,
  });
}
