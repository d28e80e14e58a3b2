/** The command that closes an account together with what is still planned with its member. */
import { closeAccount } from "~/people/members.commands.server";
import type { Viewer } from "~/people/viewer";
import { visitsLeftBy } from "~/visits/leaving.queries.server";
import { withdrawSecondWithin } from "~/visits/second-observer.commands.server";
import { cancelWithin } from "~/visits/visits.commands.server";
import { FieldError } from "~/web/forms/forms.server";
import { transaction } from "~db/transaction.server";
import { takerField } from "./closing-form";
import { handVisitOver } from "./handing-over.commands.server";

/**
 * Closes a member's account in one transaction with the visits that are still planned with the member. A
 * visit of the member as colleague goes to the chosen person, or is called off; a visit of the member as ALT
 * is called off; an invitation as second observer ends.
 *
 * @param takerOf the choices of the form, from `takersIn`
 * @param now UTC milliseconds
 * @throws FieldError on the field of a visit when the chosen person cannot take it, or when the form did not
 * show the visit (`changed-meanwhile`); FieldError on `roles` when no coordinator would remain; Refusal
 * `not-found`
 */
export async function closeAccountWithVisits(
  viewer: Viewer,
  memberId: string,
  takerOf: (visitId: string) => string | undefined,
  now: number,
): Promise<void> {
  await transaction(async (tx) => {
    await closeAccount(tx, viewer, memberId);
    for (const { id, part } of await visitsLeftBy(viewer, memberId, now, tx)) {
      const taker = part === "colleague" ? takerOf(id) : "";
      if (taker === undefined) throw new FieldError(takerField(id), "changed-meanwhile");
      if (part === "second") await withdrawSecondWithin(tx, viewer, id);
      else if (taker === "") await cancelWithin(tx, viewer, id, "");
      else
        try {
          if (taker === memberId) throw new FieldError("mentorId", "choose-one");
          await handVisitOver(tx, viewer, id, taker);
        } catch (error) {
          if (error instanceof FieldError) throw new FieldError(takerField(id), "choose-one");
          throw error;
        }
    }
  });
}
