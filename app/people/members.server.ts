/** What several changes to members have in common. */
import { and, count, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { FieldError } from "~/web/forms.server";
import { isUniqueViolation } from "~db/errors.server";
import { invitations, members, passwordResets } from "~db/schema";
import type { Tx } from "~db/transaction.server";

/** A member who can sign in with a password has joined. */
export const hasJoined = isNotNull(members.passwordHash);

/** Runs a write that sets an address. @throws FieldError on `field` when another account has it */
export async function withEmail<T>(write: PromiseLike<T>, field = "email"): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isUniqueViolation(error, "members_email")) throw new FieldError(field, "email-taken");
    throw error;
  }
}

/**
 * Holds after a change that somebody is left who can run the organisation: a coordinator who can sign in.
 *
 * @throws FieldError on `roles` otherwise, so that the change is rolled back
 */
export async function keepCoordinator(tx: Tx, organisationId: string): Promise<void> {
  const [left] = await tx
    .select({ coordinators: count() })
    .from(members)
    .where(
      and(
        eq(members.organisationId, organisationId),
        eq(members.coordinator, true),
        isNull(members.disabledAt),
        hasJoined,
      ),
    );
  if (left?.coordinators === 0) throw new FieldError("roles", "last-coordinator");
}

/** Ends the links that could open a member's account: invitations and password resets not yet used. */
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
