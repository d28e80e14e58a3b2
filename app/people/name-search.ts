/** Searching and sorting names, for people who type them in another script or without accents. */
import { variantGroups } from "~/messages/kanji-variants";
import { nameKey } from "./names";

const usualForm = new Map(
  variantGroups.flatMap((group) => {
    const [usual = "", ...others] = group;
    return others.map((other): [string, string] => [other, usual]);
  }),
);

/** Letters that Unicode does not decompose into a base letter and a mark. */
const baseLetters: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/**
 * Returns a form of a text for searching: as `nameKey`, and without differences of hiragana and katakana, of
 * diacritics ("Nováková" and "Novakova"), of kanji variants ("髙橋" and "高橋"), and of "緑が丘" and "緑ヶ丘";
 * middle dots, hyphens and apostrophes are left out.
 */
export const searchKey = (text: string): string =>
  nameKey(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[øłđðþßæœı]/g, (letter) => baseLetters[letter] ?? letter)
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    // The conversion to katakana can give a small ke again. Between kanji, ga is another spelling of it.
    .replace(/\u30f6|(?<=\p{sc=Han})\u30ac(?=\p{sc=Han})/gu, "\u30b1")
    .replace(/\p{sc=Han}/gu, (kanji) => usualForm.get(kanji) ?? kanji)
    .replace(/[\u30fb\uff65.\-‐‑–'’\uff1d=]/g, "");

/** Whether `text` contains `search`; both are compared by `searchKey`. An empty search matches every text. */
export const nameHas = (text: string, search: string): boolean =>
  searchKey(text).includes(searchKey(search));

type Named = { name: string; nameReading: string };

const collator = new Intl.Collator("ja");

const sorting =
  (keyOf: (person: Named) => string) =>
  (a: Named, b: Named): number =>
    collator.compare(searchKey(keyOf(a)), searchKey(keyOf(b))) || collator.compare(a.name, b.name);

/**
 * Compares two people for sorting a list: by the reading of the name, or by the name where no reading is
 * known. Hiragana, katakana, case and diacritics make no difference.
 *
 * @returns a negative number when `a` comes first
 */
export const byReading = sorting(({ name, nameReading }) => nameReading || name);

const isLatin = (text: string) => /^\p{sc=Latin}/u.test(text);

/**
 * Compares two people for sorting a list for readers of English: names in Latin letters in alphabetical
 * order, then names in other scripts by their reading.
 *
 * @returns a negative number when `a` comes first
 */
export const byName = sorting(({ name, nameReading }) =>
  isLatin(name) ? name : nameReading || name,
);
