/** The forms of agreements, except the sheet itself. */
import * as z from "zod/mini";
import { nameText } from "~/people/name-field";
import { schoolStages } from "~/people/vocabulary";
import { choice, day, list, optionalChoice, reference, text, whole } from "~/web/forms/fields";
import { agreementScopes, answerLimit, lineLimit, presetIds } from "./vocabulary";

/** The choices for the initial content of a new role agreement: a preset, a copy, or nothing. */
export const starts = [...presetIds, "copy", "empty"] as const;
export type Start = (typeof starts)[number];

export const newAgreementForm = z
  .object({
    school: nameText({ max: 80, required: true }),
    /** Used only for a new school. */
    stage: optionalChoice(schoolStages),
    partner: nameText({ max: 80, required: true }),
    classes: text({ max: 80 }),
    scope: choice(agreementScopes),
    startsOn: day(),
    endsOn: day(),
    lessonMinutes: whole({ min: 5, max: 240 }),
    start: choice(starts),
    /** The id of the agreement to copy. */
    from: reference({ required: false }),
  })
  .check(
    z.refine((input) => !input.startsOn || !input.endsOn || input.startsOn <= input.endsOn, {
      error: "ends-early",
      path: ["endsOn"],
    }),
    z.refine((input) => input.start !== "copy" || input.from !== "", {
      error: "choose-one",
      path: ["start"],
    }),
  );
export type NewAgreement = z.output<typeof newAgreementForm>;

const version = () => whole({ min: 1, max: 1_000_000 });

export const confirmForm = z.object({ version: version() });
/** Zod schema for the company's confirmation of a version: the person there, and the Japan day. */
export const companyForm = z.object({
  version: version(),
  person: nameText({ max: 80, required: true }),
  on: day(),
});
export const answerForm = z.object({
  version: version(),
  text: text({ max: answerLimit, required: true }),
});
export const restoreForm = z.object({ version: version(), base: version() });
export const shareForm = z.object({
  what: choice(["sheet", "reviews"]),
  to: choice(["shared", "private"]),
});

/** Zod schema for the fields that accompany a changed role sheet; `contentFrom` reads the sheet itself. */
export const changeForm = z.object({ base: version(), message: text({ max: lineLimit }) });

/** Zod schema for a new teacher's link: with a code for paper, with a new PIN, or neither. */
export const sendForm = z.object({ with: list({ max: 2 }) });
export type SendInput = z.output<typeof sendForm>;

/** Zod schema for the secret parts of a new teacher's link, for printing them on the role sheet. */
export const printLinkForm = z.object({
  token: text({ max: 60, required: true }),
  code: text({ max: 20 }),
});
