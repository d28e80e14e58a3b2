/** Password resets by a link that is mailed on request or handed over by a coordinator. */
import { and, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { canMail, queueMail } from "~/web/mail.server";
import { paths } from "~/web/paths";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { lowerCase } from "~db/dialect";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { allow, linkEnded, notFound } from "~db/refusal";
import { members, organisations, passwordResets } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { countTry, limits } from "./attempts.server";
import { guardGuessing } from "./links.server";
import { resetMail } from "./mails.server";
import { canSignIn, endLinks } from "./members.server";
import { checkNewPassword } from "./new-password.server";
import { canIssueReset, hasJoined } from "./rules";
import { hashPassword, hashToken, newToken } from "./secrets.server";
import { tellOwner } from "./security/security-mails.server";
import { type Client, endSession, endSessions, startSession } from "./sessions.server";
import type { Viewer } from "./viewer";

const hour = 3_600_000;
/**
 * Lifetimes in milliseconds: two hours for a mailed link; longer for one handed over, because the two people
 * must meet.
 */
export const mailedLife = 2 * hour;
export const handedLife = 24 * hour;

/** Duration of each answer in milliseconds; longer than the work for a known account. */
const answerAfter = 250;

/** Stores a new link and ends an earlier one of the same kind. Returns the token of the link. */
async function issue(tx: Tx, memberId: string, issuedBy: string | null): Promise<string> {
  const { token, hash } = newToken();
  const now = Date.now();
  // Only links of the same kind end: a stranger who requests a mail must not end a link that a coordinator
  // handed over.
  await tx
    .delete(passwordResets)
    .where(
      and(
        eq(passwordResets.memberId, memberId),
        isNull(passwordResets.usedAt),
        issuedBy === null ? isNull(passwordResets.issuedBy) : isNotNull(passwordResets.issuedBy),
      ),
    );
  await tx.insert(passwordResets).values({
    id: newId(),
    memberId,
    tokenHash: hash,
    issuedBy,
    createdAt: now,
    expiresAt: now + (issuedBy === null ? mailedLife : handedLife),
  });
  return token;
}

async function mailReset(email: string, origin: string): Promise<void> {
  const [member] = await db()
    .select({
      id: members.id,
      organisationId: members.organisationId,
      name: members.name,
      locale: members.locale,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .where(
      and(
        eq(lowerCase(members.email), email),
        isNull(members.disabledAt),
        isNotNull(members.passwordHash),
        // The addresses of sample people do not exist.
        eq(organisations.sample, false),
      ),
    );
  if (!member) return;
  await transaction(async (tx) => {
    const url = origin + paths.resetPassword(await issue(tx, member.id, null));
    await queueMail(tx, resetMail(member, { to: email, url }));
    await recordEvent(tx, member, {
      subject: "member",
      subjectId: member.id,
      verb: "asked-for-reset",
    });
  });
}

/**
 * Mails a password reset link to the account with the given e-mail address. For an unknown address, nothing
 * is sent, but result and duration are the same.
 *
 * @param address the client's network address, for the rate limit
 * @throws Refusal `too-many-tries`; Refusal `not-found` when the installation cannot send mail
 */
export async function askForReset(
  email: string,
  { address, origin }: { address: string; origin: string },
): Promise<void> {
  if (!canMail()) throw notFound();
  await countTry([
    [limits.resetAddress, address],
    [limits.resetAccount, email],
  ]);
  const pause = new Promise((resolve) => setTimeout(resolve, answerAfter));
  await Promise.all([mailReset(email, origin), pause]);
}

/**
 * Issues a password reset link that a coordinator hands over to a member; the link is shown once.
 *
 * @returns the member's name, the link and the instant at which it expires (UTC milliseconds)
 * @throws Refusal `not-found` unless the viewer may issue it and the member has joined
 */
export async function issueReset(
  viewer: Viewer,
  memberId: string,
  origin: string,
): Promise<{ name: string; url: string; expiresAt: number }> {
  return transaction(async (tx) => {
    const [member] = await tx
      .select({
        id: members.id,
        name: members.name,
        coordinator: members.coordinator,
        mentor: members.mentor,
        alt: members.alt,
        email: members.email,
        locale: members.locale,
        passwordHash: members.passwordHash,
      })
      .from(members)
      .where(
        and(inOrganisation(members, viewer), eq(members.id, memberId), isNull(members.disabledAt)),
      );
    if (!member) throw notFound();
    allow(canIssueReset(viewer, member) && hasJoined(member, viewer.sample));
    const url = origin + paths.resetPassword(await issue(tx, memberId, viewer.id));
    await recordEvent(tx, viewer, {
      subject: "member",
      subjectId: memberId,
      verb: "reset-handed-over",
    });
    await tellOwner(tx, member, "reset-handed-over", viewer);
    return { name: member.name, url, expiresAt: Date.now() + handedLife };
  });
}

const openReset = (tokenHash: string, now: number) =>
  and(
    eq(passwordResets.tokenHash, tokenHash),
    isNull(passwordResets.usedAt),
    gt(passwordResets.expiresAt, now),
  );

/**
 * Loads the member to whom a password reset link belongs.
 *
 * @param address the client's network address, for the limit on wrong tokens
 * @throws Refusal `ended-link` when no open reset link has this token; Refusal `too-many-tries` after too
 * many wrong tokens
 */
export async function resetOf(token: string, address: string) {
  return guardGuessing(address, async () => {
    const [row] = await db()
      .select({
        id: members.id,
        organisationId: members.organisationId,
        name: members.name,
        email: members.email,
        locale: members.locale,
        passwordHash: members.passwordHash,
        sample: organisations.sample,
      })
      .from(passwordResets)
      .innerJoin(members, eq(members.id, passwordResets.memberId))
      .innerJoin(organisations, eq(organisations.id, members.organisationId))
      .where(and(openReset(hashToken(token), Date.now()), isNull(members.disabledAt), canSignIn));
    if (!row) throw linkEnded();
    return row;
  });
}

type ResetMember = Awaited<ReturnType<typeof resetOf>>;

/** The coordinator who handed the link over; the member where the link was mailed. */
async function issuerOf(tx: Tx, issuedBy: string | null, member: ResetMember) {
  if (issuedBy === null) return member;
  const [issuer] = await tx
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(and(inOrganisation(members, member), eq(members.id, issuedBy)));
  return issuer ? { ...issuer, sample: member.sample } : member;
}

/**
 * Sets a new password by a password reset link. The link is used up, all sessions of the member end, and a
 * new session starts in this browser.
 *
 * @param before the member who was signed in in this browser; a session of another member ends as well
 * @returns the token of the new session
 * @throws Refusal `ended-link` or `too-many-tries`; FieldError on `password`
 */
export async function resetPassword(
  token: string,
  password: string,
  client: Client,
  before: Viewer | null,
): Promise<string> {
  const member = await resetOf(token, client.address);
  checkNewPassword(password, [member.name, member.email]);
  const passwordHash = await hashPassword(password);
  const session = await transaction(async (tx) => {
    const now = Date.now();
    const used = await tx
      .update(passwordResets)
      .set({ usedAt: now })
      .where(openReset(hashToken(token), now))
      .returning({ issuedBy: passwordResets.issuedBy });
    const [link] = used;
    if (!link) throw linkEnded();
    const changed = await tx
      .update(members)
      .set({ passwordHash })
      .where(and(eq(members.id, member.id), isNull(members.disabledAt)))
      .returning({ id: members.id });
    if (changed.length === 0) throw linkEnded();
    await endSessions(tx, member.id);
    await endLinks(tx, member.organisationId, member.id);
    await recordEvent(tx, member, {
      subject: "member",
      subjectId: member.id,
      verb: "password-reset",
      details: { issuedBy: link.issuedBy },
    });
    await tellOwner(tx, member, "password-reset", await issuerOf(tx, link.issuedBy, member));
    return startSession(tx, member.id, client);
  });
  if (before && before.id !== member.id) await endSession(before);
  return session;
}
