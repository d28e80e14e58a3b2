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

/** Those of some areas that are not loaded yet. */
export const missingAreas = (locale: Locale, wanted: readonly Area[]): Area[] =>
  wanted.filter((area) => !loaded.has(nameOf(locale, area)));

/** Loads the texts of areas. @throws TypeError when a file cannot be fetched */
export async function loadTexts(locale: Locale, wanted: readonly Area[]): Promise<void> {
  await Promise.all(
    wanted.map(async (area) => {
      const name = nameOf(locale, area);
      Object.assign(texts[locale], await files[name]?.());
      loaded.add(name);
    }),
  );
}

/** Makes all texts of a language available, on the server. */
export function provideTexts(locale: Locale, messages: Messages): void {
  texts[locale] = messages;
  for (const area of areas) loaded.add(nameOf(locale, area));
}

/** The texts of a language; those of an area are there when `missingAreas` does not name it. */
export const textsIn = (locale: Locale) => texts[locale] as Messages;
