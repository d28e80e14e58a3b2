/**
 * Fields of forms as zod/mini schemas. They take what a browser sends (a string, a list of strings, or
 * nothing) and return clean values. Messages are error codes; the message files hold their texts under
 * `errors`.
 */
import * as z from "zod/mini";
import { instantOf } from "../dates";
import { narrow } from "./narrow";

export const errorCodes = [
  "required",
  "too-long",
  "too-short",
  "invalid",
  "bad-email",
  "bad-date",
  "bad-time",
  "bad-number",
  "too-many",
  "choose-one",
  "choose-or-write",
  "email-taken",
  "wrong-password",
  "wrong-code",
  "ends-early",
  "over-92-days",
  "maybe-saved",
  "future-date",
  "past-date",
  "too-far",
  "too-old",
  "include-yourself",
  "same-person",
  "needs-evidence",
  "running-goal",
  "name-taken",
  "password-is-name",
  "changed-meanwhile",
  "nothing-to-share",
  "nothing-changed",
  "no-answer",
  "from-tomorrow",
  "last-coordinator",
  "wrong-old-password",
  "too-many-lines",
  "check-lines",
  "check-duplicates",
  "nobody-new",
  "not-in-lesson",
  "which-criterion",
  "saved-already",
  "observation-full",
  "fixed-owner",
  "four-digits",
  "easy-pin",
  "common-password",
  "outside-agreement",
  "day-settled",
  "lesson-ahead",
  "open-already",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

const code = (error: ErrorCode) => error;

// Control characters other than tab and line feed; they break exports.
const controlCharacters = /(?![\t\n])\p{Cc}/gu;

/**
 * Normalises a typed value: Unix line ends, no control characters or lone surrogates, trimmed. A value far
 * longer than `max` is returned as it is, because it fails the length check that comes first.
 */
const clean = (value: unknown, max: number): string => {
  if (typeof value !== "string") return "";
  // Leaves room for CRLF line ends and outer blanks, which cleaning removes.
  if (value.length > 2 * max + 1_000) return value;
  return value.replace(/\r\n?/g, "\n").toWellFormed().replace(controlCharacters, "").trim();
};

/** Checks the length and aborts, so that no further check runs on a value that is too long. */
const atMost = (max: number, error: ErrorCode = "too-long") =>
  z.maxLength(max, { error: code(error), abort: true });

/**
 * Schema for a form field with a text of at most `max` characters; an empty text is allowed unless
 * `required`.
 */
export const text = ({ max, required = false }: { max: number; required?: boolean }) =>
  z.pipe(
    z.transform((value: unknown) => clean(value, max)),
    z.string().check(atMost(max), z.minLength(required ? 1 : 0, code("required"))),
  );

/** Schema for a form field with a password of at least `min` characters; blanks are part of it. */
export const password = ({ min }: { min: number }) =>
  z.pipe(
    z.transform((value: unknown) => (typeof value === "string" ? value.toWellFormed() : "")),
    z
      .string()
      .check(atMost(200), z.minLength(1, code("required")), z.minLength(min, code("too-short"))),
  );

/** The longest e-mail address (RFC 5321, 4.5.3.1.3, less the angle brackets). */
const emailMax = 254;
/** Maximum length of a day, a time or a number in characters, before full-width characters are normalised. */
const shortMax = 64;

const cleanNarrow = (value: unknown, max: number) => narrow(clean(value, max));

// The domain is matched label by label, so that matching takes linear time.
const emailPattern = /^[^\s@<>",;:]+@[^\s@<>",;:.]+(?:\.[^\s@<>",;:.]+)+$/;

/** Schema for a form field with an e-mail address; it is converted to lower case. */
export const email = ({ required = true }: { required?: boolean } = {}) =>
  z.pipe(
    z.transform((value: unknown) => cleanNarrow(value, emailMax).toLowerCase()),
    z.string().check(
      atMost(emailMax),
      z.minLength(required ? 1 : 0, code("required")),
      z.refine((value) => value === "" || emailPattern.test(value), { error: code("bad-email") }),
    ),
  );

/** Schema for a form field whose value is one of `words`. */
export const choice = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.pipe(
    z.transform((value: unknown) => value ?? ""),
    z.enum(words as unknown as [T[number], ...T[number][]], { error: code("choose-one") }),
  );

/** Schema for a form field whose value is one of `words`, or null when nothing was chosen. */
export const optionalChoice = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.pipe(
    z.transform((value: unknown) => (value === "" || value == null ? null : value)),
    z.nullable(
      z.enum(words as unknown as [T[number], ...T[number][]], { error: code("choose-one") }),
    ),
  );

/**
 * Schema for a form field with the id of a row. The command that uses the id checks whether the row exists
 * and is visible to the viewer.
 */
export const reference = ({ required = true }: { required?: boolean } = {}) =>
  z.pipe(
    z.transform((value: unknown) => clean(value, shortMax)),
    z.string().check(
      atMost(shortMax, "invalid"),
      z.minLength(required ? 1 : 0, code("choose-one")),
      z.refine((value) => value === "" || /^[A-Za-z0-9._-]{1,64}$/.test(value), {
        error: code("invalid"),
      }),
    ),
  );

/** Schema for a form field with a day in the form `YYYY-MM-DD`. */
export const day = () =>
  z.pipe(
    z.transform((value: unknown) => cleanNarrow(value, shortMax)),
    z.string().check(
      atMost(shortMax, "bad-date"),
      z.minLength(1, code("required")),
      z.refine((value) => value === "" || Number.isFinite(instantOf(value)), {
        error: code("bad-date"),
      }),
    ),
  );

/** Schema for a form field with a clock time in the form `HH:MM`; `9:05` becomes `09:05`. */
export const time = () =>
  z.pipe(
    z.transform((value: unknown) => cleanNarrow(value, shortMax).replace(/^(\d):/, "0$1:")),
    z.string().check(
      atMost(shortMax, "bad-time"),
      z.minLength(1, code("required")),
      z.refine((value) => value === "" || Number.isFinite(instantOf("2025-01-01", value)), {
        error: code("bad-time"),
      }),
    ),
  );

/** Schema for a form field with a whole number between `min` and `max`; full-width digits are accepted. */
export const whole = ({ min, max }: { min: number; max: number }) =>
  z.pipe(
    z.transform((value: unknown) => {
      const typed = typeof value === "number" ? String(value) : cleanNarrow(value, shortMax);
      return /^-?\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
    }),
    z
      .number({ error: code("bad-number") })
      .check(z.minimum(min, code("bad-number")), z.maximum(max, code("bad-number"))),
  );

/** Schema for a form field with a whole number between `min` and `max`, or null when the field is empty. */
export const optionalWhole = (range: { min: number; max: number }) =>
  z.union(
    [
      z.pipe(
        z.transform((value: unknown) =>
          clean(String(value ?? ""), shortMax) === "" ? null : value,
        ),
        z.null(),
      ),
      whole(range),
    ],
    { error: code("bad-number") },
  );

/** Schema for a form field with a checkbox; it gives true or false. */
export const checkbox = () =>
  z.pipe(
    z.transform((value: unknown) => value === true || value === "on" || value === "true"),
    z.boolean(),
  );

/** Schema for a group of checkboxes; it gives the distinct values of the ticked ones, at most `max`. */
export const list = ({ max }: { max: number }) =>
  z.pipe(
    z.transform((value: unknown) => {
      const values = Array.isArray(value) ? value : [value];
      const typed = values.filter((each) => typeof each === "string");
      return [...new Set(typed.map((each) => clean(each, shortMax)))].filter(Boolean);
    }),
    z
      .array(z.string().check(atMost(shortMax, "invalid")))
      .check(z.maxLength(max, code("too-many"))),
  );
