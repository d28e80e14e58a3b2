/**
 * Nothing typed into a form is lost. The forms are found in every page of the sample data, so that a new form
 * is tested without further work.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messagesFor } from "~/messages/all.server";
import { paths } from "~/web/paths";
import { launchBrowser, newPage, noNetwork } from "../setup/browser";
import { pages, type SamplePage } from "../setup/pages";
import { signInAs } from "../setup/people";
import { startServer, type TestServer } from "../setup/server";
import { awake } from "./walk/hands";

let browser: Browser;
let server: TestServer;
const { drafts } = messagesFor("en").shell;

beforeAll(async () => {
  server = await startServer({ data: "sample" });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The pages with a form into which a person types. */
const tested = new Set<string>();

type Member = SamplePage & { who: string };
const signedIn = pages.filter((page): page is Member => page.who !== null);

/** The text fields of the posted forms of a page, without passwords, PINs and codes. */
const textFields =
  "form[method=post] :is(textarea, input:not([type]), input[type=text], input[type=email])" +
  ":not([name*=assword]):not([name*=pin]):not([name=code])";

async function open(page: Page, path: string): Promise<void> {
  await page.goto(server.origin + path);
  await awake(page);
}

const fieldsOf = (page: Page) => page.locator(textFields).filter({ visible: true });
const valuesOf = (page: Page) =>
  fieldsOf(page).evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));

/** Types into every text field of the page. Returns the values, null where the page has no such field. */
async function typeAll(page: Page): Promise<string[] | null> {
  const fields = fieldsOf(page);
  const count = await fields.count();
  for (let at = 0; at < count; at += 1) {
    const kind = await fields.nth(at).getAttribute("type");
    await fields.nth(at).fill(kind === "email" ? `kept${at}@example.jp` : `Kept ${at}`);
  }
  return count > 0 ? valuesOf(page) : null;
}

/** The button that sends the form of the first text field. */
const sendButton = (page: Page) =>
  fieldsOf(page)
    .first()
    .locator("xpath=ancestor::form")
    .locator("button:not([type=button]):not([data-draft])")
    .filter({ visible: true })
    .first();

/** Brings an offered draft back; a draft that is in the form already needs no act. */
async function bringBack(page: Page): Promise<void> {
  const notices = page.locator("[data-notice=first]").getByRole("status");
  await notices.first().waitFor();
  const offers = page.getByRole("button", { name: drafts.enter });
  for (let left = await offers.count(); left > 0; left -= 1) {
    await offers.first().click();
    await expect.poll(() => offers.count()).toBe(left - 1);
  }
}

const seeValues = (page: Page, values: string[]) =>
  expect.poll(() => valuesOf(page), { timeout: 5_000 }).toEqual(values);

describe.each(signedIn)("the forms of $name", ({ who, path }) => {
  test("keep what was typed over a reload, another page and a crash", async () => {
    const header = await signInAs(server.origin, who);
    const page = await newPage(browser, { cookie: { origin: server.origin, header } });
    await open(page, path);
    const values = await typeAll(page);
    if (!values) return;
    tested.add(path);
    page.on("dialog", (dialog) => void dialog.accept());

    await page.reload();
    await awake(page);
    await bringBack(page);
    await seeValues(page, values);

    await page.goto(server.origin + paths.whoSeesWhat);
    await open(page, path);
    await bringBack(page);
    await seeValues(page, values);

    const context = page.context();
    const devtools = await context.newCDPSession(page);
    void devtools.send("Page.crash").catch(() => undefined);
    await page.waitForEvent("crash");
    const next = await context.newPage();
    await open(next, path);
    await bringBack(next);
    await seeValues(next, values);
  });

  test("stay as they are without a network, and are kept when the session has ended", async () => {
    const header = await signInAs(server.origin, who);
    const cookie = { origin: server.origin, header };
    const page = await newPage(browser, { cookie, allow: [...noNetwork, /status of 4\d\d/] });
    page.on("dialog", (dialog) => void dialog.accept());
    await open(page, path);
    const values = await typeAll(page);
    if (!values) return;
    await page.context().setOffline(true);
    const requests: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") requests.push(request.url());
    });
    await sendButton(page).click();
    await page.waitForTimeout(300);
    // The form may be incomplete, so that it is not sent at all.
    if (requests.length > 0) {
      await page.getByText(drafts.waiting.network).waitFor();
      await page.getByRole("button", { name: drafts.resend }).waitFor();
    }
    expect(await valuesOf(page)).toEqual(values);
    await page.context().clearCookies();
    await page.context().setOffline(false);
    if (requests.length === 0) return;
    await page.waitForURL(/\/sign-in/);
    const back = new URL(page.url()).searchParams.get("next");
    expect(back).toBe(path);
    const again = await signInAs(server.origin, who);
    const [pair = ""] = again.split("; ");
    const at = pair.indexOf("=");
    await page
      .context()
      .addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url: server.origin }]);
    await open(page, back ?? "");
    await bringBack(page);
    await seeValues(page, values);
  });
});

test("the pages with forms are found", () => {
  expect(tested.size).toBeGreaterThan(25);
});
