import type { Locale } from "~/people/vocabulary";
import { doorPath } from "~/web/door-path";

/** The address of a door, or of the page for codes without a key. Japanese is what it speaks unasked. */
export function doorAddress(key: string | null, locale: Locale, done?: string): string {
  const query = new URLSearchParams();
  if (done) query.set("done", done);
  if (locale === "en") query.set("lang", "en");
  const path = key === null ? doorPath : `${doorPath}/${encodeURIComponent(key)}`;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The language that an address asks for. */
export const doorLocale = (url: URL): Locale =>
  url.searchParams.get("lang") === "en" ? "en" : "ja";
