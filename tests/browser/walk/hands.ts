/** A person's actions on a page: find by text, press, write, read. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Messages } from "~/messages/en";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Matches a name that begins with a text, for labels followed by a hint. */
export const startingWith = (text: string) => new RegExp(`^\\s*${escaped(text)}`);

/** Matches a message with a variable part, such as the time in "Edit the note of 10:40:12". */
export const shapedLike = (wording: (part: string) => string, part: RegExp) =>
  new RegExp(wording("\0").split("\0").map(escaped).join(part.source));

/** A field by its label, whether marked as optional or not. */
export const field = (place: Page | Locator, words: Messages, label: string): Locator =>
  place.getByLabel(new RegExp(`^\\s*${escaped(label)}\\s*(${words.common.optional})?\\s*$`));

export const button = (place: Page | Locator, name: string): Locator =>
  place.getByRole("button", { name, exact: true });

export const link = (place: Page | Locator, name: string): Locator =>
  place.getByRole("link", { name, exact: true });

export const region = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true });

/** Waits until something is visible. */
export const see = (what: Locator): Promise<void> => what.first().waitFor({ state: "visible" });

/** Stops animation frames and timers for the page's scripts. */
export const standStill = (page: Page): Promise<void> =>
  page.evaluate("window.requestAnimationFrame = () => 0; window.setTimeout = () => 0;");

export const seeText = (place: Page | Locator, text: string | RegExp): Promise<void> =>
  see(place.getByText(text));

/** Waits for the flash message of an accepted action. */
export const seeSaid = (page: Page, flash: string): Promise<void> =>
  see(page.getByRole("status").getByText(flash));

/**
 * Waits for a page of the application, by what its path ends with, and until it is drawn: the router
 * changes the address a moment before, and two pages may have a field of the same name.
 */
export async function seeAddress(page: Page, end: string | RegExp): Promise<void> {
  await page.waitForURL(({ pathname, hash }) => {
    const there = pathname + hash;
    return typeof end === "string" ? there === end : end.test(there);
  });
  await page.waitForFunction(drawn);
}

/** True once the router is idle, or when no script runs. */
const drawn = `!window.__remixRouter ||
  new Promise((done) => requestIdleCallback(() => done(true), { timeout: 5000 }))`;

/** Waits until the page is hydrated. */
export async function awake(page: Page): Promise<void> {
  const keys = "Object.keys(document.querySelector('main') ?? {}).join()";
  await expect.poll(() => page.evaluate(keys), { timeout: 15_000 }).toContain("__react");
}
