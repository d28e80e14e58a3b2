import { createCookie } from "@remix-run/node";
import { type Locale, locales } from "~/people/vocabulary";

/** Cookie that remembers for a year the display language chosen by a person who is not signed in. */
export const localeCookie = createCookie("kizuki_locale", {
  path: "/",
  sameSite: "lax",
  httpOnly: true,
  maxAge: 365 * 24 * 3600,
});

const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/**
 * Returns the language of a page: the member's own, else the one chosen in this browser, else the first
 * supported one that the browser accepts, else English.
 *
 * @param own the display language of the signed-in member, if there is one
 */
export async function localeOf(request: Request, own: Locale | null | undefined): Promise<Locale> {
  if (own) return own;
  const chosen: unknown = await localeCookie.parse(request.headers.get("Cookie"));
  if (isLocale(chosen)) return chosen;
  for (const part of (request.headers.get("Accept-Language") ?? "").split(",")) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return "en";
}
