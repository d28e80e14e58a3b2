/** What the sheets have in common: texts in the languages of the print, the title and the facts. */
import { messagesFor } from "~/messages/all.server";
import type { Messages } from "~/messages/en";
import { type Locale, locales } from "~/people/vocabulary";
import { dayOf, formatEraDay } from "~/web/dates";
import { type AgreementContent, type Words, wordsIn } from "../agreement";
import type { AgreementView } from "../agreement-view";
import { teacherNotice } from "../contract.server";
import type { Qr } from "../qr.server";
import type { PaperChoice, PrintLanguage } from "./choice";
import type { Row } from "./page-layout";
import type { PrintedText } from "./printed-text";
import type { Fact } from "./sheet-models";

type Printed = Messages["printed"];

/** What is printed: one version of an agreement. */
export type PrintJob = {
  agreement: AgreementView;
  choice: PaperChoice;
  /** The version, and when both confirmed it; null for a proposal. */
  version: { content: AgreementContent; agreedAt: number | null };
  /** The public address of this installation. */
  origin: string;
  /** A link that was just made; the code is empty where none was asked for. */
  link?: { code: string; qr: Qr };
};

/** A print job with its functions for texts. */
export type SheetContext = {
  job: PrintJob;
  languages: Locale[];
  /** Returns a message in every language of the print; one that is the same in both stands once. */
  text: (pick: (messages: Printed, locale: Locale) => string) => PrintedText;
  /** Returns words of the agreement: as typed, or shipped words in every language of the print. */
  words: (words: Words) => PrintedText;
};

/** Japanese comes first where both are printed: the sheet hangs in a Japanese staff room. */
const languagesOf = (lang: PrintLanguage): Locale[] =>
  lang === "both" ? [...locales].sort((a, b) => b.localeCompare(a)) : [lang];

/**
 * Returns what the builders of a printed sheet share: the print job, its languages, and functions that give
 * each text in these languages.
 */
export function sheetContext(job: PrintJob): SheetContext {
  const languages = languagesOf(job.choice.lang);
  const text: SheetContext["text"] = (pick) => {
    const all = languages.map((lang) => ({
      lang,
      text: pick(messagesFor(lang).printed, lang),
    }));
    return all.filter((each, at) => all.findIndex((other) => other.text === each.text) === at);
  };
  return {
    job,
    languages,
    text,
    words: (words) =>
      typeof words === "string" ? typedText(words) : text((_, locale) => wordsIn(words, locale)),
  };
}

/**
 * Converts a text that a person typed into a printed text without a language mark; an empty text gives an
 * empty list.
 */
export const typedText = (text: string): PrintedText => (text ? [{ lang: null, text }] : []);

/** Returns the languages of a printed text on one line, separated by ` / `. */
export const inOneLine = (printed: PrintedText): string =>
  printed.map(({ text }) => text).join(" / ");

/** Returns the languages of a printed text as separate lines. */
export const linesOf = (printed: PrintedText): string[] => printed.map(({ text }) => text);

/** Builds a row of the print layout with one cell over the whole width; the texts stand below each other. */
export const wideRow = (...texts: string[]): Row => [{ share: 1, texts }];

/**
 * Lays out pairs of a label and a value as rows for printing: pairs marked `wide` come first, each in its own
 * row; the others follow, two in a row.
 */
export function factRows(facts: Fact[]): Row[] {
  const textOf = ({ label, value }: Fact) => `${inOneLine(label)}   ${inOneLine(value)}`;
  const cells = facts
    .filter(({ wide }) => !wide)
    .map((fact) => ({ share: 1 / 2, texts: [textOf(fact)] }));
  return [
    ...facts.filter(({ wide }) => wide).map((fact) => wideRow(textOf(fact))),
    ...cells.flatMap((_, at) => (at % 2 === 0 ? [cells.slice(at, at + 2)] : [])),
  ];
}

/**
 * Returns the texts at the top of a printed sheet: its title, whether it is proposed, agreed, only informs or is
 * a draft for the ALT's company, and the notice that the teacher only reads it.
 */
export function headOf({ text, job }: SheetContext, sheet: "roles" | "plan") {
  const { agreement, version } = job;
  const isUnconfirmed = agreement.turn?.act === "settle";
  const state =
    agreement.mode === "information-only"
      ? text(({ states }) => (isUnconfirmed ? states.unconfirmed : states.information))
      : version.agreedAt === null
        ? text(({ states }) => states.proposal)
        : text(({ states }, locale) =>
            states.agreed(formatEraDay(dayOf(version.agreedAt ?? 0), locale)),
          );
  const notice = text((_, locale) => teacherNotice(agreement.mode, locale) ?? "");
  return {
    title: text((messages) => messages.titles[sheet]),
    state,
    notice: notice.filter((each) => each.text !== ""),
  };
}

/** Returns the goal, page and language of the lesson as labelled facts for a printed sheet. */
export function lessonFacts({ text, job }: SheetContext): Fact[] {
  const { lines } = job.version.content;
  return (["goal", "page", "language"] as const).map((line) => ({
    label: text((messages) => messages[line]),
    value: typedText(lines[line]),
    wide: line === "goal",
  }));
}

/** Returns the ALT's name in every language of the print: in katakana for Japanese staff. */
export const altName = ({ text, job }: SheetContext): PrintedText =>
  text((_, locale) => (locale === "ja" ? job.agreement.altStaffName : job.agreement.altName));

/** Returns the names of the ALT, teacher, school and classes as labelled facts for a printed sheet. */
export function peopleFacts(context: SheetContext): Fact[] {
  const { text, job } = context;
  const { agreement } = job;
  return [
    { label: text(({ alt }) => alt), value: altName(context) },
    { label: text(({ teacher }) => teacher), value: typedText(agreement.teacherFullName) },
    { label: text(({ school }) => school), value: typedText(agreement.school.name) },
    { label: text(({ classes }) => classes), value: typedText(agreement.classes) },
  ];
}

/**
 * Returns the letter that marks the teacher's tasks on a printed sheet: the Japanese letter when the sheet
 * contains Japanese, otherwise the English one.
 */
export const teacherLetter = ({ languages }: SheetContext): string =>
  messagesFor(languages.includes("ja") ? "ja" : "en").printed.teacherLetter;
