import type { Locale } from "~/people/vocabulary";

const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const latin = /\p{sc=Latin}/u;

/**
 * Returns the language in which a typed text is probably written, by its script; null for a text without
 * Japanese and Latin letters, such as a number.
 */
export const languageOf = (text: string): Locale | null =>
  japanese.test(text) ? "ja" : latin.test(text) ? "en" : null;
