/** Both languages, for pages rendered on the server, mails and errors. */
import type { Locale } from "~/people/vocabulary";
import { en } from "./en";
import { ja } from "./ja";

const all = { en, ja };

/** Returns all interface texts in the given language. */
export const messagesFor = (locale: Locale) => all[locale];
