/**
 * Outgoing mail, as a transactional outbox: a mail is stored in the transaction of the change that causes it
 * and kept until it is sent.
 */
import { and, asc, eq, isNull, lt, lte } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { db } from "~db/client.server";
import { newId } from "~db/ids";
import { processWide } from "~db/process-wide";
import { outbox } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";

const mostTries = 8;

/** The part of the configuration that mail needs; without `smtpUrl` no mail is sent. */
export type MailSettings = { smtpUrl: string | null; mailFrom: string | null };

const settings = processWide<MailSettings>("mail");

/** Stores the mail settings of this process. Before the call, no mail can be sent. */
export function configureMail({ smtpUrl, mailFrom }: MailSettings): void {
  settings.value = { smtpUrl, mailFrom };
}

/** Whether the installation can send mail. */
export const canMail = (): boolean => Boolean(settings.value?.smtpUrl);

const oneLine = (value: string) => value.replace(/[\r\n]+/g, " ").trim();

/**
 * Stores a mail in the outbox for later delivery, inside the transaction of the change that causes the mail.
 */
export async function queueMail(
  tx: Tx,
  mail: { to: string; subject: string; body: string },
): Promise<void> {
  const now = Date.now();
  await tx.insert(outbox).values({
    id: newId(),
    recipient: oneLine(mail.to),
    subject: oneLine(mail.subject),
    body: mail.body,
    createdAt: now,
    nextTryAt: now,
  });
}

/**
 * Sends the mails of the outbox that are due; a mail that fails is retried with exponential backoff.
 *
 * @returns the number of mails sent
 */
export async function deliverDue(): Promise<number> {
  const { smtpUrl, mailFrom } = settings.value ?? {};
  if (!smtpUrl) return 0;
  const due = await db()
    .select()
    .from(outbox)
    .where(
      and(isNull(outbox.sentAt), lte(outbox.nextTryAt, Date.now()), lt(outbox.tries, mostTries)),
    )
    .orderBy(asc(outbox.nextTryAt))
    .limit(20);
  if (due.length === 0) return 0;
  const from = mailFrom ?? "Kizuki <kizuki@localhost>";
  const transport = createTransport(smtpUrl, { from });
  let sent = 0;
  try {
    for (const mail of due) {
      const tries = mail.tries + 1;
      // The next try is stored before sending, so that a crash in between delays a mail instead of sending it
      // twice in a row.
      const nextTryAt = Date.now() + 60_000 * 2 ** tries;
      await transaction((tx) =>
        tx.update(outbox).set({ tries, nextTryAt }).where(eq(outbox.id, mail.id)),
      );
      const lastError = await transport
        .sendMail({ to: mail.recipient, subject: mail.subject, text: mail.body })
        .then(() => null)
        .catch((error: unknown) => String(error).slice(0, 300));
      if (!lastError) sent += 1;
      await transaction((tx) =>
        tx
          .update(outbox)
          .set(lastError ? { lastError } : { sentAt: Date.now(), lastError: null, body: "" })
          .where(eq(outbox.id, mail.id)),
      );
    }
  } finally {
    transport.close();
  }
  return sent;
}
