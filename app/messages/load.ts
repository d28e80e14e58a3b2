/** The loaded texts: in a browser those of the areas that its pages have requested, on the server all. */
import type { Locale } from "~/people/vocabulary";
import { type Area, areas } from "./areas";
import type { Messages } from "./en";

// Texts that only the server uses would be files that no browser asks for.
const files = import.meta.glob<Partial<Messages>>([
  "./{en,ja}/*.ts",
  "!./*/{door,flash,mails,printed}.ts",
]);

const texts: Record<Locale, Partial<Messages>> = { en: {}, ja: {} };
const loaded = new Set<string>();

const nameOf = (locale: Locale, area: Area) => `./${locale}/${area}.ts`;

/** Returns those of the wanted areas whose interface texts are not loaded yet in a language. */
export const missingAreas = (locale: Locale, wanted: readonly Area[]): Area[] =>
  wanted.filter((area) => !loaded.has(nameOf(locale, area)));

/**
 * Loads the interface texts of areas in a language, for use in the browser.
 *
 * @throws TypeError when a file cannot be fetched
 */
export async function loadTexts(locale: Locale, wanted: readonly Area[]): Promise<void> {
  await Promise.all(
    wanted.map(async (area) => {
      const name = nameOf(locale, area);
      Object.assign(texts[locale], await files[name]?.());
      loaded.add(name);
    }),
  );
}

/** Stores all interface texts of a language, so that the server can use them without loading files. */
export function provideTexts(locale: Locale, messages: Messages): void {
  texts[locale] = messages;
  for (const area of areas) loaded.add(nameOf(locale, area));
}

/**
 * Returns the interface texts of a language that are loaded so far. Areas that `missingAreas` returns are not
 * loaded yet, although the type says so.
 */
export const textsIn = (locale: Locale) => texts[locale] as Messages;
