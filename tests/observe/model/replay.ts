/** Deletes everything of an observation but its log, and rebuilds it from the log. */
import { asc, eq, inArray, sql } from "drizzle-orm";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import { loggedOperation } from "~/observe/sync/operation-log";
import type { Viewer } from "~/people/viewer";
import { db } from "~db/client.server";
import {
  feedbackTexts,
  levels,
  marks,
  noteCriteria,
  notes,
  observations,
  operations,
} from "~db/schema";
import { transaction } from "~db/transaction.server";

async function logOf(id: string) {
  const rows = await db()
    .select()
    .from(operations)
    .where(eq(operations.observationId, id))
    .orderBy(asc(sql`rowid`));
  return rows.map((row) => ({ operation: loggedOperation(row), at: row.at }));
}

/** @param withStart whether the log itself starts the observation */
async function wipe(id: string, withStart: boolean): Promise<void> {
  await transaction(async (tx) => {
    const own = tx.select({ id: notes.id }).from(notes).where(eq(notes.observationId, id));
    await tx.delete(noteCriteria).where(inArray(noteCriteria.noteId, own));
    for (const table of [notes, marks, levels, feedbackTexts, operations])
      await tx.delete(table).where(eq(table.observationId, id));
    const one = eq(observations.id, id);
    if (withStart) await tx.delete(observations).where(one);
    else await tx.update(observations).set({ endedAt: null }).where(one);
  });
}

/** Applies an observation's log in order to an empty observation. */
export async function replay(viewer: Viewer, id: string): Promise<void> {
  const log = await logOf(id);
  const [observation] = await db().select().from(observations).where(eq(observations.id, id));
  const withStart = log.some(
    ({ operation, at }) => operation.kind === "clock.start" && at === observation?.createdAt,
  );
  await wipe(id, withStart);
  for (const { operation: logged, at } of log) {
    const { skew = 0, ...operation } = logged;
    const sentAt = at - skew - (operation.offset ?? 0);
    const [outcome] = await applyOperations(viewer, id, {
      operations: [operation],
      now: at,
      sentAt,
    });
    if (outcome?.outcome !== "applied") throw new Error(`Not applied: ${JSON.stringify(outcome)}`);
  }
}
