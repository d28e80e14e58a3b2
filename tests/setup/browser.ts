/** A real browser; a test fails when anything goes wrong in one of its pages. */
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { findChromium } from "../../scripts/chromium";

/** Starts Chromium; the caller closes it. @throws when none is installed. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? findChromium();
  if (!executablePath) throw new Error("No Chromium. `npm test` installs one.");
  const quiet = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ];
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", ...quiet] });
}

export type PageOptions = {
  /** CSS pixels; 1280 by default. */
  width?: number;
  locale?: "en" | "ja";
  javaScript?: boolean;
  colorScheme?: "light" | "dark";
  /** Patterns of problems that the test causes on purpose. */
  allow?: RegExp[];
  /** Lets the service worker be installed. */
  worker?: boolean;
  /** A `Cookie` header as from `signInAs`, for the server at `origin`. */
  cookie?: { origin: string; header: string };
};

/** Console errors of a page without a network, for `allow`. */
export const noNetwork = [
  /ERR_INTERNET_DISCONNECTED/,
  // A request that was pending when the page was left or the network was cut.
  /ERR_(?:FAILED|EMPTY_RESPONSE) \(\S+\/operations\)/,
  // Includes Remix's route discovery for visible links.
  /Failed to fetch/,
  /status of 50[34]/,
  /Load failed/,
];

const own = new Set(["localhost", "127.0.0.1", "[::1]"]);

function isThirdParty(address: string): boolean {
  const url = new URL(address);
  return /^(https?|wss?):$/.test(url.protocol) && !own.has(url.hostname);
}

/** Records every problem that a finished page must not have. */
function watch(page: Page, problems: string[]): void {
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error") problems.push(`console: ${message.text()} (${url})`);
  });
  page.on("request", (request) => {
    if (isThirdParty(request.url())) problems.push(`third party: ${request.url()}`);
  });
}

async function addCookies(context: BrowserContext, cookie: PageOptions["cookie"]): Promise<void> {
  if (!cookie) return;
  const cookies = cookie.header.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: cookie.origin };
  });
  await context.addCookies(cookies);
}

/**
 * Opens a page in its own context, closed when the test ends. The test fails when the page threw, wrote an
 * error to the console or sent a request to another host. Call it inside a test.
 */
export async function newPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const { width = 1280, locale = "en", javaScript = true, colorScheme = "light" } = options;
  const context = await browser.newContext({
    // A service worker would answer instead of the network; only tests of the worker allow it.
    serviceWorkers: options.worker ? "allow" : "block",
    viewport: { width, height: width < 600 ? 844 : 800 },
    locale: locale === "ja" ? "ja-JP" : "en-GB",
    timezoneId: "Asia/Tokyo",
    javaScriptEnabled: javaScript,
    colorScheme,
    hasTouch: width < 600,
  });
  const problems: string[] = [];
  onTestFinished(async () => {
    await context.close();
    const { allow = [] } = options;
    const unexpected = problems.filter((text) => !allow.some((pattern) => pattern.test(text)));
    expect(unexpected, "problems in the page").toEqual([]);
  });
  // Includes pages opened by links.
  context.on("page", (page) => watch(page, problems));
  await addCookies(context, options.cookie);
  return context.newPage();
}
