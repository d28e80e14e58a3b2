/** What the sheets have in common: words in the languages of the print, titles, names, lines to fill in. */
import { messagesFor } from "~/messages/all.server";
import type { Messages } from "~/messages/en";
import { type Locale, locales } from "~/people/vocabulary";
import { dayOf, formatEraDay } from "~/web/dates";
import { type AgreementContent, type Words, wordsIn } from "../agreement";
import type { AgreementView } from "../agreement-view";
import { contractNotice } from "../contract.server";
import type { Qr } from "../qr.server";
import type { PaperChoice, PrintLanguage } from "./choice";
import type { Said } from "./said";
import type { Fact } from "./sheet-models";

type Printed = Messages["printed"];

/** Japanese leads where both are printed: the sheet hangs in a Japanese staff room. */
const languagesOf = (lang: PrintLanguage): Locale[] =>
  lang === "both" ? [...locales].sort((a, b) => b.localeCompare(a)) : [lang];

type Speaker = {
  languages: Locale[];
  /** A text of ours in every language of the print. */
  say: (pick: (words: Printed, locale: Locale) => string) => Said;
  /** Words of the agreement. */
  words: (words: Words) => Said;
};

export function speakerOf(lang: PrintLanguage): Speaker {
  const languages = languagesOf(lang);
  const say: Speaker["say"] = (pick) => {
    const said = languages.map((each) => ({
      lang: each,
      text: pick(messagesFor(each).printed, each),
    }));
    // What is the same in both, such as ALT, stands once.
    return said.filter(({ text }, at) => said.findIndex((each) => each.text === text) === at);
  };
  return {
    languages,
    say,
    words: (words) =>
      typeof words === "string" ? own(words) : say((_, locale) => wordsIn(words, locale)),
  };
}

export const own = (text: string): Said => (text ? [{ lang: null, text }] : []);
export const inLine = (said: Said): string => said.map(({ text }) => text).join(" / ");
export const inLines = (said: Said): string[] => said.map(({ text }) => text);
const factText = ({ label, value }: Fact): string => `${inLine(label)}   ${inLine(value)}`;
/** Facts as the layout measures them. */
export function factTexts(facts: Fact[]): { pairs: [string, string][]; wide: string[] } {
  const halves = facts.filter(({ wide }) => !wide).map(factText);
  return {
    pairs: halves.flatMap((left, at): [string, string][] =>
      at % 2 === 0 ? [[left, halves[at + 1] ?? ""]] : [],
    ),
    wide: facts.filter(({ wide }) => wide).map(factText),
  };
}

/** What the print is of: one version of an agreement. */
export type Printable = {
  agreement: AgreementView;
  choice: PaperChoice;
  /** What is printed, and whether both said yes to it. */
  said: { content: AgreementContent; agreedAt: number | null };
  /** The public address of this installation. */
  origin: string;
  /** A link that was just made; no code where none was asked for. */
  link?: { code: string; qr: Qr };
};

export type Parts = Speaker & { of: Printable };

export function titles({ say, of }: Parts, sheet: "roles" | "plan") {
  const { agreement, said } = of;
  const state =
    agreement.mode === "information-only"
      ? say(({ states }) => states.information)
      : said.agreedAt === null
        ? say(({ states }) => states.proposal)
        : say(({ states }, locale) =>
            states.agreed(formatEraDay(dayOf(said.agreedAt ?? 0), locale)),
          );
  const notice = say((_, locale) => contractNotice(agreement.employmentType, locale) ?? "");
  return {
    title: say((printed) => printed.titles[sheet]),
    state,
    notice: notice.filter(({ text }) => text !== ""),
  };
}

export function lessonLines({ say, of }: Parts): Fact[] {
  const { lines } = of.said.content;
  return (["goal", "page", "language"] as const).map((line) => ({
    label: say((printed) => printed[line]),
    value: own(lines[line]),
    wide: line === "goal",
  }));
}

export function people({ say, of }: Parts): Fact[] {
  const { agreement } = of;
  return [
    { label: say(({ alt }) => alt), value: own(agreement.altName) },
    { label: say(({ teacher }) => teacher), value: own(agreement.teacherName) },
    { label: say(({ school }) => school), value: own(agreement.school.name) },
    { label: say(({ classes }) => classes), value: own(agreement.classes) },
  ];
}

/** The letter of the teacher's mark. */
export const letterOf = ({ languages }: Speaker): string =>
  messagesFor(languages.includes("ja") ? "ja" : "en").printed.teacherLetter;
