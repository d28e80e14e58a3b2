/** An ALT's role sheet on a phone: confirmed, changed, in a clash, sent; with and without JavaScript. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wordsIn } from "~/agree/agreement";
import { presetContent } from "~/agree/presets.server";
import { fieldName } from "~/agree/sheet/editing";
import { paths } from "~/web/paths";
import { sampleIds } from "~db/seed/sample.server";
import { launchBrowser } from "../setup/browser";
import { startServer, type TestServer } from "../setup/server";
import { awake, button, link, see, seeSaid, seeText } from "./walk/hands";
import { names, type Seat, type Setting, sitDown } from "./walk/walk";

const { liamSuzuki, sofiaWatanabe } = sampleIds.agreements;
const print = presetContent("jhs-jte-led").tasks.find(({ id }) => id === "b-print");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each([
  { locale: "en", javaScript: true },
  { locale: "ja", javaScript: false },
] as const)("in $locale, with JavaScript: $javaScript", ({ locale, javaScript }) => {
  let server: TestServer;
  let setting: Setting;
  beforeAll(async () => {
    server = await startServer({ data: "sample" });
    setting = {
      browser,
      origin: server.origin,
      locale,
      width: 390,
      javaScript,
      allow: [/\b422\b/],
    };
  });
  afterAll(() => server?.stop());

  const open = async ({ page, origin }: Seat, path: string) => {
    await page.goto(origin + path);
    if (javaScript) await awake(page);
  };
  const owner = ({ page }: Seat, task: string, value: string) =>
    page.locator(`input[name="${fieldName("owner", task)}"][value="${value}"]`);
  const save = ({ page, words }: Seat) => button(page, words.agree.editor.save);

  test("the teacher's proposal shows both values and is confirmed with one tap", async () => {
    const sofia = await sitDown(setting, "Sofia Marin");
    const { page, words } = sofia;
    await see(page.getByText(words.agree.terms.turns.confirm));
    await open(sofia, paths.agreement(sofiaWatanabe));
    await seeText(page, words.agree.changes.count(2));
    await button(page, words.agree.sheet.yes).click();
    await seeSaid(page, words.flash.agreementAgreed);
    await seeText(page, words.agree.terms.states.running);
  });

  test("changes an owner, adds, moves and hides tasks, and loses nothing before saving", async () => {
    const liam = await sitDown(setting, names.liam);
    const { page, words } = liam;
    const { editor, terms, changes } = words.agree;
    await open(liam, paths.editAgreement(liamSuzuki));
    await owner(liam, "b-print", "both").check();
    await page.locator('input[name="line.goal"]').fill("Order lunch");
    await button(page, words.common.labelled(editor.addTask, terms.phases.before)).click();
    await seeText(page, editor.notSaved);
    const title = page.locator('input[name^="title."][value=""]');
    await title.fill("Bring the red cards");
    await page
      .getByRole("listitem")
      .filter({ has: title })
      .getByRole("button", { name: editor.upOf("") })
      .click();
    await see(page.locator('input[value="Bring the red cards"]'));
    await expect.poll(() => owner(liam, "b-print", "both").isChecked()).toBe(true);
    expect(await page.locator('input[name="line.goal"]').inputValue()).toBe("Order lunch");
    await save(liam).click();
    await seeSaid(page, words.flash.agreementSaved);
    await seeText(page, changes.added("Bring the red cards"));
    await seeText(page, words.agree.sheet.holds);
    await button(page, words.agree.sheet.withdraw).click();
    await seeSaid(page, words.flash.agreementBack);
    await seeText(page, terms.states.running);
  });

  // Without JavaScript there is no question before leaving.
  if (javaScript)
    test("asks before leaving with unsaved changes", async () => {
      const liam = await sitDown(setting, names.liam);
      const { page, words } = liam;
      await open(liam, paths.editAgreement(liamSuzuki));
      const goal = page.locator('input[name="line.goal"]');
      await goal.fill("Ask the way");
      const asked: string[] = [];
      page.once("dialog", (dialog) => {
        asked.push(dialog.message());
        void dialog.dismiss();
      });
      await link(page, words.common.cancel).click();
      await expect.poll(() => asked).toEqual([words.agree.editor.leave]);
      expect(await goal.inputValue()).toBe("Ask the way");
      page.once("dialog", (dialog) => void dialog.accept());
      await link(page, words.common.cancel).click();
      await page.waitForURL(server.origin + paths.agreement(liamSuzuki));
      // Without changes there is no question before leaving.
      await open(liam, paths.editAgreement(liamSuzuki));
      await link(page, words.common.cancel).click();
      await page.waitForURL(server.origin + paths.agreement(liamSuzuki));
    });

  test("an invalid number stays in its field with an error", async () => {
    const liam = await sitDown(setting, names.liam);
    const { page, words } = liam;
    await open(liam, paths.editAgreement(liamSuzuki));
    const minutes = page.locator('input[name^="minutes."]').first();
    await minutes.fill("many");
    await save(liam).click();
    await seeText(page, words.errors["bad-number"]);
    expect(await minutes.inputValue()).toBe("many");
    await minutes.fill("５");
    await save(liam).click();
    await seeText(page, words.errors["nothing-changed"]);
  });

  test("concurrent changes in two windows show both values and keep the own one selected", async () => {
    const [other, liam] = [await sitDown(setting, names.liam), await sitDown(setting, names.liam)];
    const { page, words } = liam;
    await open(liam, paths.editAgreement(liamSuzuki));
    await open(other, paths.editAgreement(liamSuzuki));
    await owner(other, "b-print", "both").check();
    await owner(other, "d-check", "both").check();
    await save(other).click();
    await seeSaid(other.page, words.flash.agreementSaved);
    await owner(liam, "b-print", "alt").check();
    await save(liam).click();
    const told = page.getByRole("alert").filter({ hasText: words.agree.editor.clashTitle });
    await see(told);
    await expect
      .poll(() => told.textContent())
      .toContain(print ? wordsIn(print.title, locale) : "none");
    await expect.poll(() => owner(liam, "b-print", "alt").isChecked()).toBe(true);
    await expect.poll(() => owner(liam, "d-check", "both").isChecked()).toBe(true);
    await save(liam).click();
    await seeSaid(page, words.flash.agreementSaved);
  });

  test("the link is shown once, with its QR code and a code for paper", async () => {
    const liam = await sitDown(setting, names.liam);
    const { page, words } = liam;
    const { send } = words.agree;
    await open(liam, paths.sendAgreement(liamSuzuki));
    await page.getByRole("checkbox").check();
    await button(page, send.renew).click();
    await seeText(page, /^[34679ACDEFGHJKMNPQRTUVWXY]{4}(-[34679ACDEFGHJKMNPQRTUVWXY]{4}){2}$/);
    await see(page.getByRole("img", { name: send.qr }));
    const url = await page.locator("input[readonly]").first().inputValue();
    expect(url).toMatch(new RegExp(`^${server.origin}/teacher/[\\w-]{43}$`));
    await link(page, send.done).click();
    await open(liam, paths.sendAgreement(liamSuzuki));
    await seeText(page, send.open);
    expect(await page.content()).not.toContain(url);
    await button(page, send.revoke).click();
    await seeSaid(page, words.flash.linkRevoked);
  });
});
