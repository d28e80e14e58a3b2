/** The short code that is typed from paper. Eight characters that no handwriting and no font confuses. */
import { narrow } from "~/web/forms/narrow";

export const codeLetters = "34679ACDEFGHJKMNPQRTUVWXY";
export const codeLength = 8;

/** A code as it was typed, without the accidents of a keyboard: `abcd-efgh` in full width is `ABCDEFGH`. */
export const plainCode = (typed: string): string =>
  narrow(typed)
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, "");

/** A code as it is shown, in two halves. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
