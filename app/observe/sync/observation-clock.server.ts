import { and, eq } from "drizzle-orm";
import { observations } from "~db/schema";
import { keptEndedAt } from "../observation-rules";
import type { Operation, Result } from "./operation";
import type { OperationContext } from "./operation-context.server";

/**
 * Applies a sync operation that ends the lesson's clock or resumes it. The operation has no base: the last
 * writer wins, since a button loses no text.
 *
 * @returns applied, or refused with the code `closed` when the observation is not open
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
