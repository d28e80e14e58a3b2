/**
 * Nothing typed into a form is lost. The forms are found in every page of the sample data, so that a new form
 * is tested without further work.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messagesFor } from "~/messages/all.server";
import type { Messages } from "~/messages/en";
import { locales } from "~/people/vocabulary";
import { addDays, dayOf } from "~/web/dates";
import { paths } from "~/web/paths";
import { sampleIds } from "~db/seed/sample.server";
import { launchBrowser, newPage, noNetwork } from "../setup/browser";
import { isLong } from "../setup/long";
import { pages, type SamplePage } from "../setup/pages";
import { signInAs } from "../setup/people";
import { startServer, type TestServer } from "../setup/server";
import { awake } from "./walk/hands";

let browser: Browser;
let server: TestServer;

/** Matches a text in either language: a test may have changed the member's. */
const inBoth = (text: (drafts: Messages["drafts"]) => string) =>
  new RegExp(locales.map((locale) => text(messagesFor(locale).drafts)).join("|"));

beforeAll(async () => {
  server = await startServer({ data: "sample" });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

type Member = SamplePage & { who: string };
/** The pages with a form into which a person types; a test finds a page that is missing here. */
const names = new Set([
  "agreement-edit",
  "agreement-new",
  "agreement-proposal",
  "goal-check-in",
  "goal-end",
  "goal-new",
  "lesson-change",
  "lesson-new",
  "lesson-review",
  "module",
  "people-new",
  "person-coordinator",
  "plan-alt",
  "plan-coordinator",
  "plan-mentor",
  "reflection-new",
  "school",
  "schools",
  "settings",
  "settings-instrument",
  "visit-answer",
  "visit-cancel",
  "visit-complete",
  "visit-corrected",
  "visit-edit",
  "visit-step-asked",
  "visit-focus",
  "visit-goal",
  "visit-learn",
  "visit-move",
  "visit-no-goal",
  "visit-reflection",
]);
/** The pages whose form asks for the stage of the new school that the test types, and is refused unsent. */
const incomplete = new Set([
  "agreement-new",
  "plan-alt",
  "plan-coordinator",
  "plan-mentor",
  "schools",
  "visit-edit",
]);
const signedIn = pages.filter((page): page is Member => page.who !== null);

const withForms = signedIn.filter(({ name }) => names.has(name));

/** The text fields of the posted forms of a page, without passwords, PINs and codes. */
const textFields =
  "form[method=post]:not([data-draft=own]) :is(textarea, input:not([type]), input[type=text], input[type=email])" +
  ":not([name*=assword]):not([name=pin]):not([name=code])";

/** Opens everything that is folded, so that its fields can be filled in. */
const unfold = (page: Page) =>
  page.locator("main details").evaluateAll((all) => {
    for (const each of all) (each as HTMLDetailsElement).open = true;
  });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(server.origin + path);
  await awake(page);
  await unfold(page);
}

const localeIn = async (page: Page) =>
  (await page.locator("html").getAttribute("lang")) === "ja" ? "ja" : "en";

const fieldsOf = (page: Page) => page.locator(textFields).filter({ visible: true });
const valuesOf = (page: Page) =>
  fieldsOf(page).evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));

/** Types into every text field of the page. Returns the values. */
async function typeAll(page: Page): Promise<string[]> {
  const fields = fieldsOf(page);
  const count = await fields.count();
  for (let at = 0; at < count; at += 1) {
    const kind = await fields.nth(at).getAttribute("type");
    await fields.nth(at).fill(kind === "email" ? `kept${at}@example.jp` : `Kept ${at}`);
  }
  return valuesOf(page);
}

const firstForm = (page: Page) => fieldsOf(page).first().locator("xpath=ancestor::form");

