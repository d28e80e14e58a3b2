/** Reads of invitations. */

import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "~db/client.server";
import { alias } from "~db/dialect";
import { linkEnded } from "~db/refusal";
import { invitations, members, organisations } from "~db/schema";
import { guardGuessing } from "./links.server";
import { hashToken } from "./secrets.server";

const inviter = alias(members, "inviter");

/** What the invitation page may show to the holder of the link. */
export type OpenInvitation = {
  memberName: string;
  nameReading: string;
  email: string;
  inviterName: string;
  organisationName: string;
};

/**
 * SQL condition: the invitation with this token hash is neither used nor revoked nor expired.
 *
 * @param now UTC milliseconds
 */
export const openInvitation = (tokenHash: string, now: number) =>
  and(
    eq(invitations.tokenHash, tokenHash),
    isNull(invitations.usedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
  );

/**
 * Loads the open invitation that belongs to the token of an invitation link.
 *
 * @param address the client's network address, for the limit on wrong tokens
 * @throws Refusal `ended-link` when no open invitation has this token; Refusal `too-many-tries` after too
 * many wrong tokens
 */
export async function invitationOf(token: string, address: string): Promise<OpenInvitation> {
  return guardGuessing(address, async () => {
    const [row] = await db()
      .select({
        memberName: members.name,
        nameReading: members.nameReading,
        email: members.email,
        inviterName: inviter.name,
        organisationName: organisations.name,
      })
      .from(invitations)
      .innerJoin(members, eq(members.id, invitations.memberId))
      .innerJoin(inviter, eq(inviter.id, invitations.createdBy))
      .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
      .where(
        and(
          openInvitation(hashToken(token), Date.now()),
          isNull(members.disabledAt),
          isNull(members.passwordHash),
        ),
      );
    if (!row) throw linkEnded();
    return { ...row, email: row.email ?? "" };
  });
}
