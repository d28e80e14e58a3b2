import type { Locale } from "~/people/vocabulary";
import { doorPath } from "~/web/door-path";

/**
 * The path of a teacher's door, or of the page for codes when the key is null. The default language is
 * Japanese.
 */
export function doorAddress(key: string | null, locale: Locale, done?: string): string {
  const query = new URLSearchParams();
  if (done) query.set("done", done);
  if (locale === "en") query.set("lang", "en");
  const path = key === null ? doorPath : `${doorPath}/${encodeURIComponent(key)}`;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The language that an address requests. */
export const doorLocale = (url: URL): Locale =>
  url.searchParams.get("lang") === "en" ? "en" : "ja";
