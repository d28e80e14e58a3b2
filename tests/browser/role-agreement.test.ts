/**
 * One role agreement from beginning to end: Liam on a phone in English, and a teacher on a phone in Japanese
 * without an account, with and without JavaScript. Tests write nothing into the database directly.
 */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fieldName } from "~/agree/sheet/editing";
import type { Owner } from "~/agree/vocabulary";
import { ja } from "~/messages/ja";
import { paths } from "~/web/paths";
import { violations } from "../setup/axe";
import { launchBrowser, newPage } from "../setup/browser";
import { startServer, type TestServer } from "../setup/server";
import { awake, button, field, link, see, seeSaid, seeText } from "./walk/hands";
import { goTo, names, type Seat, sitDown } from "./walk/walk";

const teacher = "森田 涼子";
const door = ja.door;
const after = ja.doorReview;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The teacher's phone, which counts taps and page loads. */
class TeacherPhone {
  taps = 0;
  opened = 0;
  constructor(readonly page: Page) {
    page.on("request", (request) => {
      if (request.isNavigationRequest() && request.method() === "GET") this.opened += 1;
    });
  }
  async tap(what: Locator): Promise<void> {
    this.taps += 1;
    await what.tap();
  }
  async open(url: string): Promise<void> {
    this.taps = 0;
    this.opened = 0;
    await this.page.goto(url);
  }
  owner = (task: string, owner: Owner) =>
    this.page.locator(`label:has(> input[name="owner.${task}"][value="${owner}"])`);
  async choosePin(): Promise<void> {
    await this.tap(this.page.locator("#pin"));
    await this.page.locator("#pin").fill("4702");
    await this.tap(this.page.locator("button[value=new-pin]"));
  }
  yes = () => this.page.locator(".bar button");
  done = (word: string) => this.page.locator(`[data-done=${word}]`).waitFor();
  text = () => this.page.locator("main").textContent();
}

describe.each([
  { scripts: "with scripts", javaScript: true },
  { scripts: "without scripts", javaScript: false },
])("the teacher $scripts", ({ javaScript }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ data: "sample" });
  });
  afterAll(() => server?.stop());

  test("from a preset to next week's lesson", { timeout: 180_000 }, async () => {
    const liam = await sitDown(
      { browser, origin: server.origin, locale: "en", width: 390 },
      names.liam,
    );
    const phone = new TeacherPhone(
      await newPage(browser, { width: 390, locale: "ja", javaScript }),
    );

    const agreement = await makeFromPreset(liam);
    const url = await makeLink(liam);

    // Changes two owners and confirms on one page; the ALT's own tasks are folded.
    await phone.open(url);
    expect(await phone.text()).toContain(door.points.noEvaluation);
    await phone.tap(phone.page.locator("#before .rest > summary"));
    await phone.tap(phone.owner("b-print", "both"));
    await phone.tap(phone.owner("d-time", "alt"));
    expect(phone.opened).toBe(1);
    await phone.tap(phone.yes());
    await phone.choosePin();
    await phone.done("changed");
    expect(phone.taps).toBeLessThanOrEqual(6);

    await acceptChanges(liam, 2);
    await propose(liam, agreement);

    await phone.open(url);
    const changes = phone.page.locator("section[aria-labelledby=changes]");
    await expect.poll(() => changes.locator("li").count()).toBe(1);
    await expect.poll(() => changes.locator("ins").textContent()).toBe(door.owners.both);
    await phone.tap(phone.yes());
    await phone.done("confirmed");
    expect(phone.taps).toBe(1);

    // After class each party reviews their own part, and cannot read the other's before both have answered.
    const mine = "My instructions were too long.";
    const theirs = "カードの活動で全員が話していました。";
    await lookBack(liam, agreement, { "r1-me": mine, "r1-next": "I bring the map." });
    await phone.open(url);
    const review = phone.page.locator("#lesson-review");
    expect(await phone.text()).not.toContain(mine);
    await review.locator('textarea[name="r1-keep"]').fill(theirs);
    await review.locator('textarea[name="r1-next"]').fill("カードは私が用意します。");
    await seeText(liam.page, liam.words.afterClass.lesson.waitingTitle);
    expect(await liam.page.locator("main").textContent()).not.toContain(theirs);
    await phone.page.getByText(after.done, { exact: true }).tap();
    await review.locator('select[name="done-d-time"]').selectOption("teacher");
    await phone.tap(button(phone.page, after.send));
    await phone.done("review");

    // Both parties read both reviews, and the next step is on the sheet.
    await phone.page.locator(".review-sides summary").tap();
    await expect.poll(() => phone.page.locator(".review-sides").textContent()).toContain(mine);
    await seeText(phone.page, "I bring the map.");
    // axe needs JavaScript.
    if (javaScript) expect(await violations(phone.page)).toEqual([]);
    await carryOver(liam, theirs);
  });
});

