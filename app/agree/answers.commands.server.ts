/** The command that answers a version of an agreement with a text. */
import { FieldError } from "~/web/forms/forms.server";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { agreementAnswers } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { type Actor, personOf } from "./actor";
import { agreementFor } from "./agreement-access.server";

/** The same answer submitted again within this time, in milliseconds, counts as a double submit. */
const doubleSubmitWindow = 60_000;

/**
 * Stores a text that answers the newest version of a role agreement, instead of confirming the version. A double
 * submit stores nothing.
 *
 * @throws Refusal `not-found`, `ended-link`; FieldError `changed-meanwhile` when there is a newer version
 */
export async function answerVersion(
  actor: Actor,
  id: string,
  version: number,
  text: string,
  now: number = Date.now(),
): Promise<void> {
  const by = actor.party;
  await transaction(async (tx) => {
    const found = await agreementFor(tx, actor, id, "answer", now);
    if (found.row.agreement.headVersion !== version)
      throw new FieldError("text", "changed-meanwhile");
    const isStored = found.answers.some(
      (each) =>
        each.version === version &&
        each.by === by &&
        each.text === text &&
        each.at > now - doubleSubmitWindow,
    );
    if (isStored) return;
    const answer = { id: newId(), agreementId: id, version, by, text, mode: found.mode, at: now };
    await tx.insert(agreementAnswers).values(answer);
    await recordEvent(tx, personOf(actor), {
      subject: "agreement",
      subjectId: id,
      verb: "answered",
      details: { by, version },
    });
  });
}
