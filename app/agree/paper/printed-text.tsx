import type { Locale } from "~/people/vocabulary";
import { languageOf } from "~/web/i18n/language-of";

/**
 * A text on a sheet: one line for each language of the print, the leading language first. What a person
 * typed has one line in an unknown language.
 */
export type PrintedText = { lang: Locale | null; text: string }[];

/** Renders a printed text with a line for each of its languages. */
export function TextLines({ of }: { of: PrintedText }) {
  return of.map(({ lang, text }) => (
    <span
      key={lang ?? "typed"}
      lang={lang ?? languageOf(text) ?? undefined}
      className="paper-words"
    >
      {text}
    </span>
  ));
}

/** Renders a printed text with all its languages in one line, for headings and labels. */
export function InlineText({ of }: { of: PrintedText }) {
  return of.map(({ lang, text }, at) => (
    <span key={lang ?? "typed"} lang={lang ?? languageOf(text) ?? undefined}>
      {at > 0 && " / "}
      {text}
    </span>
  ));
}
