import { createHash } from "node:crypto";
import type { FrozenRubric } from "~/rubrics/rubric";
import { frozenRubrics } from "./schema";
import type { Tx } from "./transaction.server";

/** Returns the key under which the wording of a rubric is stored: the SHA-256 of its JSON, in base64url. */
export const wordingHash = (rubric: FrozenRubric): string =>
  createHash("sha256").update(JSON.stringify(rubric)).digest("base64url");

/**
 * Stores the wording of a rubric for an organisation unless it is stored already, inside the transaction
 * that writes the row that refers to it.
 *
 * @returns the key of the wording
 */
export async function freezeRubric(
  tx: Tx,
  organisationId: string,
  rubric: FrozenRubric,
): Promise<string> {
  const hash = wordingHash(rubric);
  await tx
    .insert(frozenRubrics)
    .values({ organisationId, hash, content: rubric })
    .onConflictDoNothing();
  return hash;
}