/** Fills in the fields besides texts that a form needs to be sent: days, times, numbers and choices. */
async function complete(page: Page): Promise<void> {
  const form = firstForm(page);
  const examples = { date: addDays(dayOf(Date.now()), 10), time: "10:00", number: "40" };
  for (const [type, value] of Object.entries(examples))
    for (const field of await form.locator(`input[type=${type}]`).filter({ visible: true }).all())
      if ((await field.inputValue()) === "") await field.fill(value);
  for (const field of await form.locator("select").filter({ visible: true }).all())
    if ((await field.inputValue()) === "") await field.selectOption({ index: 1 });
  const groups = await form
    .locator("input:is([type=radio], [type=checkbox])")
    .evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLInputElement).name))]);
  for (const group of groups) {
    const choices = form.locator(`input[name="${group}"]`).filter({ visible: true });
    const isChosen = (await choices.and(page.locator(":checked")).count()) > 0;
    if (!isChosen && (await choices.count()) > 0) await choices.first().check();
  }
}

/** The button that sends the form of the first text field. */
const sendButton = (page: Page) =>
  firstForm(page)
    .locator("button:not([type=button]):not([data-draft])")
    .filter({ visible: true })
    .first();

/** Brings an offered draft back; a draft that is in the form already needs no act. */
async function bringBack(page: Page): Promise<void> {
  const notices = page.locator("[data-notice=first]").getByRole("status");
  await notices.first().waitFor();
  const offers = page.getByRole("button", { name: inBoth(({ enter }) => enter) });
  for (let left = await offers.count(); left > 0; left -= 1) {
    await offers.first().click();
    await expect.poll(() => offers.count()).toBe(left - 1);
  }
}

const seeValues = (page: Page, values: string[]) => {
  const unfolded = async () => {
    await unfold(page);
    return valuesOf(page);
  };
  return expect.poll(unfolded, { timeout: 15_000 }).toEqual(values);
};

/** Opens a page as its member, and types into all of its forms. */
async function typedPage(who: string, path: string) {
  const header = await signInAs(server.origin, who);
  const cookie = { origin: server.origin, header };
  const page = await newPage(browser, { cookie, allow: [...noNetwork, /status of 4\d\d/] });
  page.on("dialog", (dialog) => void dialog.accept());
  await open(page, path);
  return { page, values: await typeAll(page) };
}

async function signInAgain(page: Page, who: string): Promise<void> {
  const [pair = ""] = (await signInAs(server.origin, who)).split("; ");
  const at = pair.indexOf("=");
  const cookie = { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.origin };
  await page.context().addCookies([cookie]);
}

/** Presses the button without a network. Returns false when the form is incomplete and is not sent. */
async function sendWithoutNetwork(page: Page): Promise<boolean> {
  let sent = false;
  page.on("request", (request) => {
    sent ||= request.method() === "POST";
  });
  await page.context().setOffline(true);
  await sendButton(page).click();
  const refused = page.locator("[aria-invalid=true], [role=alert]").filter({ visible: true });
  await expect.poll(async () => sent || (await refused.count()) > 0).toBe(true);
  return sent;
}

