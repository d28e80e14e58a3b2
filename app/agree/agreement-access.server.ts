/** What every change of an agreement begins with. */

import { and, eq, gt, isNull } from "drizzle-orm";
import { FieldError } from "~/web/forms/forms.server";
import { allow, linkEnded } from "~db/refusal";
import { agreementLinks } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import type { Actor } from "./actor";
import { type AgreementAggregate, loadAgreement } from "./agreement-aggregate.server";
import { type Act, contractAllows } from "./rules";

/** A link may have ended since it was looked up. @throws Refusal `ended-link` */
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
 * An agreement for one act, inside the transaction that depends on it.
 *
 * @throws Refusal `not-found` when it is out of reach, or the contract does not allow the act; FieldError
 * `changed-meanwhile` when it was put away
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
