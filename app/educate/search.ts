/** Searching the modules by words, without regard to script, width, accents and the choice among synonyms. */
import { synonyms } from "~/messages/synonyms";
import { searchKey } from "~/people/name-search";
import { narrow } from "~/web/forms/narrow";

/** Returns a text in the form in which it is searched, line by line; texts of any length are accepted. */
export const textKey = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line.match(/.{1,200}/gsu) ?? []).map(lineKey).join(""))
    .join("\n");

// Blanks separate words, and `searchKey` removes them.
const lineKey = (line: string): string => line.split(/\s+/).map(searchKey).join(" ");

const groups = synonyms.map((group) => group.map(lineKey));

/** Alternatives for one word of a query: the word itself and its synonyms, normalised by `lineKey`. */
type SearchWord = string[];

/**
 * Splits a query into its words, each with its synonyms. A query that is a synonym of several words, such as
 * "team teaching", is one word.
 */
export function searchWords(query: string): SearchWord[] {
  const typed = narrow(query).trim();
  if (typed === "") return [];
  const whole = lineKey(typed);
  const group = groups.find((each) => each.includes(whole));
  return group ? [group] : typed.split(/\s+/).map((word) => withSynonyms(lineKey(word)));
}

const isLatin = (word: string): boolean => /^[a-z0-9 ]+$/.test(word);

/** Whether a typed word matches a synonym. A Japanese word may have an ending, as "ほめる" for "ほめ". */
const isForm = (typed: string, word: string): boolean =>
  isLatin(word) ? typed === word : typed.startsWith(word);

const withSynonyms = (word: string): SearchWord => [
  word,
  ...groups.filter((group) => group.some((each) => isForm(word, each))).flat(),
];

/**
 * Whether a text contains a search word. A Latin search word must match the start of a word of the text. A
 * Japanese search word may match anywhere, because Japanese has no spaces between words.
 */
function occurs(text: string, word: string): boolean {
  if (!isLatin(word)) return text.includes(word);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1))) return true;
  return false;
}

/** Whether a text in the form of `textKey` contains each of the words or a synonym of it. */
export const hasWords = (text: string, words: SearchWord[]): boolean =>
  words.every((alternatives) => alternatives.some((word) => word !== "" && occurs(text, word)));
