/** Commands that issue and accept invitations. */
import { and, eq, inArray, isNull } from "drizzle-orm";
import type * as z from "zod/mini";
import { canMail, queueMail } from "~/web/mail.server";
import { paths } from "~/web/paths";
import { inOrganisation } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { allow, linkEnded, notFound } from "~db/refusal";
import { invitations, members } from "~db/schema";
import { transaction } from "~db/transaction.server";
import type { acceptForm } from "./forms";
import { invitationOf, openInvitation } from "./invitations.queries.server";
import { invitationMail } from "./mails.server";
import { withEmail } from "./members.server";
import { tidyName } from "./names";
import { checkNewPassword } from "./new-password.server";
import { canInvite, hasJoined } from "./rules";
import { hashPassword, hashToken, newToken } from "./secrets.server";
import { type Client, endSession, startSession } from "./sessions.server";
import type { Viewer } from "./viewer";
import type { Locale } from "./vocabulary";

/** The lifetime of an invitation in milliseconds. */
export const invitationLife = 30 * 24 * 3_600_000;

/** A new link. It is shown once, because only its hash is stored. */
export type IssuedLink = {
  memberId: string;
  name: string;
  url: string;
  expiresAt: number;
  /** The address to which it was mailed; null when it was not mailed. */
  mailedTo: string | null;
};

/**
 * Issues an invitation link for each given member who has not joined, and revokes the member's earlier
 * links. With `send`, each link is also mailed, if the installation can send mail and the member has an
 * address.
 *
 * @param origin the installation's address, such as `https://kizuki.example`
 * @returns the links in the order of `memberIds`, without members who have joined meanwhile
 * @throws Refusal `not-found` when the viewer may not invite one of the members
 */
export async function invite(
  viewer: Viewer,
  memberIds: string[],
  { origin, send }: { origin: string; send: boolean },
): Promise<IssuedLink[]> {
  return transaction(async (tx) => {
    const found = await tx
      .select()
      .from(members)
      .where(
        and(
          inOrganisation(members, viewer),
          inArray(members.id, memberIds),
          isNull(members.disabledAt),
        ),
      );
    const links: IssuedLink[] = [];
    for (const memberId of memberIds) {
      const member = found.find((each) => each.id === memberId);
      if (!member) throw notFound();
      allow(canInvite(viewer, member));
      if (hasJoined(member, viewer.sample)) continue;
      const { token, hash } = newToken();
      const now = Date.now();
      const expiresAt = now + invitationLife;
      const url = origin + paths.invitation(token);
      await tx
        .update(invitations)
        .set({ revokedAt: now })
        .where(
          and(
            inOrganisation(invitations, viewer),
            eq(invitations.memberId, memberId),
            isNull(invitations.usedAt),
            isNull(invitations.revokedAt),
          ),
        );
      await tx.insert(invitations).values({
        id: newId(),
        organisationId: viewer.organisationId,
        memberId,
        tokenHash: hash,
        createdBy: viewer.id,
        createdAt: now,
        expiresAt,
      });
      const mailedTo = send && canMail() && !viewer.sample ? member.email : null;
      if (mailedTo) await queueMail(tx, invitationMail(viewer, member, { to: mailedTo, url }));
      await recordEvent(tx, viewer, {
        subject: "member",
        subjectId: memberId,
        verb: "invited",
        details: { mailed: mailedTo !== null },
      });
      links.push({ memberId, name: member.name, url, expiresAt, mailedTo });
    }
    return links;
  });
}

/**
 * Accepts an invitation: sets the member's e-mail address and password, uses up the link and signs the
 * member in.
 *
 * @param locale the language in which the page was read; it becomes the member's display language
 * @param before the member who was signed in in this browser; that session ends
 * @returns the token of the new session
 * @throws Refusal `ended-link` or `too-many-tries`; FieldError on `email` or `password`
 */
export async function acceptInvitation(
  token: string,
  form: z.output<typeof acceptForm>,
  locale: Locale,
  client: Client,
  before: Viewer | null,
): Promise<string> {
  const { memberName } = await invitationOf(token, client.address);
  checkNewPassword(form.password, [memberName, form.nameReading || null, form.email]);
  const passwordHash = await hashPassword(form.password);
  const session = await transaction(async (tx) => {
    const now = Date.now();
    const [used] = await tx
      .update(invitations)
      .set({ usedAt: now })
      .where(openInvitation(hashToken(token), now))
      .returning({ memberId: invitations.memberId, organisationId: invitations.organisationId });
    if (!used) throw linkEnded();
    const [member] = await withEmail(
      tx
        .update(members)
        .set({
          email: form.email,
          passwordHash,
          nameReading: tidyName(form.nameReading),
          locale,
        })
        .where(
          and(
            inOrganisation(members, used),
            eq(members.id, used.memberId),
            isNull(members.disabledAt),
            isNull(members.passwordHash),
          ),
        )
        .returning({ id: members.id }),
    );
    if (!member) throw linkEnded();
    await recordEvent(
      tx,
      { organisationId: used.organisationId, id: member.id },
      { subject: "member", subjectId: member.id, verb: "joined" },
    );
    return startSession(tx, member.id, client);
  });
  if (before) await endSession(before);
  return session;
}
