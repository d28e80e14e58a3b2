import { and, eq } from "drizzle-orm";
import { observations } from "~db/schema";
import { keptEndedAt } from "../observation-rules";
import type { Operation, Result } from "./operation";
import type { OperationContext } from "./operation-context.server";

/** Ends the lesson's clock or resumes it. It has no base: the last writer wins, since a button loses no text. */
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
