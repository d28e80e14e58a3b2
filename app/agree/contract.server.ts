/** What a kind of employment means for the two in class, in the reader's language. */
import { contractMode } from "~/people/rules";
import type { EmploymentType, Locale } from "~/people/vocabulary";
import { employmentTypes } from "~/people/vocabulary";
import content from "~db/content/roles.json";

const guard = content.contract_guard;
const kindById = new Map(guard.values.map((each) => [each.id, each]));

/** The name of a kind of employment. */
export const employmentLabel = (type: EmploymentType, locale: Locale): string =>
  kindById.get(type)?.label[locale] ?? type;

/**
 * What everybody beside this ALT has to know: under an outsourcing contract, or one that nobody knows,
 * role sheets inform only (MEXT notice of 28 August 2009). Null where the school may agree on roles.
 */
export const contractNotice = (type: EmploymentType, locale: Locale): string | null =>
  contractMode(type) === "information-only" ? guard.information_only_text[locale] : null;

export type EmploymentView = { value: EmploymentType; label: string; notice: string | null };

/** Every kind with its name and consequence, in the order of our vocabulary. */
export const employmentViews = (locale: Locale): EmploymentView[] =>
  employmentTypes.map((value) => ({
    value,
    label: employmentLabel(value, locale),
    notice: contractNotice(value, locale),
  }));
