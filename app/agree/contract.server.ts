/** The labels and consequences of employment types, in the reader's language. */
import type { EmploymentType, Locale } from "~/people/vocabulary";
import { employmentTypes } from "~/people/vocabulary";
import content from "~db/content/roles.json";
import type { ContractMode } from "./vocabulary";

const guard = content.contract_guard;
const kindById = new Map(guard.values.map((each) => [each.id, each]));

/** Returns the name of an ALT's type of employment in the reader's language. */
export const employmentLabel = (type: EmploymentType, locale: Locale): string =>
  kindById.get(type)?.label[locale] ?? type;

/**
 * Returns what an ALT's type of employment means for role sheets, for the ALT or for a coordinator; null when
 * the school may agree on roles (MEXT notice of 28 August 2009).
 */
export const contractNotice = (
  type: EmploymentType,
  reader: "alt" | "coordinator",
  locale: Locale,
): string | null =>
  type === "outsourced" || type === "unknown" ? guard.notices[type][reader][locale] : null;

/**
 * Returns what an outsourcing contract means for visits, feedback, levels and goals, for the ALT or for a
 * coordinator (MEXT notice of 28 August 2009).
 */
export const visitRule = (reader: "alt" | "coordinator", locale: Locale): string =>
  guard.notices.visits[reader][locale];

/**
 * Returns the text that tells a teacher why a role sheet can only be read; null when the teacher can answer.
 * It does not name the ALT's type of employment, which the teacher is not told.
 */
export const teacherNotice = (mode: ContractMode, locale: Locale): string | null =>
  mode === "information-only" ? guard.notices.teacher[locale] : null;

export type EmploymentView = { value: EmploymentType; label: string; notice: string | null };

/** Lists all types of employment for a coordinator, each with its name and notice. */
export const employmentViews = (locale: Locale): EmploymentView[] =>
  employmentTypes.map((value) => ({
    value,
    label: employmentLabel(value, locale),
    notice: contractNotice(value, "coordinator", locale),
  }));
