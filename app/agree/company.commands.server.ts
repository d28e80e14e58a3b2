/** The command that records the confirmation of an ALT's company. */
import { companyConfirms } from "~/people/rules";
import type { Viewer } from "~/people/viewer";
import { dayOf } from "~/web/dates";
import { FieldError } from "~/web/forms/forms.server";
import { recordEvent } from "~db/events.server";
import { allow } from "~db/refusal";
import { agreementConfirmations } from "~db/schema";
import { transaction } from "~db/transaction.server";
import { agreementFor } from "./agreement-access.server";

/**
 * Records for an ALT under an outsourcing contract that the company has confirmed the newest version of a
 * role agreement. From then on the school can be shown this version. Recording again replaces the record.
 *
 * @param company the person at the company and the Japan day of the confirmation
 * @throws Refusal `not-found`, also under another contract; FieldError `changed-meanwhile` when there is a
 * newer version, `future-date` for a day after today
 */
export async function recordCompany(
  viewer: Viewer,
  id: string,
  { version, person, on }: { version: number; person: string; on: string },
  now: number = Date.now(),
): Promise<void> {
  await transaction(async (tx) => {
    const found = await agreementFor(tx, { party: "alt", viewer }, id, "confirm", now);
    allow(companyConfirms(found.row.employmentType));
    if (found.row.agreement.headVersion !== version)
      throw new FieldError("version", "changed-meanwhile");
    if (on > dayOf(now)) throw new FieldError("on", "future-date");
    const company = { companyPerson: person, companyOn: on, at: now };
    await tx
      .insert(agreementConfirmations)
      .values({ agreementId: id, version, by: "alt", ...company })
      .onConflictDoUpdate({
        target: [
          agreementConfirmations.agreementId,
          agreementConfirmations.version,
          agreementConfirmations.by,
        ],
        set: company,
      });
    await recordEvent(tx, viewer, {
      subject: "agreement",
      subjectId: id,
      verb: "company-confirmed",
      details: { version },
    });
  });
}
