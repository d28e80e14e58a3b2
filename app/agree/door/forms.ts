import * as z from "zod/mini";
import { type ErrorCode, email, text } from "~/web/forms/fields";
import { narrow } from "~/web/forms/narrow";

export const emailForm = z.object({ email: email() });

const digits = z.pipe(
  z.transform((value: unknown) =>
    typeof value === "string" ? narrow(value).replace(/\s/g, "").slice(0, 20) : "",
  ),
  z.string(),
);

/** Zod schema for the code and PIN by which a teacher opens a role sheet from paper. */
export const codeForm = z.object({ code: text({ max: 40 }), pin: digits });
export const pinForm = z.object({ pin: digits });

/** Four equal digits, or four in a row. */
const isEasy = (pin: string): boolean =>
  /^(\d)\1{3}$/.test(pin) || "01234567890".includes(pin) || "09876543210".includes(pin);

/** Returns the error code for a PIN that a teacher wants to choose; null when it may be chosen. */
export function newPinError(pin: string): ErrorCode | null {
  if (!/^\d{4}$/.test(pin)) return "four-digits";
  return isEasy(pin) ? "easy-pin" : null;
}