/**
 * Liam creates a sheet for a new teacher.
 *
 * @returns its id
 */
async function makeFromPreset({ page, words, origin }: Seat): Promise<string> {
  const { fresh } = words.agree;
  await page.goto(origin + paths.newAgreement);
  await awake(page);
  await field(page, words, fresh.partner).fill(teacher);
  await field(page, words, fresh.classes).fill("2-C");
  await page.locator('input[name="start"][value="secondary-team"]').check();
  await button(page, fresh.submit).click();
  await seeSaid(page, words.flash.agreementMade);
  const [, id = ""] = page.url().match(/agreements\/([\w-]+)$/) ?? [];
  return id;
}

/** Creates the link for the teacher. */
async function makeLink({ page, words }: Seat): Promise<string> {
  const { sheet, send } = words.agree;
  await link(page, sheet.send).click();
  await button(page, send.make).click();
  await see(page.getByRole("img", { name: send.qr }));
  const url = await field(page, words, send.link).inputValue();
  await link(page, send.done).click();
  await seeText(page, sheet.waitsFor(teacher));
  return url;
}

/** Liam finds his turn on Home, reads the teacher's changes and confirms them. */
async function acceptChanges(liam: Seat, count: number): Promise<void> {
  const { page, words } = liam;
  const { sheet, changes, list, terms } = words.agree;
  await goTo(liam, "home");
  const turn = page.getByRole("listitem").filter({ hasText: list.turnOf(teacher) });
  await turn.getByRole("link", { name: terms.open }).click();
  await seeText(page, changes.count(count));
  await button(page, sheet.yes).click();
  await seeSaid(page, words.flash.agreementAgreed);
}

/** Liam asks for one more change. */
async function propose({ page, words, origin }: Seat, id: string): Promise<void> {
  await page.goto(origin + paths.editAgreement(id));
  await awake(page);
  await page.locator(`input[name="${fieldName("owner", "d-sounds")}"][value="both"]`).check();
  await button(page, words.agree.editor.save).click();
  await seeSaid(page, words.flash.agreementSaved);
  await seeText(page, words.agree.sheet.holds);
}

/** Liam adds today's lesson and reviews his own part. */
async function lookBack(
  { page, words, origin }: Seat,
  id: string,
  answers: Record<string, string>,
): Promise<void> {
  const { list, lesson, review } = words.afterClass;
  await page.goto(origin + paths.agreement(id));
  await seeText(page, words.agree.terms.states.running);
  await link(page, words.agree.sheet.lessons).click();
  await button(page, list.today).click();
  await link(page, lesson.write).click();
  for (const [name, text] of Object.entries(answers))
    await page.locator(`textarea[name="${name}"]`).fill(text);
  await button(page, review.submit).click();
  await seeText(page, lesson.waitingTitle);
}

/** Liam reads the teacher's review, and finds both parties' next steps on the lesson a week later. */
async function carryOver({ page, words }: Seat, theirs: string): Promise<void> {
  const { lesson, form } = words.afterClass;
  await page.reload();
  await seeText(page, lesson.openTitle);
  await seeText(page, theirs);
  await seeText(page, /agreed ALT, done by the teacher/);
  await button(page, lesson.copy).click();
  await button(page, form.save).click();
  const next = page.getByRole("region", { name: lesson.nextTitle });
  await see(next);
  await expect.poll(() => next.textContent()).toContain("I bring the map.");
  await expect.poll(() => next.textContent()).toContain("カードは私が用意します。");
}
