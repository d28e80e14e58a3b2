/** Pages that a browser's translator has changed: it sets `lang` and replaces text nodes by `<font>` elements. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { messagesFor } from "~/messages/all.server";
import { sampleIds } from "~db/seed/sample.server";
import { launchBrowser, newPage } from "../setup/browser";
import { signInAs } from "../setup/people";
import { startServer, type TestServer } from "../setup/server";
import { awake, button, link, see } from "./walk/hands";

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  server = await startServer({ data: "sample" });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Does what Chrome's translator does to a document, now and to all that is added later. */
const translate = (page: Page) =>
  page.evaluate(`{
    document.documentElement.lang = "fr";
    document.documentElement.classList.add("translated-ltr");
    const replace = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement?.closest("font, script, style, textarea, title")) continue;
        const outer = document.createElement("font");
        const inner = document.createElement("font");
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    replace(document.body);
    new MutationObserver((changes) => {
      for (const change of changes) for (const node of change.addedNodes) if (node.isConnected) replace(node.parentNode);
    }).observe(document.body, { childList: true, subtree: true });
  }`);

test.each(["en", "ja"] as const)(
  "links and forms of a translated page go on working: %s",
  async (locale) => {
    const { common, shell, goals, flash, people, planning } = messagesFor(locale);
    const cookie = await signInAs(server.origin, sampleIds.members.liam);
    const page = await newPage(browser, { cookie: { origin: server.origin, header: cookie } });
    await page.goto(server.origin);
    if (locale === "ja") {
      await button(page, messagesFor("en").shell.switchLanguage).click();
      await page.locator("html[data-locale=ja]").waitFor({ state: "attached" });
    }
    await awake(page);
    await translate(page);
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    const heading = (name: string) => page.getByRole("heading", { level: 1, name });

    await link(page.getByRole("navigation"), shell.goals).first().click();
    await see(heading(goals.list.title));
    await link(page.getByRole("navigation"), shell.visits).first().click();
    await see(heading(planning.list.title));
    await page.goBack();
    await see(heading(goals.list.title));
    await page.locator("header summary").click();
    await link(page, shell.settings).click();
    await see(heading(people.settings.title));
    await button(page, common.save).first().click();
    await see(page.getByText(flash.saved));
    await link(page.getByRole("navigation"), shell.home).first().click();
    await see(page.getByRole("heading", { level: 1 }));
    expect(await page.locator("html").getAttribute("data-locale")).toBe(locale);
  },
);
