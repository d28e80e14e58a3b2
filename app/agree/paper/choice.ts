/** The choices of the print page, all of them in its address: sheet, paper, language and version. */
import { locales } from "~/people/vocabulary";

export const sheets = ["roles", "plan", "review"] as const;
export type Sheet = (typeof sheets)[number];

export const papers = ["a4", "b5"] as const;
export type Paper = (typeof papers)[number];

/** `both`: every text in Japanese and English. */
export const printLanguages = ["both", ...locales] as const;
export type PrintLanguage = (typeof printLanguages)[number];

/** The agreed version, or the proposal that waits for confirmation. */
export const printVersions = ["agreed", "proposal"] as const;
type PrintVersion = (typeof printVersions)[number];

export type PaperChoice = {
  sheet: Sheet;
  paper: Paper;
  lang: PrintLanguage;
  version: PrintVersion;
};

/** The entry of a list that was asked for, or the first. */
const oneOf = <T extends string>(list: readonly [T, ...T[]], asked: string | null): T =>
  list.find((each) => each === asked) ?? list[0];

/**
 * Reads the print choices (sheet, paper, language and version) from an address's query. A missing or unknown
 * value becomes the first choice of its list.
 */
export const choiceFrom = (query: URLSearchParams): PaperChoice => ({
  sheet: oneOf(sheets, query.get("sheet")),
  paper: oneOf(papers, query.get("paper")),
  lang: oneOf(printLanguages, query.get("lang")),
  version: oneOf(printVersions, query.get("version")),
});

/** Returns the query string for the print choices, such as `?sheet=roles&paper=a4&lang=both`. */
export const queryOf = ({ sheet, paper, lang, version }: PaperChoice): string =>
  `?sheet=${sheet}&paper=${paper}&lang=${lang}${version === "agreed" ? "" : `&version=${version}`}`;
