/** Pages of the built server in a real browser, under the content security policy. */
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { messagesFor } from "~/messages/all.server";
import { textFilesOf } from "~/web/i18n/text-links.server";
import { paths } from "~/web/paths";
import { sampleIds } from "~db/seed/sample.server";
import { launchBrowser, newPage } from "../setup/browser";
import { signInAs } from "../setup/people";
import { startServer, type TestServer } from "../setup/server";

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

test.each([true, false])("a page works and complains of nothing (JavaScript: %s)", async (on) => {
  const page = await newPage(browser, { javaScript: on, width: 390 });
  await page.goto(`${server.origin}/sign-in`);
  await page.getByRole("button", { name: /Maya Okafor/ }).click();
  await page.waitForURL(`${server.origin}/`);
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
});

test("its own scripts run under the policy, and no others", async () => {
  const page = await newPage(browser, { allow: [/inline script violates|refused to execute/i] });
  await page.goto(`${server.origin}/sign-in`);
  // `evaluate` bypasses the policy; `waitForFunction` needs eval in the page.
  const keys = "Object.keys(document.querySelector('form')).join()";
  await expect.poll(() => page.evaluate(keys)).toContain("__react");
  await page.evaluate(`{
    const script = document.createElement("script");
    script.textContent = "window.smuggled = true";
    document.body.append(script);
  }`);
  expect(await page.evaluate("window.smuggled")).toBeUndefined();
});

test("one call signs in as a person of the sample, and only as such", async () => {
  const cookie = await signInAs(server.origin, sampleIds.members.maya);
  const home = await fetch(server.origin, { headers: { cookie }, redirect: "manual" });
  expect(home.status).toBe(200);
  await expect(signInAs(server.origin, "nobody")).rejects.toThrow("No session for nobody");

  const page = await newPage(browser, { cookie: { origin: server.origin, header: cookie } });
  await page.goto(server.origin);
  expect(new URL(page.url()).pathname).toBe("/");
});

const files = (text: string) => [...text.matchAll(/\/assets\/[\w.-]+\.js/g)].map(([file]) => file);
const manifest = new URL("../../build/.vite/client-manifest.json", import.meta.url);
const textFiles = textFilesOf(JSON.parse(readFileSync(manifest, "utf8")));

test.each([
  ["en", paths.home],
  ["ja", paths.home],
  ["ja", paths.observe(sampleIds.visits.hanaDraft)],
] as const)("texts are told of before they are asked for: %s %s", async (locale, path) => {
  const cookie = await signInAs(server.origin, sampleIds.members.maya);
  const page = await newPage(browser, { cookie: { origin: server.origin, header: cookie } });
  await page.goto(server.origin);
  if ((await page.locator("html").getAttribute("lang")) !== locale) {
    await page.getByRole("button", { name: messagesFor("en").shell.switchLanguage }).click();
    await page.locator(`html[lang=${locale}]`).waitFor({ state: "attached" });
  }
  let told: string[] = [];
  // Without the preload hints, so that only the scripts' own requests count.
  await page.route(server.origin + path, async (route) => {
    const response = await route.fetch();
    const { link = "", ...headers } = response.headers();
    told = files(link);
    await route.fulfill({ response, headers });
  });
  // The texts of drafts are asked for after hydration.
  const ofTexts = new Set(
    Object.entries(textFiles).flatMap(([name, file]) => (name.endsWith("/drafts") ? [] : file)),
  );
  // A page hydrates only after its messages have loaded, however late they are; otherwise it would differ from
  // the server-rendered one.
  await page.route(
    ({ pathname }) => ofTexts.has(pathname),
    async (route) => {
      await wait(500);
      await route.continue();
    },
  );
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).pathname));
  await page.goto("about:blank");
  await page.goto(server.origin + path, { waitUntil: "networkidle" });
  expect(told.length).toBeGreaterThan(2);
  expect(new Set(told)).toEqual(new Set([...asked].filter((file) => ofTexts.has(file))));
});
