/** The roles of members; a member may have several. */
export const roles = ["coordinator", "mentor", "alt"] as const;
export type Role = (typeof roles)[number];

/** The employment types of ALTs (domain notes 1.1); they decide what a school may ask of an ALT. */
export const employmentTypes = ["jet", "direct", "dispatch", "outsourced", "unknown"] as const;
export type EmploymentType = (typeof employmentTypes)[number];

export const schoolStages = ["es", "jhs", "shs", "combined", "special"] as const;
export type SchoolStage = (typeof schoolStages)[number];

/** Standard length of a lesson in minutes (Course of Study: elementary 45, junior and senior high 50). */
export const lessonMinutes: Record<SchoolStage, number> = {
  es: 45,
  jhs: 50,
  shs: 50,
  combined: 50,
  special: 50,
};

export const partnerKinds = ["homeroom", "jte", "specialist", "other"] as const;
export type PartnerKind = (typeof partnerKinds)[number];

export const locales = ["en", "ja"] as const;
export type Locale = (typeof locales)[number];
/** A text in both languages. */
export type Bilingual = Record<Locale, string>;

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** How to treat names that already have an account; asked only when there are some. */
export const duplicateAnswers = ["leave-out", "add"] as const;
