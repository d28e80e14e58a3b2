/** The people of a walk through the whole thread, each in their own browser window. */
import type { Browser, Page } from "playwright-core";
import { messagesFor } from "~/messages/all.server";
import type { Messages } from "~/messages/en";
import type { Locale } from "~/people/vocabulary";
import { paths } from "~/web/paths";
import { newPage, type PageOptions } from "../../setup/browser";
import { button, see } from "./hands";

export const names = { maya: "Maya Okafor", liam: "Liam Chen", kenji: "佐藤 健二" };

/** The settings of a window: server, language, width and so on. */
export type Setting = {
  browser: Browser;
  origin: string;
  locale: Locale;
  width: number;
  javaScript?: boolean;
  allow?: RegExp[];
};

/** A signed-in person in their window. */
export type Seat = { page: Page; words: Messages; locale: Locale; origin: string };

/** How long something may take to appear, in milliseconds, on a busy machine. */
const timeoutMs = 20_000;

/** Opens a window at the sign-in page, without signing in. */
export async function openWindow(setting: Setting, extra: PageOptions = {}): Promise<Seat> {
  const { browser, origin, locale, width, javaScript, allow } = setting;
  const page = await newPage(browser, { locale, width, javaScript, allow, ...extra });
  page.setDefaultTimeout(timeoutMs);
  return { page, words: messagesFor(locale), locale, origin };
}

/** Signs in as a member of the sample by one click, and sets the language. */
export async function sitDown(setting: Setting, name: string): Promise<Seat> {
  const seat = await openWindow(setting);
  const { page, locale, origin } = seat;
  await page.goto(origin + paths.signIn);
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await page.waitForURL(`${origin}/`);
  if ((await page.locator("html").getAttribute("lang")) !== locale) {
    const other = messagesFor(locale === "ja" ? "en" : "ja");
    await button(page, other.shell.switchLanguage).click();
  }
  await see(page.locator(`html[lang=${locale}]`).getByRole("heading", { level: 1 }));
  return seat;
}

/** Opens a page by the main menu. */
export async function goTo(
  { page, words }: Seat,
  place: "home" | "visits" | "goals" | "learn",
): Promise<void> {
  const menu = page.getByRole("navigation", { name: words.shell.mainMenu });
  await menu.getByRole("link", { name: words.shell[place], exact: true }).click();
  await page.waitForURL(
    ({ pathname }) => pathname === (place === "learn" ? paths.modules : paths[place]),
  );
}

/** Opens one visit's page by its address. */
export async function openVisit({ page, origin }: Seat, visitId: string): Promise<void> {
  await page.goto(origin + paths.visit(visitId));
}
