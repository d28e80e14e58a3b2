/** What is printed means the same as on the screen: dark letters, and marks that need no background. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/web/paths";
import { sampleIds } from "~db/seed/sample.server";
import { launchBrowser, newPage } from "../setup/browser";
import { signInAs } from "../setup/people";
import { startServer, type TestServer } from "../setup/server";
import { doors } from "../web/harness/doors";

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

/** The brightness of an element's text, from 0 (black) to 255. Runs in the page. */
const brightness = (element: Element): number => {
  const parts = getComputedStyle(element).color.match(/\d+/g) ?? [];
  return Math.max(...parts.slice(0, 3).map(Number));
};

test.each([
  ["Home", paths.home],
  ["the list of visits", paths.visits],
  ["feedback", paths.visit(sampleIds.visits.liamPairs)],
])(
  "in the dark colours, %s is printed in dark letters",
  { timeout: 60_000 },
  async (_name, path) => {
    const header = await signInAs(server.origin, sampleIds.members.liam);
    const cookie = { origin: server.origin, header };
    const page = await newPage(browser, { colorScheme: "dark", cookie });
    await page.goto(server.origin + path);
    const heading = page.getByRole("heading", { level: 1 });
    expect(await heading.evaluate(brightness)).toBeGreaterThan(180);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const each of [heading, page.getByRole("heading", { level: 2 }).first()])
      expect(await each.evaluate(brightness)).toBeLessThan(100);
  },
);

test("on the teacher's sheet the chosen owner is the darker one, without backgrounds", async () => {
  const page = await newPage(browser, { width: 390, locale: "ja" });
  await page.goto(`${server.origin}/teacher/${doors.first}`);
  await page.emulateMedia({ media: "print" });
  const line = page.locator(".switch").first();
  const chosen = line.locator("input:checked + span");
  const other = line.locator("input:not(:checked) + span").first();
  expect(await chosen.evaluate(brightness)).toBe(0);
  expect(await other.evaluate(brightness)).toBeGreaterThan(100);
  expect(await chosen.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
});
