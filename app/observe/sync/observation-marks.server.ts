/** Writes, takes back and brings back the taps of a lesson. */
import { and, eq } from "drizzle-orm";
import { marks } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import { keptInstant } from "../observation-rules";
import type { Target } from "./observation-base.server";
import { misfit } from "./observation-base.server";
import type { Operation, Result } from "./operation";

type MarkOperation = Extract<Operation, { markId: string }>;

const applied: Result = { outcome: "applied" };

const contentOf = (
  operation: MarkOperation,
  target: Target,
  before: number,
  skew: number,
  now: number,
) => {
  if (operation.kind === "mark.remove") return { removedAt: now };
  if (operation.kind === "mark.restore") return { removedAt: null };
  const { about, value } = operation;
  // The instant the server gave is right already, however wrong the device's clock is.
  const isKnown = operation.at - skew === before;
  const at = isKnown ? before : keptInstant(operation.at, target.startedAt, now);
  return { about, value, at, removedAt: null };
};

/**
 * Applies one change to a mark. Writing to a removed mark brings it back.
 *
 * @param skew how far the operation's instants were moved already
 */
export async function changeMark(
  tx: Tx,
  target: Target,
  operation: MarkOperation,
  skew: number,
  now: number,
): Promise<Result> {
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
    return misfit(tx, target.id, base, null);
  }
  const [changed] = await tx
    .update(marks)
    .set({ ...contentOf(operation, target, present.at, skew, now), operationId: operation.id })
    .where(and(eq(marks.id, markId), eq(marks.operationId, base ?? "")))
    .returning({ id: marks.id });
  if (changed) return applied;
  const { id, about, value, at, operationId, removedAt } = present;
  const there = { id, about, value, at, operationId, removed: removedAt !== null };
  return misfit(tx, target.id, base, { kind: "mark", ...there });
}
