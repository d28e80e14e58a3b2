import type { Locale } from "~/people/vocabulary";

/** The files of texts that each route's page asks for when its scripts run, in each language. */
export type PageTexts = Record<string, Record<Locale, string[]>>;

/**
 * Tells a browser in good time which texts the page will ask for: otherwise it learns of them when all
 * scripts have arrived and run, one more way to the server and back.
 *
 * @param routes the ids of the routes that the page is made of
 * @returns the value of a `Link` header, "" for none
 */
export function textLinks(routes: readonly string[], locale: Locale, texts: PageTexts): string {
  const files = new Set(routes.flatMap((id) => texts[id]?.[locale] ?? []));
  return [...files].map((file) => `<${file}>; rel="modulepreload"`).join(", ");
}
