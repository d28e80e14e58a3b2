/** The mails of this area, in the recipient's language, or in both when it is unknown. */
import { messagesFor } from "~/messages/all.server";
import type { Messages } from "~/messages/en";
import type { Viewer } from "./viewer";
import type { Locale } from "./vocabulary";

type Mail = { to: string; subject: string; body: string };
type Texts = Messages["mail"];

const between = "\n\n――――――――――\n\n";

function write(
  to: string,
  locale: Locale | null,
  of: (texts: Texts) => { subject: string; body: string },
): Mail {
  const mails = (locale ? [locale] : (["ja", "en"] as const)).map((each) =>
    of(messagesFor(each).mail),
  );
  return {
    to,
    subject: mails.map(({ subject }) => subject).join(" / "),
    body: `${mails.map(({ body }) => body).join(between)}\n`,
  };
}

/** Returns the mail that carries an invitation link, in the member's language. */
export const invitationMail = (
  viewer: Viewer,
  member: { name: string; locale: Locale | null },
  { to, url }: { to: string; url: string },
): Mail =>
  write(to, member.locale, (texts) =>
    texts.invitation({
      name: member.name,
      inviter: viewer.name,
      organisation: viewer.organisationName,
      url,
    }),
  );

/** The acts on an account that cause a mail to its member. */
export type Told = keyof Texts["security"]["acts"];

/**
 * Returns the mail that tells a member what was done with their account, in the member's language.
 *
 * @param by the name of the colleague who did it; null for the member
 */
export const securityMail = (
  member: { name: string; locale: Locale | null },
  { to, told, by }: { to: string; told: Told; by: string | null },
): Mail => write(to, member.locale, (texts) => texts.security.mail(member.name, told, by));

/** Returns the mail that carries a password reset link, in the member's language. */
export const resetMail = (
  member: { name: string; locale: Locale | null },
  { to, url }: { to: string; url: string },
): Mail => write(to, member.locale, (texts) => texts.reset({ name: member.name, url }));
