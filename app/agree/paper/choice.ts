/** Which sheet is printed, on which paper and in which language: all of it stands in the address. */
import { locales } from "~/people/vocabulary";

export const sheets = ["roles", "plan", "review"] as const;
export type Sheet = (typeof sheets)[number];

export const papers = ["a4", "b5"] as const;
export type Paper = (typeof papers)[number];

/** Both: the ALT and the teacher read the same sheet, each in their language. */
export const printLanguages = ["both", ...locales] as const;
export type PrintLanguage = (typeof printLanguages)[number];

/** What is agreed, or a change of it that waits for the other's yes. */
export const printVersions = ["agreed", "proposal"] as const;
type PrintVersion = (typeof printVersions)[number];

export type PaperChoice = {
  sheet: Sheet;
  paper: Paper;
  lang: PrintLanguage;
  version: PrintVersion;
};

/** One of a list, or the first of it. */
const oneOf = <T extends string>(list: readonly [T, ...T[]], asked: string | null): T =>
  list.find((each) => each === asked) ?? list[0];

/** What an address asks for; what it does not say, or says wrongly, is the first of each list. */
export const choiceFrom = (query: URLSearchParams): PaperChoice => ({
  sheet: oneOf(sheets, query.get("sheet")),
  paper: oneOf(papers, query.get("paper")),
  lang: oneOf(printLanguages, query.get("lang")),
  version: oneOf(printVersions, query.get("version")),
});

/** The query of an address that asks for this. */
export const queryOf = ({ sheet, paper, lang, version }: PaperChoice): string =>
  `?sheet=${sheet}&paper=${paper}&lang=${lang}${version === "agreed" ? "" : `&version=${version}`}`;
