/** Commands on the PIN of a teacher's link. */
import { and, eq, isNull } from "drizzle-orm";
import { hashPassword } from "~/people/secrets.server";
import { recordEvent } from "~db/events.server";
import { linkEnded } from "~db/refusal";
import { agreementLinks } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { type OpenLink, personOf } from "../actor";
import { withdrawConsents } from "../links.commands.server";

const onAgreement = ({ agreementId }: OpenLink) =>
  ({ subject: "agreement", subjectId: agreementId }) as const;

const isOpen = ({ linkId }: OpenLink) =>
  and(eq(agreementLinks.id, linkId), isNull(agreementLinks.revokedAt));

/**
 * Stores the PIN that a teacher chooses at the first visit.
 *
 * @param pin four digits
 * @param now UTC milliseconds
 * @returns the hash of the PIN; null when a PIN has been chosen meanwhile
 */
export async function choosePin(
  link: OpenLink,
  pin: string,
  now: number = Date.now(),
): Promise<string | null> {
  const pinHash = await hashPassword(pin);
  return transaction(async (tx) => {
    const chosen = await tx
      .update(agreementLinks)
      .set({ pinHash, pinAt: now })
      .where(and(isOpen(link), isNull(agreementLinks.pinHash)))
      .returning({ id: agreementLinks.id });
    if (chosen.length === 0) return null;
    await recordEvent(tx, personOf({ party: "teacher", link }), {
      ...onAgreement(link),
      verb: "pin-chosen",
    });
    return pinHash;
  });
}

/**
 * Ends a link whose PIN the teacher did not choose. It also forgets the PIN, and withdraws what was allowed
 * to mentors in the teacher's name. It needs no PIN, because the teacher does not know it; somebody else who
 * has the link can only end it.
 *
 * @param now UTC milliseconds
 * @throws Refusal `ended-link` when the link has ended already
 */
export async function disownPin(link: OpenLink, now: number = Date.now()): Promise<void> {
  await transaction(async (tx) => {
    const ended = await tx
      .update(agreementLinks)
      .set({ revokedAt: now, pinHash: null, pinAt: null })
      .where(isOpen(link))
      .returning({ id: agreementLinks.id });
    if (ended.length === 0) throw linkEnded();
    await withdrawConsents(tx, link.agreementId);
    await recordEvent(tx, personOf({ party: "teacher", link }), {
      ...onAgreement(link),
      verb: "pin-disowned",
    });
  });
}
