/** The test browser reports every problem of a page: other tests rely on it. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, newPage } from "../setup/browser";

const pages: Record<string, string> = {
  "/good": "<p id=x></p><script>x.textContent = [navigator.language, innerWidth]</script>",
  "/throws": "<script>throw new Error('broken')</script>",
  "/complains": "<script>console.error('broken')</script>",
  "/stranger": "<img src='http://192.0.2.1/pixel.png' alt=''>",
  "/blocked": "<meta http-equiv=Content-Security-Policy content=\"img-src 'none'\"><img src=/good>",
};

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  browser = await launchBrowser();
  server = createServer((req, res) => {
    res.setHeader("Content-Type", req.url === "/favicon.ico" ? "image/x-icon" : "text/html");
    res.end(pages[req.url ?? ""] ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(path: string, options: Parameters<typeof newPage>[1] = {}) {
  const page = await newPage(browser, options);
  await page.goto(origin + path, { waitUntil: "domcontentloaded" });
  return page;
}

test("a page in a language and a width, with JavaScript or without", async () => {
  const page = await open("/good", { locale: "ja", width: 390 });
  expect(await page.textContent("#x")).toBe("ja-JP,390");
  const still = await open("/good", { javaScript: false });
  expect(await still.textContent("#x")).toBe("");
});

test("a session's cookie is taken along", async () => {
  const cookie = { origin, header: "a=1; b=x=y" };
  const page = await open("/good", { cookie });
  expect(await page.evaluate("document.cookie")).toBe("a=1; b=x=y");
});

test.fails.each(["/throws", "/complains", "/blocked"])("%s fails a test", async (path) => {
  await open(path);
});

test.fails("asking another host fails a test", async () => {
  const page = await newPage(browser);
  // Aborted here, so that no request leaves this machine.
  await page.route("http://192.0.2.1/**", (route) => route.abort());
  await page.goto(`${origin}/stranger`, { waitUntil: "load" });
});

test("what a test brings about on purpose may be allowed", async () => {
  await open("/throws", { allow: [/^error: broken$/] });
});
