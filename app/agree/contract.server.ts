/** The labels and consequences of employment types, in the reader's language. */
import { contractMode } from "~/people/rules";
import type { EmploymentType, Locale } from "~/people/vocabulary";
import { employmentTypes } from "~/people/vocabulary";
import content from "~db/content/roles.json";

const guard = content.contract_guard;
const kindById = new Map(guard.values.map((each) => [each.id, each]));

/** Returns the name of an ALT's type of employment in the reader's language. */
export const employmentLabel = (type: EmploymentType, locale: Locale): string =>
  kindById.get(type)?.label[locale] ?? type;

/**
 * Returns the notice for an ALT under an outsourcing or unknown contract, whose role sheets only inform the
 * school (MEXT notice of 28 August 2009); null when the school may agree on roles.
 */
export const contractNotice = (type: EmploymentType, locale: Locale): string | null =>
  contractMode(type) === "information-only" ? guard.information_only_text[locale] : null;

export type EmploymentView = { value: EmploymentType; label: string; notice: string | null };

/** Lists all types of employment, each with its name and notice, in the order of `employmentTypes`. */
export const employmentViews = (locale: Locale): EmploymentView[] =>
  employmentTypes.map((value) => ({
    value,
    label: employmentLabel(value, locale),
    notice: contractNotice(value, locale),
  }));
