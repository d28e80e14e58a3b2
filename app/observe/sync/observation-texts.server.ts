/** Writes the observer's three texts: keep, wonder, try. */
import { and, eq } from "drizzle-orm";
import { feedbackTexts } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import type { Target } from "./observation-base.server";
import { misfit } from "./observation-base.server";
import type { Operation, Result } from "./operation";

type TextOperation = Extract<Operation, { kind: "text.write" }>;

/** Applies one change of a text. */
export async function writeText(
  tx: Tx,
  target: Target,
  { id, part, text, base }: TextOperation,
): Promise<Result> {
  const one = and(eq(feedbackTexts.observationId, target.id), eq(feedbackTexts.part, part));
  const [present] = await tx.select().from(feedbackTexts).where(one);
  if (!present) {
    if (base !== null) return misfit(tx, target.id, base, null);
    await tx
      .insert(feedbackTexts)
      .values({ observationId: target.id, part, text, operationId: id });
    return { outcome: "applied" };
  }
  const [changed] = await tx
    .update(feedbackTexts)
    .set({ text, operationId: id })
    .where(and(one, eq(feedbackTexts.operationId, base ?? "")))
    .returning({ part: feedbackTexts.part });
  if (changed) return { outcome: "applied" };
  return misfit(tx, target.id, base, {
    kind: "text",
    part,
    text: present.text,
    operationId: present.operationId,
  });
}
