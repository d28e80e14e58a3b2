import * as z from "zod/mini";
import {
  checkbox,
  choice,
  day,
  email,
  list,
  optionalChoice,
  optionalWhole,
  password,
  reference,
  text,
} from "~/web/forms/fields";
import { nameText } from "./name-field";
import { isDuplicate, longestName, mostNames, parseNames } from "./pasted-names";
import {
  duplicateAnswers,
  employmentTypes,
  locales,
  partnerKinds,
  roles,
  schoolStages,
  themes,
} from "./vocabulary";

/** Minimum length of a password (OWASP ASVS 5.0, 6.2.1, requires 8; Kizuki requires 10). */
export const passwordMin = 10;

const name = () => nameText({ max: longestName, required: true });
const reading = () => nameText({ max: longestName });
const newPassword = () => password({ min: passwordMin });

/** One role or several. */
const someRoles = () =>
  list({ max: roles.length }).check(
    z.refine((value) => value.length > 0 && value.every((each) => isRole(each)), {
      error: "choose-one",
    }),
  );
const isRole = (word: string) => (roles as readonly string[]).includes(word);

export const signInForm = z.object({
  email: email(),
  password: password({ min: 1 }),
  next: text({ max: 500 }),
});

/**
 * Zod schema for the form with the code that the terminal shows, which allows setting up the first
 * organisation.
 */
export const claimForm = z.object({ code: text({ max: 40, required: true }) });

export const setupForm = z.object({
  code: text({ max: 40, required: true }),
  organisation: nameText({ max: 120, required: true }),
  name: name(),
  email: email(),
  password: newPassword(),
  roles: someRoles(),
});

export const acceptForm = z.object({
  email: email(),
  password: newPassword(),
  nameReading: reading(),
});

export const forgotForm = z.object({ email: email() });
export const resetForm = z.object({ password: newPassword() });

export const changePasswordForm = z.object({
  oldPassword: password({ min: 1 }),
  newPassword: newPassword(),
});

export const profileForm = z.object({
  name: name(),
  nameReading: reading(),
  locale: choice(locales),
  theme: choice(themes),
});

export const addressForm = z.object({ email: email(), emailPassword: password({ min: 1 }) });

export const addNamesForm = z.object({
  names: text({ max: 30_000, required: true }).check(
    z.refine((typed) => parseNames(typed).lines <= mostNames, { error: "too-many-lines" }),
    z.refine((typed) => parseNames(typed).problems.every((each) => isDuplicate(each.problem)), {
      error: "check-lines",
    }),
  ),
  duplicates: optionalChoice(duplicateAnswers),
  /** One for all of the names. */
  employmentType: optionalChoice(employmentTypes),
});

export const addMemberForm = z.object({
  name: name(),
  email: email({ required: false }),
  roles: someRoles(),
  /** Counts only for an ALT. */
  employmentType: optionalChoice(employmentTypes),
});

/** Zod schema for the fields of an ALT who has not joined yet that a mentor may correct. */
export const namesForm = z.object({
  name: name(),
  nameReading: reading(),
  email: email({ required: false }),
});

export const memberForm = z.object({
  name: name(),
  nameReading: reading(),
  email: email({ required: false }),
  roles: someRoles(),
  employmentType: choice(employmentTypes),
  locale: optionalChoice(locales),
});

/**
 * Zod schema for the members to create invitation links for; `only` names one member and overrides the
 * ticked ones.
 */
export const invitationsForm = z.object({
  members: list({ max: mostNames }),
  only: reference({ required: false }),
  send: checkbox(),
});

export const schoolForm = z.object({
  name: nameText({ max: 120, required: true }),
  stage: choice(schoolStages),
  /** Minutes; an empty field takes the default of the stage. */
  lessonMinutes: optionalWhole({ min: 5, max: 240 }),
});

/** Zod schema for a quiet week: a span of days on which the teachers of a school get no reminders. */
export const quietWeekForm = z.object({ quietFrom: day(), quietUntil: day() });

export const teacherForm = z.object({
  teacherId: reference({ required: false }),
  teacherName: name(),
  teacherReading: reading(),
  teacherAddressedAs: reading(),
  teacherKind: choice(partnerKinds),
});
