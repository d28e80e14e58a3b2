/** The e-mail address that a teacher may leave for the next link. */
import { and, eq } from "drizzle-orm";
import { db } from "~db/client.server";
import { recordEvent } from "~db/events.server";
import { allow } from "~db/refusal";
import { teacherEmails } from "~db/schema";
import { transaction } from "~db/transaction.server";
import type { OpenLink } from "../actor";
import { findAgreement } from "../agreements.queries.server";
import { contractAllows } from "../rules";

/** A partner teacher as the receiver of mails about the sheets of one ALT. */
type Addressee = Pick<OpenLink, "organisationId" | "teacherId"> & { altId: string };

const ofAddressee = ({ organisationId, teacherId, altId }: Addressee) =>
  and(
    eq(teacherEmails.organisationId, organisationId),
    eq(teacherEmails.teacherId, teacherId),
    eq(teacherEmails.altId, altId),
  );

const teacherOf = ({ organisationId, teacherId }: OpenLink) => ({ organisationId, id: teacherId });

/** Masks an email address so that only its owner recognises it, such as `s•••@example.jp`. */
export const halfHidden = (email: string): string => email.replace(/^(.)[^@]*/, "$1•••");

/** Loads the email address that a partner teacher left for new links from an ALT; null without one. */
export async function teacherEmail(addressee: Addressee): Promise<string | null> {
  const [row] = await db()
    .select({ email: teacherEmails.email })
    .from(teacherEmails)
    .where(ofAddressee(addressee));
  return row?.email ?? null;
}

/**
 * Stores a partner teacher's email address for new links from the ALT of the sheet, and replaces an earlier
 * address.
 *
 * @throws Refusal `not-found` under an information-only contract
 */
export async function leaveEmail(link: OpenLink, email: string): Promise<void> {
  const sheet = await findAgreement({ party: "teacher", link }, link.agreementId);
  allow(contractAllows("teacher", "confirm", sheet.mode));
  const { organisationId, teacherId } = link;
  const { altId } = sheet;
  await transaction(async (tx) => {
    await tx
      .insert(teacherEmails)
      .values({ organisationId, teacherId, altId, email, createdAt: Date.now() })
      .onConflictDoUpdate({
        target: [teacherEmails.organisationId, teacherEmails.teacherId, teacherEmails.altId],
        set: { email, createdAt: Date.now() },
      });
    await recordEvent(tx, teacherOf(link), {
      subject: "partner-teacher",
      subjectId: link.teacherId,
      verb: "email-left",
      details: { altId },
    });
  });
}

/**
 * Deletes the email address that a partner teacher left for new links from the ALT of the sheet, if there is
 * one. It works under an information-only contract, too, where the teacher cannot choose a PIN: deleting the
 * address gives no other person an advantage.
 *
 * @throws Refusal `not-found`
 */
export async function forgetEmail(link: OpenLink): Promise<void> {
  const { altId } = await findAgreement({ party: "teacher", link }, link.agreementId);
  await transaction(async (tx) => {
    const gone = await tx
      .delete(teacherEmails)
      .where(ofAddressee({ ...link, altId }))
      .returning({ teacherId: teacherEmails.teacherId });
    if (gone.length > 0)
      await recordEvent(tx, teacherOf(link), {
        subject: "partner-teacher",
        subjectId: link.teacherId,
        verb: "email-forgotten",
        details: { altId },
      });
  });
}
