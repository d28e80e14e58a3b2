/** Late scripts and a lost network: no typed text is lost, and nothing is reported as saved that is not. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Messages } from "~/messages/en";
import { paths } from "~/web/paths";
import { sampleIds } from "~db/seed/sample.server";
import { launchBrowser, noNetwork } from "../setup/browser";
import { startServer, type TestServer } from "../setup/server";
import { awake, button, field, see } from "./walk/hands";
import { noteLine, openEditor, reload, seeSaved, writeNote } from "./walk/observe";
import { secondWindow } from "./walk/two-windows";
import { names, type Setting, sitDown } from "./walk/walk";

const { visits, goals } = sampleIds;

let browser: Browser;
let server: TestServer;
let setting: Setting;

beforeAll(async () => {
  server = await startServer({ data: "sample" });
  browser = await launchBrowser();
  setting = { browser, origin: server.origin, locale: "en", width: 390 };
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Holds every script back until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/assets/*.js", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

const early: [name: string, path: string, label: (words: Messages) => string][] = [
  ["the plan", paths.planVisit, ({ planning }) => planning.plan.className],
  ["a move", paths.visitMove(visits.liamPlanned), ({ visitChanges }) => visitChanges.move.reason],
  ["a goal's end", paths.endGoal(goals.liamInstructions), ({ goals }) => goals.acts.end.reason],
];

test.each(early)("text typed into %s before hydration is kept", async (_, path, label) => {
  const { page, words } = await sitDown(setting, names.maya);
  await page.goto("about:blank");
  const release = await holdScripts(page);
  await page.goto(server.origin + path, { waitUntil: "commit" });
  const box = field(page, words, label(words));
  await box.fill("2-F, before the scripts");
  release();
  await awake(page);
  expect(await box.inputValue()).toBe("2-F, before the scripts");
});

test("the screen reports a lost network and saves everything when it is back", async () => {
  const maya = await sitDown({ ...setting, allow: noNetwork }, names.maya);
  const { page, words } = maya;
  const { save } = words.instrument;
  await page.goto(server.origin + paths.observe(visits.hanaDraft));
  await awake(page);
  await page.context().setOffline(true);
  await writeNote(maya, "Two pairs change seats by themselves.");
  await see(page.getByText(save.retrying, { exact: true }).first());
  await see(page.getByText(save.retryingText));
  expect(await page.getByText(save.saved, { exact: true }).isVisible()).toBe(false);
  await page.context().setOffline(false);
  await seeSaved(maya);
  await reload(page);
  await see(noteLine(maya, "Two pairs change seats by themselves."));
});

test("an editor that was open during a change in another window does not overwrite it", async () => {
  const maya = await sitDown(setting, names.maya);
  const { page, words } = maya;
  await page.goto(server.origin + paths.observe(visits.hanaDraft));
  await awake(page);
  await writeNote(maya, "A long wait.");
  await seeSaved(maya);
  const other = await secondWindow(maya);
  const mine = await openEditor(maya, "A long wait.");
  const theirs = await openEditor(other, "A long wait.");
  await theirs.fill("A long wait: eight seconds.");
  await theirs.press("Enter");
  await seeSaved(other);
  // Focusing the first window loads what the second one has saved.
  await page.evaluate("window.dispatchEvent(new Event('focus'))");
  await page.waitForTimeout(500);
  await mine.press("End");
  await page.keyboard.insertText(" And a smile.");
  await mine.press("Enter");
  await see(page.getByText(words.instrument.conflict.title));
  const box = page.getByRole("group", { name: words.instrument.conflict.title });
  await button(box, words.instrument.conflict.keepBoth).click();
  await seeSaved(maya);
  await see(noteLine(maya, "A long wait: eight seconds."));
  await see(noteLine(maya, "A long wait. And a smile."));
});
