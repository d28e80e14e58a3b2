/** Mails to partner teachers who left an address: new links, and at most one reminder for each link. */
import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { messagesFor } from "~/messages/all.server";
import type { Viewer } from "~/people/viewer";
import { addDays, dayOf, instantOf, timeOf } from "~/web/dates";
import { doorPath } from "~/web/door-path";
import { canMail, queueMail } from "~/web/mail.server";
import { isSchoolDay } from "~db/calendar/school-days";
import { db } from "~db/client.server";
import { references } from "~db/conditions";
import { recordEvent } from "~db/events.server";
import { agreementLinks, agreements, partnerTeachers, quietWeeks, teacherEmails } from "~db/schema";
import { transaction } from "~db/transaction.server";
import type { AgreementSummary } from "../agreement-view";
import { agreementStatus, findAgreement } from "../agreements.queries.server";
import { contractAllows } from "../rules";
import { teacherEmail } from "./emails.commands.server";
import { isReminderDue } from "./reminder-rules";

/**
 * Mails to the partner teacher the link that was just issued, if the teacher left an e-mail address at one of
 * this ALT's sheets.
 *
 * @param url the complete address, which is known only when the link is issued
 * @param newPin true when the ALT lets the teacher choose another PIN, of which the mail tells
 * @returns false when no mail is sent: without an address, without mail on this installation, or when the
 * sheet only informs
 * @throws Refusal `not-found`
 */
export async function mailLink(
  viewer: Viewer,
  agreementId: string,
  url: string,
  newPin = false,
): Promise<boolean> {
  const sheet = await findAgreement({ party: "alt", viewer }, agreementId);
  const { organisationId } = viewer;
  const { teacherId, altId } = sheet;
  const to = await teacherEmail({ organisationId, teacherId, altId });
  if (!to || !canMail() || !contractAllows("teacher", "confirm", sheet.mode)) return false;
  const names = { teacher: sheet.teacherName, alt: sheet.altStaffName };
  const door = new URL(doorPath, url).href;
  const mail = messagesFor("ja").doorMails.link({ ...names, url, door, newPin });
  await transaction(async (tx) => {
    await queueMail(tx, { to, ...mail });
    await recordEvent(tx, viewer, {
      subject: "agreement",
      subjectId: agreementId,
      verb: "link-mailed",
    });
  });
  return true;
}

/** Links that may need a reminder, with the teacher's address. */
const candidates = (now: number) =>
  db()
    .select({
      link: agreementLinks,
      agreement: agreements,
      schoolId: partnerTeachers.schoolId,
      to: teacherEmails.email,
    })
    .from(agreementLinks)
    .innerJoin(agreements, references(agreementLinks, "agreementId", agreements))
    .innerJoin(partnerTeachers, references(agreements, "teacherId", partnerTeachers))
    .innerJoin(
      teacherEmails,
      and(
        eq(teacherEmails.organisationId, agreements.organisationId),
        eq(teacherEmails.teacherId, agreements.teacherId),
        eq(teacherEmails.altId, agreements.altId),
      ),
    )
    .where(
      and(
        isNull(agreementLinks.revokedAt),
        isNull(agreementLinks.remindedAt),
        isNull(agreements.endedAt),
        gt(agreementLinks.expiresAt, now),
        lt(agreementLinks.createdAt, instantOf(addDays(dayOf(now), -5))),
      ),
    );

type Candidate = Awaited<ReturnType<typeof candidates>>[number];

/** Loads the state of a candidate's agreement; null unless its teacher is to be reminded now. */
async function dueAgreement({ link, agreement, schoolId }: Candidate, now: number) {
  const { organisationId, id } = agreement;
  const status = await agreementStatus({ party: "system", organisationId }, id, now);
  if (status.turn?.who !== "teacher" || status.turn.act !== "confirm") return null;
  const quiet = await db()
    .select({ from: quietWeeks.from, until: quietWeeks.until })
    .from(quietWeeks)
    .where(and(eq(quietWeeks.organisationId, organisationId), eq(quietWeeks.schoolId, schoolId)));
  const since = dayOf(Math.max(link.createdAt, status.headAt));
  return isReminderDue(since, dayOf(now), { isSchoolDay, quiet }) ? status : null;
}

/** Queues a reminder to a teacher. @returns false when another call has already queued it */
async function remind(
  { link, agreement, to }: Candidate,
  { teacherName, altStaffName }: AgreementSummary,
  origin: string,
  now: number,
): Promise<boolean> {
  const { organisationId, id } = agreement;
  const mail = messagesFor("ja").doorMails.reminder({
    teacher: teacherName,
    alt: altStaffName,
    door: origin + doorPath,
  });
  return transaction(async (tx) => {
    // Only one of several concurrent runs updates the row and sends the mail.
    const [first] = await tx
      .update(agreementLinks)
      .set({ remindedAt: now })
      .where(and(eq(agreementLinks.id, link.id), isNull(agreementLinks.remindedAt)))
      .returning({ id: agreementLinks.id });
    if (!first) return false;
    await queueMail(tx, { to, ...mail });
    await recordEvent(
      tx,
      { organisationId, id: null },
      { subject: "agreement", subjectId: id, verb: "reminded" },
    );
    return true;
  });
}

/**
 * Mails a reminder, at most one for each link, to partner teachers who left an email address and have not
 * answered for five school days. Sends nothing outside 8:00 to 17:00 in Japan.
 *
 * @param origin public address of this installation
 * @param now UTC milliseconds
 * @returns the number of reminders
 */
export async function remindTeachers(origin: string, now: number = Date.now()): Promise<number> {
  const time = timeOf(now);
  if (!canMail() || time < "08:00" || time >= "17:00") return 0;
  let sent = 0;
  for (const candidate of await candidates(now)) {
    const due = await dueAgreement(candidate, now);
    if (due && (await remind(candidate, due, origin, now))) sent += 1;
  }
  return sent;
}
