/** Comparing, storing and showing names. Storage keeps the letters as typed. */
import { withoutTitle } from "~/messages/titles";
import { narrow } from "~/web/forms/narrow";

/**
 * Characters that are not visible or change the direction of the text around them: format characters other
 * than the joiners, which some scripts need, and the fillers of Korean, Khmer and Braille.
 */
const invisible = /(?![\u200c\u200d])\p{Cf}|[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu;
// The small kana of place names, which are also written large: ke and ka.
const [smallKe, largeKe, smallKa, largeKa] = ["\u30f6", "\u30b1", "\u30f5", "\u30ab"];
const joiners = /[\u200c\u200d]/g;
const hasVisibleLetter = /[\p{L}\p{N}]/u;

/**
 * Returns a name as it is stored: invisible characters and direction marks are removed, outer blanks are
 * removed, and inner blanks are reduced to one. A text without a visible letter or digit gives "".
 */
export function tidyName(name: string): string {
  const tidy = name.replace(invisible, "").replace(/\s+/g, " ").trim();
  return hasVisibleLetter.test(tidy) ? tidy : "";
}

/** Returns a teacher's name as it is stored: as `tidyName`, without the title 先生 or `-sensei`. */
export const tidyTeacherName = (name: string): string => withoutTitle(tidyName(name));

/**
 * Returns a form of a name for comparisons, without blanks, without invisible characters and without
 * differences of width (NFKC) or case: "田中 由美" and "田中由美" give the same key, as do "緑ケ丘" and "緑ヶ丘".
 * The key is neither stored nor shown.
 */
export const nameKey = (name: string): string =>
  narrow(name)
    .replace(invisible, "")
    .replace(joiners, "")
    .toLowerCase()
    .replace(/\s+/g, "")
    .replaceAll(smallKe, largeKe)
    .replaceAll(smallKa, largeKa);

type StaffNamed = { name: string; nameReading: string };

// Katakana with the long vowel mark, middle dots and the full-width equals sign, as in foreign names.
const isKatakana = (text: string) => /^[\p{sc=Katakana}\u30fc\u30fb\uff65\uff1d\s]+$/u.test(text);

/**
 * Returns the name of an ALT as Japanese staff read it: the katakana name where there is one, without a typed
 * title, else the name as the ALT writes it.
 */
export function nameForStaff({ name, nameReading }: StaffNamed): string {
  const reading = withoutTitle(nameReading);
  return isKatakana(reading) ? reading : name;
}

/**
 * Returns both names of an ALT for the first mention to Japanese staff, the other one in full-width brackets:
 * "リアム・チェン（Liam Chen）"; a name that is the same stands once.
 */
export const bothNames = (staffName: string, name: string): string =>
  staffName === name ? name : `${staffName}\uff08${name}\uff09`;
