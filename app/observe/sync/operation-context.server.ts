/** What every operation is applied with, and the answer to one whose base is not the current operation. */
import { and, eq } from "drizzle-orm";
import type { RubricId } from "~/rubrics/vocabulary";
import type { ObservationStatus, VisitKind } from "~/visits/vocabulary";
import { operations } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import type { Present, Result } from "./operation";

/** The observation that an operation changes, as read in its transaction. */
export type Target = {
  id: string;
  status: ObservationStatus;
  /** UTC milliseconds. */
  startedAt: number;
  kind: VisitKind;
  rubricId: RubricId;
};

export type OperationContext = {
  tx: Tx;
  target: Target;
  /** How many milliseconds the operation's instants were moved, because the device's clock was wrong. */
  skew: number;
  /** The server's clock, UTC milliseconds. */
  now: number;
};

/**
 * Returns the answer to a sync operation that was not applied because another operation changed its field
 * after the one that it builds on (its base). Returns a conflict with the current value when the base is null
 * or in the observation's log. Otherwise the operation is refused with `base-missing`, because its base may
 * still arrive from this or another device; a field without a value always gives `base-missing`.
 *
 * @param base id of the base; null when the device knew no value of the field
 * @param present the server's current value of the field; null when it has none
 */
export async function staleBase(
  { tx, target }: OperationContext,
  base: string | null,
  present: Present | null,
): Promise<Result> {
  const known = base === null || (await isLogged(tx, target.id, base));
  return known && present
    ? { outcome: "conflict", present }
    : { outcome: "refused", code: "base-missing", present };
}

async function isLogged(tx: Tx, observationId: string, id: string): Promise<boolean> {
  const [logged] = await tx
    .select({ id: operations.id })
    .from(operations)
    .where(and(eq(operations.id, id), eq(operations.observationId, observationId)));
  return logged !== undefined;
}
