import { and, eq } from "drizzle-orm";
import { observations } from "~db/schema";
import { keptEndedAt } from "../observation-rules";
import type { Operation, Result } from "./operation";
import type { OperationContext } from "./operation-context.server";

/**
 * Applies a sync operation that stores the end of the lesson, or removes it when the observer resumes the
 * lesson. There is no conflict check: the last operation to arrive wins, because overwriting a button press
 * cannot lose typed text.
 *
 * @returns outcome `applied`; `refused` with the code `closed` when the observation is not open
 */
export async function setClock(
  { tx, target, now }: OperationContext,
  { endedAt }: Extract<Operation, { kind: "clock.set" }>,
): Promise<Result> {
  const kept = endedAt === null ? null : keptEndedAt(endedAt, target.startedAt, now);
  const [changed] = await tx
    .update(observations)
    .set({ endedAt: kept })
    .where(and(eq(observations.id, target.id), eq(observations.status, "open")))
    .returning({ id: observations.id });
  return changed ? { outcome: "applied" } : { outcome: "refused", code: "closed" };
}
