import { and, eq } from "drizzle-orm";
import { observations } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import { keptEndedAt } from "../observation-rules";
import type { Target } from "./observation-base.server";
import type { Operation, Result } from "./operation";

/** Ends the lesson's clock or lets it go on. The last word counts: an instant cannot be typed over. */
export async function setClock(
  tx: Tx,
  target: Target,
  { endedAt }: Extract<Operation, { kind: "clock.set" }>,
  now: number,
): Promise<Result> {
  const kept = endedAt === null ? null : keptEndedAt(endedAt, target.startedAt, now);
  const [changed] = await tx
    .update(observations)
    .set({ endedAt: kept })
    .where(and(eq(observations.id, target.id), eq(observations.status, "open")))
    .returning({ id: observations.id });
  return changed ? { outcome: "applied" } : { outcome: "refused", code: "closed" };
}
