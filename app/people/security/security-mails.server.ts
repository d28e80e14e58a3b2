import { canMail, queueMail } from "~/web/mail.server";
import type { Tx } from "~db/transaction.server";
import { securityMail, type Told } from "../mails.server";
import type { Viewer } from "../viewer";
import type { Locale } from "../vocabulary";

type Owner = {
  id: string;
  name: string;
  email: string | null;
  locale: Locale | null;
  passwordHash: string | null;
};

/**
 * Queues the mail that tells a member what was done with their account, inside the transaction of the act.
 * Sends nothing to a member who has not joined, to sample people, and on an installation without mail.
 *
 * @param owner the member as they were before the act: a changed address is told to the old one
 * @param by who did it
 */
export async function tellOwner(
  tx: Tx,
  owner: Owner,
  told: Told,
  by: Pick<Viewer, "id" | "name" | "sample">,
): Promise<void> {
  if (!owner.email || !owner.passwordHash || by.sample || !canMail()) return;
  const name = by.id === owner.id ? null : by.name;
  await queueMail(tx, securityMail(owner, { to: owner.email, told, by: name }));
}
