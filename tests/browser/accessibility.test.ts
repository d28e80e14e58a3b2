/** axe, reflow and target size on every page of the sample data. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { locales } from "~/people/vocabulary";
import { sampleIds } from "~db/seed/sample.server";
import { violations } from "../setup/axe";
import { launchBrowser } from "../setup/browser";
import { isLong } from "../setup/long";
import { contextFor, type Look } from "../setup/looking";
import { pages } from "../setup/pages";
import { startServer, type TestServer } from "../setup/server";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ data: "sample" });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const people = [...new Set(pages.map(({ who }) => who))];

/** The horizontal overflow of the page, in CSS pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Buttons, fields and block links lower than 44 CSS pixels; links inside a text are exempt. */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const seen = [
      ...document.querySelectorAll<HTMLElement>("a[href], button, summary, select, input"),
    ];
    return seen.flatMap((element) => {
      const target = element.matches("input[type=radio], input[type=checkbox]")
        ? (element.closest("label") ?? element)
        : element;
      const box = target.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || element.closest(".sr-only")) return [];
      // A link whose ::after covers its whole card is as large as the card.
      const covers = getComputedStyle(element, "::after").position === "absolute";
      const inText =
        element.matches("a") &&
        element.closest("p, li, dd, h3")?.textContent !== element.textContent;
      // Two pixels of tolerance for fractional line heights.
      return box.height < 42 && !inText && !covers
        ? [`${element.outerHTML.slice(0, 120)} ${box.height}`]
        : [];
    });
  });

/** What `inspect` finds on every page that a person has reason to see, as lines. */
async function lookAtPages(
  who: string | null,
  look: Look,
  inspect: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const bad: string[] = [];
  const context = await contextFor(browser, server.origin, who, look);
  const page = await context.newPage();
  // A page that throws while it hydrates, as for want of a text.
  page.on("pageerror", (error) => bad.push(`${new URL(page.url()).pathname}: ${error.message}`));
  for (const { name, path } of pages.filter((each) => each.who === who)) {
    const response = await page.goto(server.origin + path);
    const status = response?.status() ?? 0;
    if (status !== (name === "not-found" ? 404 : 200)) bad.push(`${name}: status ${status}`);
    const lang = await page.locator("html").getAttribute("lang");
    if (lang !== look.locale) bad.push(`${name}: in ${lang}`);
    bad.push(...(await inspect(page)).map((line) => `${name}: ${line}`));
  }
  await context.close();
  return bad;
}

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const narrow = { width: 320, height: 700 };

/** The checks of one page at one size and at 320 px; one load of it serves all. */
const check = (size: typeof wide) => async (page: Page) => {
  const found = await violations(page);
  await page.setViewportSize(narrow);
  const over = await sideways(page);
  const low = (await smallTargets(page)).map((line) => `320 px: ${line}`);
  await page.setViewportSize(size);
  return [...found, ...(over > 0 ? [`320 px: ${over} px sideways`] : []), ...low];
};

// Each layout, language and colour scheme once; a long run looks at every combination. The contrast of colours
// is two thirds of the time of axe.
const looks = [
  { locale: "en", size: wide, colorScheme: "light" },
  { locale: "ja", size: phone, colorScheme: "dark" },
] as const;
const everyLook = locales.flatMap((locale) =>
  [wide, phone].flatMap((size) =>
    (["light", "dark"] as const).map((colorScheme) => ({ locale, size, colorScheme })),
  ),
);

/** A member's name among the sample's ids, for a title. */
const nameOf = (who: string | null) =>
  Object.entries(sampleIds.members).find(([, id]) => id === who)?.[0] ?? "nobody signed in";

describe.each(isLong ? everyLook : looks)(
  "in $locale at $size.width px, $colorScheme",
  ({ locale, size, colorScheme }) => {
    test.each(people.map((who) => ({ who, name: nameOf(who) })))(
      "axe finds nothing on the pages of $name; at 320 px nothing scrolls sideways, targets are 44 px",
      {
        timeout: 300_000,
      },
      async ({ who }) => {
        const look: Look = { locale, width: size.width, colorScheme };
        expect(await lookAtPages(who, look, check(size))).toEqual([]);
      },
    );
  },
);
