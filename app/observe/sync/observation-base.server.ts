import { and, eq } from "drizzle-orm";
import type { RubricId } from "~/rubrics/vocabulary";
import type { ObservationStatus, VisitKind } from "~/visits/vocabulary";
import { operations } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import type { Present, Result } from "./operation";

/** The observation an operation is for, as its transaction sees it. */
export type Target = {
  id: string;
  status: ObservationStatus;
  startedAt: number;
  kind: VisitKind;
  rubricId: RubricId;
};

/**
 * Why an operation does not fit what is there. A base this observation has never seen is still on its way
 * (or lies on another device): the change waits for it. Any other is older than what is there: a conflict.
 *
 * @param present what is there; null when there is nothing
 */
export async function misfit(
  tx: Tx,
  observationId: string,
  base: string | null,
  present: Present | null,
): Promise<Result> {
  const known = base === null || (await isKnown(tx, observationId, base));
  return known && present
    ? { outcome: "conflict", present }
    : { outcome: "refused", code: "base-missing", present };
}

async function isKnown(tx: Tx, observationId: string, id: string): Promise<boolean> {
  const [known] = await tx
    .select({ id: operations.id })
    .from(operations)
    .where(and(eq(operations.id, id), eq(operations.observationId, observationId)));
  return known !== undefined;
}
