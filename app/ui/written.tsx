import { languageOf } from "~/web/i18n/language-of";
import { useLocale } from "~/web/i18n/messages";

/**
 * Renders a text that a person typed. A text in the other language than the page is marked with its language,
 * for pronunciation, fonts and line breaks.
 */
export function Written({ text }: { text: string }) {
  const locale = useLocale();
  const language = languageOf(text) ?? locale;
  return language === locale ? text : <span lang={language}>{text}</span>;
}
