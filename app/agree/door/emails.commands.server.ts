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

const ofTeacher = ({ organisationId, teacherId }: Pick<OpenLink, "organisationId" | "teacherId">) =>
  and(eq(teacherEmails.organisationId, organisationId), eq(teacherEmails.teacherId, teacherId));

const teacherOf = ({ organisationId, teacherId }: OpenLink) => ({ organisationId, id: teacherId });

/** Masks an email address so that only its owner recognises it, such as `s•••@example.jp`. */
export const halfHidden = (email: string): string => email.replace(/^(.)[^@]*/, "$1•••");

/** Loads the email address that a partner teacher left for receiving new links; null without one. */
export async function teacherEmail(
  teacher: Pick<OpenLink, "organisationId" | "teacherId">,
): Promise<string | null> {
  const [row] = await db()
    .select({ email: teacherEmails.email })
    .from(teacherEmails)
    .where(ofTeacher(teacher));
  return row?.email ?? null;
}

/**
 * Stores a partner teacher's email address for new links and replaces an earlier address.
 *
 * @throws Refusal `not-found` under an information-only contract
 */
export async function leaveEmail(link: OpenLink, email: string): Promise<void> {
  const sheet = await findAgreement({ party: "teacher", link }, link.agreementId);
  allow(contractAllows("teacher", "confirm", sheet.mode));
  const { organisationId, teacherId } = link;
  await transaction(async (tx) => {
    await tx
      .insert(teacherEmails)
      .values({ organisationId, teacherId, email, createdAt: Date.now() })
      .onConflictDoUpdate({
        target: [teacherEmails.organisationId, teacherEmails.teacherId],
        set: { email, createdAt: Date.now() },
      });
    await recordEvent(tx, teacherOf(link), {
      subject: "partner-teacher",
      subjectId: link.teacherId,
      verb: "email-left",
    });
  });
}

/** Deletes the email address that a partner teacher left, if there is one. */
export async function forgetEmail(link: OpenLink): Promise<void> {
  await transaction(async (tx) => {
    const gone = await tx
      .delete(teacherEmails)
      .where(ofTeacher(link))
      .returning({ teacherId: teacherEmails.teacherId });
    if (gone.length > 0)
      await recordEvent(tx, teacherOf(link), {
        subject: "partner-teacher",
        subjectId: link.teacherId,
        verb: "email-forgotten",
      });
  });
}
