/** Commands that issue and revoke a partner teacher's link. An agreement has at most one open link. */
import { randomInt } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { hashToken, newToken } from "~/people/secrets.server";
import type { Viewer } from "~/people/viewer";
import { addDays, dayMs, instantOf } from "~/web/dates";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { allow } from "~db/refusal";
import { agreementLinks, agreements } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { loadAgreement, settledVersion } from "./agreement-aggregate.server";
import { codeLength, codeLetters } from "./link-code";
import { latestPin } from "./links.queries.server";
import { contractAllows } from "./rules";

/** A new link. It is shown once, because only hashes are stored. */
export type NewLink = {
  linkId: string;
  token: string;
  /** The code to type from paper; null when none was requested. */
  code: string | null;
  expiresAt: number;
};

/** Minimum lifetime of a link in milliseconds, when the agreement ends soon or has ended. */
const shortestLife = 14 * dayMs;

/**
 * The expiry of a link in UTC milliseconds: the end of the agreement's last day in Japan, or the minimum
 * lifetime if later.
 */
const linkExpiry = (endsOn: string, now: number): number =>
  Math.max(instantOf(addDays(endsOn, 1)), now + shortestLife);

const newCode = (): string =>
  Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join("");

async function closeLinks(tx: Tx, agreementId: string, now: number): Promise<number> {
  const closed = await tx
    .update(agreementLinks)
    .set({ revokedAt: now })
    .where(and(eq(agreementLinks.agreementId, agreementId), isNull(agreementLinks.revokedAt)))
    .returning({ id: agreementLinks.id });
  return closed.length;
}

/**
 * Withdraws the teacher's consents that mentors may read the sheet and the reviews. The person who chooses the
 * next PIN may not be the person who gave them.
 */
export async function withdrawConsents(tx: Tx, agreementId: string): Promise<void> {
  await tx
    .update(agreements)
    .set({ sheetSharedByTeacher: false, reviewsSharedByTeacher: false })
    .where(eq(agreements.id, agreementId));
}

/**
 * Issues a new secret link by which the partner teacher opens the role sheet, and revokes an earlier link.
 * The teacher's PIN goes over to the new link, so that the ALT cannot choose it by making another link.
 *
 * @param withCode true for a code that can be typed from paper
 * @param newPin true to let the teacher choose another PIN; it withdraws the teacher's consents
 * @throws Refusal `not-found`, also while the ALT's company has to confirm a version first
 */
export async function makeLink(
  viewer: Viewer,
  agreementId: string,
  { withCode, newPin = false }: { withCode: boolean; newPin?: boolean },
  now: number = Date.now(),
): Promise<NewLink> {
  const { token, hash } = newToken();
  const code = withCode ? newCode() : null;
  return transaction(async (tx) => {
    const found = await loadAgreement(tx, { party: "alt", viewer }, agreementId, now);
    allow(contractAllows("alt", "send-link", found.mode) && found.row.agreement.endedAt === null);
    allow(settledVersion(found) !== null);
    const expiresAt = linkExpiry(found.row.agreement.endsOn, now);
    const before = await latestPin(tx, viewer, agreementId);
    const isReset = newPin && before.pinHash !== null;
    await closeLinks(tx, agreementId, now);
    const linkId = newId();
    await tx.insert(agreementLinks).values({
      id: linkId,
      organisationId: viewer.organisationId,
      agreementId,
      tokenHash: hash,
      codeHash: code && hashToken(code),
      ...(isReset ? { pinHash: null, pinAt: null } : before),
      createdBy: viewer.id,
      createdAt: now,
      expiresAt,
    });
    await recordEvent(tx, viewer, {
      subject: "agreement",
      subjectId: agreementId,
      verb: "link-made",
    });
    if (isReset) {
      await withdrawConsents(tx, agreementId);
      await recordEvent(tx, viewer, {
        subject: "agreement",
        subjectId: agreementId,
        verb: "pin-reset",
      });
    }
    return { linkId, token, code, expiresAt };
  });
}

/** Revokes the teacher's link to a role agreement, if there is one. @throws Refusal `not-found` */
export async function revokeLink(
  viewer: Viewer,
  agreementId: string,
  now: number = Date.now(),
): Promise<void> {
  await transaction(async (tx) => {
    await loadAgreement(tx, { party: "alt", viewer }, agreementId, now);
    if ((await closeLinks(tx, agreementId, now)) > 0)
      await recordEvent(tx, viewer, {
        subject: "agreement",
        subjectId: agreementId,
        verb: "link-revoked",
      });
  });
}
