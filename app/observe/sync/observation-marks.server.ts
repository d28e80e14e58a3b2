import { and, eq } from "drizzle-orm";
import { marks } from "~db/schema";
import { keptInstant } from "../observation-rules";
import type { Operation, Result } from "./operation";
import { type OperationContext, staleBase } from "./operation-context.server";

type MarkOperation = Extract<Operation, { markId: string }>;

const applied: Result = { outcome: "applied" };

/** The columns that an operation changes. @param before the mark's instant so far, UTC milliseconds */
const contentOf = (
  { target, skew, now }: OperationContext,
  operation: MarkOperation,
  before: number,
) => {
  if (operation.kind === "mark.remove") return { removedAt: now };
  if (operation.kind === "mark.restore") return { removedAt: null };
  const { about, value } = operation;
  // An instant that came from the server is not corrected, however wrong the device's clock is.
  const isKnown = operation.at - skew === before;
  const at = isKnown ? before : keptInstant(operation.at, target.startedAt, now);
  return { about, value, at, removedAt: null };
};

/**
 * Applies a sync operation that writes, removes or restores a mark (one tap of the lesson). Writing to a
 * removed mark restores it.
 *
 * @returns applied, conflict or refused
 */
export async function changeMark(
  context: OperationContext,
  operation: MarkOperation,
): Promise<Result> {
  const { tx, target, now } = context;
  const { markId, base } = operation;
  const [present] = await tx.select().from(marks).where(eq(marks.id, markId));
  if (present && present.observationId !== target.id)
    return { outcome: "refused", code: "unknown-mark" };
  if (!present) {
    if (operation.kind === "mark.write" && base === null) {
      const { about, value } = operation;
      const at = keptInstant(operation.at, target.startedAt, now);
      await tx.insert(marks).values({
        id: markId,
        observationId: target.id,
        about,
        value,
        at,
        operationId: operation.id,
      });
      return applied;
    }
    if (base === null) return { outcome: "refused", code: "unknown-mark" };
    return staleBase(context, base, null);
  }
  const [changed] = await tx
    .update(marks)
    .set({ ...contentOf(context, operation, present.at), operationId: operation.id })
    .where(and(eq(marks.id, markId), eq(marks.operationId, base ?? "")))
    .returning({ id: marks.id });
  if (changed) return applied;
  const { id, about, value, at, operationId, removedAt } = present;
  const current = { id, about, value, at, operationId, removed: removedAt !== null };
  return staleBase(context, base, { kind: "mark", ...current });
}
