/** The short code of a link, to be typed from paper: eight characters without look-alikes. */
import { narrow } from "~/web/forms/narrow";

export const codeLetters = "34679ACDEFGHJKMNPQRTUVWXY";
export const codeLength = 8;

/** Normalises a code that was typed from paper: `abcd-efgh` in full-width letters becomes `ABCDEFGH`. */
export const plainCode = (typed: string): string =>
  narrow(typed)
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, "");

/** Formats the code of a teacher's link for display in two halves, such as `ABCD-EFGH`. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
