import type { Locale } from "~/people/vocabulary";
import { doorPath } from "~/web/door-path";

/**
 * Builds the path of the page that a teacher's link opens, or of the page for typing a code when `key` is
 * null. The default language is Japanese.
 *
 * @param done word that selects the message on the page after an action
 */
export function doorAddress(key: string | null, locale: Locale, done?: string): string {
  const query = new URLSearchParams();
  if (done) query.set("done", done);
  if (locale === "en") query.set("lang", "en");
  const path = key === null ? doorPath : `${doorPath}/${encodeURIComponent(key)}`;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Returns the language that an address requests: English with `lang=en`, else Japanese. */
export const doorLocale = (url: URL): Locale =>
  url.searchParams.get("lang") === "en" ? "en" : "ja";
