/** The short code of a link, to be typed from paper: twelve characters without look-alikes. */
import { narrow } from "~/web/forms/narrow";

export const codeLetters = "34679ACDEFGHJKMNPQRTUVWXY";
/** Twelve characters are about 55 bits, so that a code cannot be guessed before its teacher has chosen a PIN. */
export const codeLength = 12;

/** Normalises a code that was typed from paper: full-width `acde-fghj-kmnp` becomes `ACDEFGHJKMNP`. */
export const plainCode = (typed: string): string =>
  narrow(typed)
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, "");

/** Formats the code of a teacher's link for display in groups of four, such as `ACDE-FGHJ-KMNP`. */
export const shownCode = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-");
