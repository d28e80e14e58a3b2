import type { Locale } from "~/people/vocabulary";
import type { Messages } from "./en";

const loaded: Partial<Record<Locale, Messages>> = {};

/** Makes a language available; the browser loads only the one it shows. */
export function provideMessages(locale: Locale, messages: Messages): void {
  loaded[locale] = messages;
}

/** The texts of a language. @throws when that language was not provided */
export function messagesOf(locale: Locale): Messages {
  const messages = loaded[locale];
  if (!messages) throw new Error(`No messages loaded for ${locale}.`);
  return messages;
}
