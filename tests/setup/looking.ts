import type { Browser, BrowserContext } from "playwright-core";
import type { Locale } from "~/people/vocabulary";
import { signInAs } from "./people";

/** A way of looking at the pages: in which language, how wide (CSS pixels), in which colours. */
export type Look = { locale: Locale; width: number; colorScheme: "light" | "dark" };

/** CSS pixels. */
export const heightOf = (width: number): number => (width < 600 ? 844 : 800);

/**
 * A browser context in which somebody looks at the sample data in a given language.
 *
 * @param who a sample member's id; null for somebody not signed in
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
    // Transitions would be caught half-way.
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
