import type { Browser, BrowserContext } from "playwright-core";
import type { Locale } from "~/people/vocabulary";
import { signInAs } from "./people";

/** How pages are viewed: language, width in CSS pixels, colour scheme. */
export type Look = { locale: Locale; width: number; colorScheme: "light" | "dark" };

/** CSS pixels. */
export const heightOf = (width: number): number => (width < 600 ? 844 : 800);

/**
 * A browser context for a member of the sample, in a given language.
 *
 * @param who a sample member's id; null for a visitor who is not signed in
 */
export async function contextFor(
  browser: Browser,
  origin: string,
  who: string | null,
  { locale, width, colorScheme }: Look,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: heightOf(width) },
    locale: locale === "ja" ? "ja-JP" : "en-GB",
    timezoneId: "Asia/Tokyo",
    colorScheme,
    // The worker would fetch the pages of an observation in the background.
    serviceWorkers: "block",
    // Screenshots would catch transitions half-way.
    reducedMotion: "reduce",
  });
  if (who === null) return context;
  const header = await signInAs(origin, who);
  const cookies = header.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin };
  });
  await context.addCookies(cookies);
  await fetch(`${origin}/locale`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin, Cookie: header },
    body: new URLSearchParams({ locale, next: "/" }),
  });
  return context;
}
