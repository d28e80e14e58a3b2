/** Reads for the teachers' door. */
import type { Locale } from "~/people/vocabulary";
import { differences } from "../agreement";
import { findAgreement, historyOf } from "../agreements.queries.server";
import { teacherNotice } from "../contract.server";
import { fixedOwners } from "../presets.server";
import { contractAllows } from "../rules";
import { type DoorView, doorState, senderName } from "./door-view";
import type { Door } from "./opening.server";

/**
 * Loads the role sheet of an open teacher's link, with the changes since the teacher's last confirmation.
 *
 * @throws Refusal `not-found`
 */
export async function doorView({ link, sender }: Door, locale: Locale): Promise<DoorView> {
  const teacher = { party: "teacher", link } as const;
  const found = await findAgreement(teacher, link.agreementId);
  const { altName, altStaffName } = found;
  const sheet = { ...found, altName: locale === "ja" ? altStaffName : altName };
  const history = contractAllows("teacher", "see-history", sheet.mode)
    ? await historyOf(teacher, link.agreementId)
    : [];
  const before = history.find(({ confirmedBy }) => confirmedBy.includes("teacher"));
  return {
    sheet,
    sender: senderName(sender, locale),
    organisation: sender.organisation,
    state: doorState(sheet, before !== undefined),
    changed: before
      ? {
          differences: differences(before.content, sheet.head.content),
          before: before.content,
        }
      : null,
    notice: teacherNotice(sheet.mode, locale),
    fixed: Object.fromEntries(
      Object.entries(fixedOwners).map(([id, { reason }]) => [id, reason[locale]]),
    ),
  };
}