test("every page with a form is listed here", async () => {
  const found: string[] = [];
  for (const { name, who, path } of signedIn) {
    const Cookie = await signInAs(server.origin, who);
    const html = await (await fetch(server.origin + path, { headers: { Cookie } })).text();
    const forms = html.match(/<form[^>]*method="post"[\s\S]*?<\/form>/g) ?? [];
    const written =
      /<textarea|<input(?![^>]*type="(?!text"|email")|[^>]*name="(?:pin|code)")[^>]*>/;
    const keepsOwn = /^<form[^>]*data-draft="own"/;
    if (forms.some((form) => written.test(form) && !keepsOwn.test(form))) found.push(name);
  }
  expect(found.sort()).toEqual(withForms.map(({ name }) => name).sort());
});

describe.each(withForms)("the forms of $name", ({ name, who, path }) => {
  const title = "keep what was typed over a reload, a lost network and the end of the session";
  test(title, { timeout: 180_000 }, async () => {
    const { page, values } = await typedPage(who, path);
    expect(values.length).toBeGreaterThan(0);
    await page.reload();
    await awake(page);
    await unfold(page);
    await bringBack(page);
    await seeValues(page, values);

    await complete(page);
    const sent = await sendWithoutNetwork(page);
    expect(await valuesOf(page)).toEqual(values);
    expect(sent).toBe(!incomplete.has(name));
    if (!sent) return;
    await page.getByText(inBoth(({ waiting }) => waiting.network)).waitFor();
    await page.context().clearCookies();
    await page.context().setOffline(false);
    await page
      .getByRole("button", { name: inBoth(({ resend }) => resend) })
      .click({ timeout: 2_000 })
      .catch(() => {});
    await page.waitForURL(/\/sign-in/);
    expect(new URL(page.url()).searchParams.get("next")).toBe(path);
    await signInAgain(page, who);
    await open(page, path);
    await bringBack(page);
    await seeValues(page, values);
  });

  test.runIf(isLong || path === paths.newReflection)(
    "keep what was typed over another page, another language and a crash",
    async () => {
      const { page, values } = await typedPage(who, path);
      await open(page, paths.whoSeesWhat);
      await page.getByRole("button", { name: "日本語" }).click();
      await page.getByRole("button", { name: "English" }).waitFor();
      await open(page, path);
      await bringBack(page);
      await seeValues(page, values);
      const devtools = await page.context().newCDPSession(page);
      void devtools.send("Page.crash").catch(() => undefined);
      await page.waitForEvent("crash");
      const next = await page.context().newPage();
      await open(next, path);
      await bringBack(next);
      await seeValues(next, values);
    },
  );
});

test("a draft outlives the success of another form of the page", async () => {
  const { liam } = sampleIds.members;
  await signInAs(server.origin, liam);
  const { page } = await typedPage(liam, paths.settings);
  const name = page.locator("[name=name]");
  const form = page.locator("form").filter({ has: page.locator("[name=intent][value=profile]") });
  await name.fill("");
  await form.locator("button").last().click();
  await page.locator("[name=name][aria-invalid=true]").waitFor();
  await name.fill("Liam, not saved");
  const { settings } = messagesFor(await localeIn(page)).people;
  await page.getByRole("button", { name: settings.signOutEverywhere }).click();
  await expect.poll(() => page.getByRole("status").allInnerTexts()).not.toEqual([]);
  await page.waitForLoadState("networkidle");
  await open(page, paths.settings);
  await bringBack(page);
  await expect.poll(() => name.inputValue()).toBe("Liam, not saved");
});

test("a visitor's form tells that it waits, and is sent when the network is back", async () => {
  const page = await newPage(browser, { allow: [...noNetwork, /status of 422/] });
  await open(page, paths.signIn);
  await page.locator("[name=email]").fill("nobody@example.jp");
  await page.locator("[name=password]").fill("some long password");
  expect(await sendWithoutNetwork(page)).toBe(true);
  await page.getByText(inBoth(({ waiting }) => waiting.network)).waitFor();
  await page.context().setOffline(false);
  await page.locator("[aria-invalid=true], [role=alert]").first().waitFor();
  expect(await page.locator("[name=email]").inputValue()).toBe("nobody@example.jp");
});

test("a waiting form is not sent in the session of another member", async () => {
  const { liam, sofia } = sampleIds.members;
  const { page } = await typedPage(liam, paths.settings);
  await page.locator("[name=name]").fill("Liam, while offline");
  expect(await sendWithoutNetwork(page)).toBe(true);
  await signInAgain(page, sofia);
  await page.context().setOffline(false);
  // The page is now Sofia's, and holds nothing of what Liam typed.
  await expect.poll(() => page.locator("[name=name]").inputValue()).toBe("Sofia Marin");
  await signInAgain(page, liam);
  await open(page, paths.settings);
  await bringBack(page);
  await expect.poll(() => page.locator("[name=name]").inputValue()).toBe("Liam, while offline");
});

test("a draft about one teacher is not entered into another teacher's form", async () => {
  const { members, schools } = sampleIds;
  const { page } = await typedPage(members.maya, paths.school(schools.aoba));
  await page.goto(server.origin + paths.school(schools.aoba));
  await awake(page);
  const change = page.getByRole("link", { name: /Change|変更する/ });
  await change.first().click();
  const field = page.locator("[name=teacherAddressedAs]");
  const teacher = () => page.locator("[name=teacherId]").getAttribute("value");
  await expect.poll(teacher).not.toBe("");
  const first = await teacher();
  await field.fill("First");
  await change.last().click();
  await expect.poll(teacher).not.toBe(first);
  await page.waitForLoadState("networkidle");
  expect(await field.inputValue()).toBe("");
});
