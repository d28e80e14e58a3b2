/** What every change of an agreement begins with. */

import { and, eq, gt, isNull } from "drizzle-orm";
import { FieldError } from "~/web/forms/forms.server";
import { allow, linkEnded } from "~db/refusal";
import { agreementLinks } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import type { Actor } from "./actor";
import { type AgreementAggregate, loadAgreement } from "./agreement-aggregate.server";
import { type Act, contractAllows } from "./rules";

/**
 * Checks again, inside a transaction, that the teacher's link is still open. Does nothing for an ALT.
 *
 * @param now UTC milliseconds
 * @throws Refusal `ended-link`
 */
export async function checkLink(tx: Tx, actor: Actor, now: number): Promise<void> {
  if (actor.party === "alt") return;
  const [open] = await tx
    .select({ id: agreementLinks.id })
    .from(agreementLinks)
    .where(
      and(
        eq(agreementLinks.id, actor.link.linkId),
        eq(agreementLinks.agreementId, actor.link.agreementId),
        isNull(agreementLinks.revokedAt),
        gt(agreementLinks.expiresAt, now),
      ),
    );
  if (!open) throw linkEnded();
}

/**
 * Loads a role agreement inside the transaction that changes it, and checks that the actor may perform the
 * given act.
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found` when the actor may not see the agreement or the contract does not allow the
 * act; Refusal `ended-link` when the teacher's link is no longer open; FieldError `changed-meanwhile` when
 * the agreement has ended
 */
export async function agreementFor(
  tx: Tx,
  actor: Actor,
  id: string,
  act: Act,
  now: number,
): Promise<AgreementAggregate> {
  await checkLink(tx, actor, now);
  const found = await loadAgreement(tx, actor, id, now);
  allow(contractAllows(actor.party, act, found.mode));
  const afterTheEnd: readonly Act[] = ["end", "share", "unshare"];
  if (found.row.agreement.endedAt !== null && !afterTheEnd.includes(act))
    throw new FieldError("version", "changed-meanwhile");
  return found;
}
