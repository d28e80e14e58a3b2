/** Conditions and checks that several commands on members share. */
import { and, count, eq, gt, isNotNull, isNull, or } from "drizzle-orm";
import { FieldError } from "~/web/forms/forms.server";
import { isUniqueViolation } from "~db/errors.server";
import { invitations, members, organisations, passwordResets } from "~db/schema";
import type { Tx } from "~db/transaction.server";

/** SQL condition: the member can sign in, with a password or by one click in the sample organisation. */
export const canSignIn = or(isNotNull(members.passwordHash), eq(organisations.sample, true));

/**
 * Runs a database write that sets an e-mail address, and returns the result of the write.
 *
 * @throws FieldError on `field` when another account has the address
 */
export async function withEmail<T>(write: PromiseLike<T>, field = "email"): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isUniqueViolation(error, "members_email")) throw new FieldError(field, "email-taken");
    throw error;
  }
}

/**
 * Checks, after a change inside the transaction, that the organisation still has a coordinator who can sign
 * in.
 *
 * @throws FieldError on `roles` if it has none, so that the transaction is rolled back
 */
export async function keepCoordinator(tx: Tx, organisationId: string): Promise<void> {
  const [left] = await tx
    .select({ coordinators: count() })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .where(
      and(
        eq(members.organisationId, organisationId),
        eq(members.coordinator, true),
        isNull(members.disabledAt),
        canSignIn,
      ),
    );
  if (left?.coordinators === 0) throw new FieldError("roles", "last-coordinator");
}

/** Revokes a member's unused invitation links and deletes the member's unused password reset links. */
export async function endLinks(tx: Tx, organisationId: string, memberId: string): Promise<void> {
  const now = Date.now();
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.memberId, memberId),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now),
      ),
    );
  await tx
    .delete(passwordResets)
    .where(and(eq(passwordResets.memberId, memberId), isNull(passwordResets.usedAt)));
}
