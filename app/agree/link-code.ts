/** The short code of a link, to be typed from paper: eight characters without look-alikes. */
import { narrow } from "~/web/forms/narrow";

export const codeLetters = "34679ACDEFGHJKMNPQRTUVWXY";
export const codeLength = 8;

/** Normalises a typed code: `abcd-efgh` in full-width letters becomes `ABCDEFGH`. */
export const plainCode = (typed: string): string =>
  narrow(typed)
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, "");

/** Formats a code for display in two halves. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
