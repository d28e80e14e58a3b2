/** Both languages, for pages drawn on the server, mails and errors. */
import type { Locale } from "~/people/vocabulary";
import { en } from "./en";
import { ja } from "./ja";
import { provideMessages } from "./store";

const all = { en, ja };

/** Gives the server's components both languages. */
export function provideAll(): void {
  provideMessages("en", en);
  provideMessages("ja", ja);
}

export const messagesFor = (locale: Locale) => all[locale];
