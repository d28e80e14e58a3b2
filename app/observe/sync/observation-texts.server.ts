import { and, eq } from "drizzle-orm";
import { feedbackTexts } from "~db/schema";
import type { Operation, Result } from "./operation";
import { type OperationContext, staleBase } from "./operation-context.server";

type TextOperation = Extract<Operation, { kind: "text.write" }>;

/**
 * Applies a sync operation that writes one of the observer's three texts: keep, wonder or try.
 *
 * @returns applied, conflict or refused
 */
export async function writeText(
  context: OperationContext,
  { id, part, text, base }: TextOperation,
): Promise<Result> {
  const { tx, target } = context;
  const one = and(eq(feedbackTexts.observationId, target.id), eq(feedbackTexts.part, part));
  const [present] = await tx.select().from(feedbackTexts).where(one);
  if (!present) {
    if (base !== null) return staleBase(context, base, null);
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
  return staleBase(context, base, {
    kind: "text",
    part,
    text: present.text,
    operationId: present.operationId,
  });
}
