/** The labels and consequences of employment types, in the reader's language. */
import { contractMode } from "~/people/rules";
import type { EmploymentType, Locale } from "~/people/vocabulary";
import { employmentTypes } from "~/people/vocabulary";
import content from "~db/content/roles.json";

const guard = content.contract_guard;
const kindById = new Map(guard.values.map((each) => [each.id, each]));

/** The label of an employment type. */
export const employmentLabel = (type: EmploymentType, locale: Locale): string =>
  kindById.get(type)?.label[locale] ?? type;

/**
 * The notice for an ALT whose role sheets only inform, under an outsourcing or unknown contract (MEXT notice
 * of 28 August 2009); null when the school may agree on roles.
 */
export const contractNotice = (type: EmploymentType, locale: Locale): string | null =>
  contractMode(type) === "information-only" ? guard.information_only_text[locale] : null;

export type EmploymentView = { value: EmploymentType; label: string; notice: string | null };

/** All employment types with label and notice, in the order of the vocabulary. */
export const employmentViews = (locale: Locale): EmploymentView[] =>
  employmentTypes.map((value) => ({
    value,
    label: employmentLabel(value, locale),
    notice: contractNotice(value, locale),
  }));
