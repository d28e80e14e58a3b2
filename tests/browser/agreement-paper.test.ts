/**
 * Printed sheets of an agreement and the notice to a principal: each fits on one page, and no text is cut
 * off.
 */
import Database from "better-sqlite3";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AgreementContent, shownTasks, wordsIn } from "~/agree/agreement";
import {
  type Paper,
  type PrintLanguage,
  papers,
  printLanguages,
  queryOf,
  type Sheet,
  sheets,
} from "~/agree/paper/choice";
import { qrOf } from "~/agree/qr.server";
import { presetIds } from "~/agree/vocabulary";
import { messagesFor } from "~/messages/all.server";
import { paths } from "~/web/paths";
import { databaseFile } from "~db/client.server";
import { presetContent } from "~db/content/role-presets";
import roles from "~db/content/roles.json";
import { sampleIds } from "~db/seed/sample.server";
import { launchBrowser, newPage, type PageOptions } from "../setup/browser";
import { isLong } from "../setup/long";
import { signInAs } from "../setup/people";
import { startServer, type TestServer } from "../setup/server";
import { seeText } from "./walk/hands";

const { members, agreements, visits } = sampleIds;
const agreementId = agreements.liamTakahashi;

let browser: Browser;
let server: TestServer;
let database: Database.Database;
let cookie: string;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ data: "sample" });
  database = new Database(databaseFile(server.dataDir));
  database.pragma("busy_timeout = 5000");
  cookie = await signInAs(server.origin, members.liam);
});
afterAll(async () => {
  database?.close();
  await browser?.close();
  await server?.stop();
});

const open = (options: PageOptions = {}, header = cookie): Promise<Page> =>
  newPage(browser, { cookie: { origin: server.origin, header }, ...options });

/** Writes the content of the agreement, with the longest names around it. */
function write(content: AgreementContent): void {
  database
    .prepare("update agreement_versions set content = ? where agreement_id = ?")
    .run(JSON.stringify(content), agreementId);
  database
    .prepare("update agreements set classes = ? where id = ?")
    .run("1年A組、1年B組、2年A組、2年B組とひまわり学級の合同", agreementId);
}

const pathOf = (sheet: Sheet, paper: Paper, lang: PrintLanguage) =>
  paths.agreementPrint(agreementId, queryOf({ sheet, paper, lang, version: "agreed" }));

const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page(?!s)\b/g) ?? [];
const boxOf = (pdf: Buffer) =>
  (/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString("latin1")) ?? [])
    .slice(1)
    .map((points) => Math.round((Number(points) / 72) * 25.4));
const millimetres = { a4: [210, 297], b5: [182, 257] };
const pixels = (length: number) => Math.floor((length / 25.4) * 96);

/** Lays out a page as for printing, with the width of the paper inside its margins. */
async function asOnPaper(page: Page, paper: Paper, margin = 8): Promise<void> {
  const [width = 0] = millimetres[paper];
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: pixels(width - 2 * margin), height: 900 });
}

/** Texts that overflow their box, the page's width, or another element. */
const cutWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector("#content");
    const width = document.documentElement.clientWidth;
    return [...(root?.querySelectorAll("*") ?? [])]
      .filter((each) => !each.closest("svg"))
      .filter((each) => {
        const box = each.getBoundingClientRect();
        const around = each.parentElement?.getBoundingClientRect();
        const block = getComputedStyle(each).display !== "inline";
        const flows = each.scrollHeight > each.clientHeight + 1 && block;
        const wide = each.scrollWidth > each.clientWidth + 1 && block && each.clientWidth > 0;
        const outside = box.right > width + 1 || box.left < -1;
        const below = around ? box.bottom > around.bottom + 1 : false;
        return flows || wide || outside || (block && below);
      })
      .map((each) => `${each.className} ${each.textContent?.slice(0, 40)}`);
  });

const textOf = async (page: Page): Promise<string> =>
  ((await page.locator("#content").textContent()) ?? "").replace(/\s+/g, " ");

const languagesOf = (lang: PrintLanguage) => (lang === "both" ? (["ja", "en"] as const) : [lang]);

/** All texts of the content that a sheet must contain. */
function wordsOf(content: AgreementContent, sheet: Sheet, lang: PrintLanguage): string[] {
  return languagesOf(lang).flatMap((locale) => {
    if (sheet === "roles")
      return shownTasks(content).flatMap(({ title, when }) => [
        wordsIn(title, locale),
        wordsIn(when, locale),
      ]);
    if (sheet === "plan")
      return content.plan.flatMap(({ step, teacher, alt }) =>
        [step, teacher, alt].map((words) => wordsIn(words, locale)),
      );
    const seen = messagesFor(locale).printed.seen;
    return [...roles.review_questions.one_minute.map(({ text }) => text[locale]), seen];
  });
}

describe.each(presetIds)("of %s", (preset) => {
  const content = presetContent(preset);
  beforeAll(() => write(content));

  // Both languages need the most room, and contain the texts of each; a long run prints each alone as well.
  const languages = isLong ? printLanguages : (["both"] as const);
  test.each(papers.flatMap((paper) => languages.map((lang) => [paper, lang] as const)))(
    "every sheet is one page of %s in %s, with no word cut",
    async (paper, lang) => {
      const page = await open();
      for (const sheet of sheets) {
        await page.emulateMedia({ media: "screen" });
        await page.goto(server.origin + pathOf(sheet, paper, lang));
        await asOnPaper(page, paper);
        const pdf = await page.pdf({ preferCSSPageSize: true });
        expect([sheet, pagesOf(pdf).length, boxOf(pdf)]).toEqual([sheet, 1, millimetres[paper]]);
        expect(await cutWords(page)).toEqual([]);
        const text = await textOf(page);
        expect(wordsOf(content, sheet, lang).filter((words) => !text.includes(words))).toEqual([]);
        const size = await page
          .locator(".paper-page")
          .evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize) * 0.75);
        expect(size).toBeGreaterThanOrEqual(6.49);
      }
    },
  );
});

describe("many own tasks", () => {
  const task = (n: number, title: string, when: string) => ({
    id: `own-${n}`,
    phase: (["before", "during", "after"] as const)[n % 3] ?? "before",
    owner: (["alt", "teacher", "both"] as const)[n % 3] ?? "both",
    title: `${n}. ${title}`.slice(0, 200),
    when: when.slice(0, 200),
    how: "",
    hidden: false,
  });
  const full = (tasks: AgreementContent["tasks"], text: string): AgreementContent => ({
    tasks,
    plan: Array.from({ length: 20 }, (_, n) => ({
      id: `step-${n}`,
      minutes: 2,
      step: `${n}. ${text}`.slice(0, 200),
      teacher: text.slice(0, 200),
      alt: text.slice(0, 200),
    })),
    lines: {
      goal: text.slice(0, 200),
      page: text.slice(0, 200),
      language: text.slice(0, 200),
      slot: text.slice(0, 200),
      contact: text.slice(0, 200),
    },
    reviewOn: "2026-12-10",
  });
  const eighty = (title: string, when: string) =>
    Array.from({ length: 80 }, (_, n) => task(n + 1, title, when));

  test.each(papers)("eighty short tasks are one page of %s", async (paper) => {
    write(full(eighty("Cards and timer", "Friday"), "Unit 5, p. 62"));
    const page = await open();
    await page.goto(server.origin + pathOf("roles", paper, "both"));
    await asOnPaper(page, paper);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1);
    expect(await cutWords(page)).toEqual([]);
  });

  const texts = {
    words: "Say it, show it, check it. ".repeat(9),
    "one long word": "w".repeat(220),
    Japanese: "授業の前に短く打合せをして、だれが何を用意するかを確かめる。".repeat(8),
  };
  test.each(
    Object.entries(texts).flatMap(([name, text]) =>
      papers.map((paper) => [name, paper, text] as const),
    ),
  )("in %s goes on to other pages of %s, and says so", async (_, paper, text) => {
    const content = full(eighty(text, text), text);
    write(content);
    const page = await open();
    for (const sheet of ["roles", "plan"] as const) {
      await page.emulateMedia({ media: "screen" });
      await page.goto(server.origin + pathOf(sheet, paper, "both"));
      const count = await page.locator(".paper-page").count();
      expect(count).toBeGreaterThan(1);
      await seeText(page, messagesFor("en").agree.paper.manyPages(count));
      await asOnPaper(page, paper);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(count);
      expect(await cutWords(page)).toEqual([]);
      const shown = await textOf(page);
      const missing = wordsOf(content, sheet, "en").filter(
        (words) => !shown.includes(words.replace(/\s+/g, " ").trim()),
      );
      expect(missing).toEqual([]);
    }
  });

  test("a cut row fails the check", async () => {
    write(presetContent("jhs-jte-led"));
    const page = await open();
    await page.goto(server.origin + pathOf("roles", "b5", "both"));
    await asOnPaper(page, "b5");
    expect(await cutWords(page)).toEqual([]);
    await page
      .locator(".paper-task")
      .nth(7)
      .evaluate((row) => {
        row.style.height = "4px";
        row.style.overflow = "hidden";
      });
    expect(await cutWords(page)).not.toEqual([]);
  });
});

describe("with the link that was just made", () => {
  const { send, paper } = messagesFor("en").agree;

  /** Creates a link with a code and opens the printable sheet with both, without JavaScript. */
  async function printWithLink(): Promise<{ page: Page; url: string; code: string }> {
    const page = await open({ javaScript: false });
    await page.goto(server.origin + paths.sendAgreement(agreementId));
    await page.getByRole("checkbox").check();
    await page.locator('button:has-text("Make")').click();
    const url = await page.locator("input[readonly]").first().inputValue();
    const code = await page.getByText(/^\w{4}-\w{4}-\w{4}$/).textContent();
    await page.getByRole("button", { name: send.print }).click();
    await seeText(page, paper.hintLink);
    return { page, url, code: code ?? "none" };
  }

  test.each(presetIds)("the sheet of %s is one page with QR code and code", async (preset) => {
    write(presetContent(preset));
    const { page, url, code } = await printWithLink();
    for (const [size, lang] of [
      ["b5", "both"],
      ["b5", "ja"],
      ["a4", "en"],
      ["a4", "both"],
    ] as const) {
      await page.emulateMedia({ media: "screen" });
      for (const name of [paper.papers[size], paper.languages[lang]]) {
        // Waits for the load: until then, the previous page shows the same texts.
        const loaded = page.waitForEvent("load");
        await page.getByRole("button", { name, exact: true }).click();
        await loaded;
      }
      await asOnPaper(page, size);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect([pagesOf(pdf).length, boxOf(pdf)]).toEqual([1, millimetres[size]]);
      expect(await cutWords(page)).toEqual([]);
      expect(await textOf(page)).toContain(code);
      expect(await page.locator(".paper-qr path").getAttribute("d")).toBe(qrOf(url).d);
    }
    // The secrets must not be in an address, which the browser's history keeps.
    expect(page.url()).not.toContain(url.split("/").at(-1));
  });
});

describe("the bar", () => {
  test("changes sheet, paper and language without JavaScript, and is not printed", async () => {
    const { paper } = messagesFor("ja").agree;
    database.prepare("update members set locale = 'ja' where id = ?").run(members.liam);
    const page = await open({ javaScript: false, locale: "ja" });
    await page.goto(server.origin + paths.agreementPrint(agreementId));
    for (const name of [paper.sheets.plan, paper.papers.b5, paper.languages.en])
      await page.getByRole("link", { name, exact: true }).click();
    expect(new URL(page.url()).search).toBe("?sheet=plan&paper=b5&lang=en");
    await seeText(page, messagesFor("en").printed.titles.plan);
    await seeText(page, paper.hint);
    expect(boxOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(millimetres.b5);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.getByText(paper.hint).isVisible()).toBe(false);
    database.prepare("update members set locale = 'en' where id = ?").run(members.liam);
  });

  test("offers the proposal beside the agreed sheet and prints which one it is", async () => {
    const { agree, printed } = messagesFor("en");
    const page = await open({}, await signInAs(server.origin, members.sofia));
    await page.goto(server.origin + paths.agreementPrint(agreements.sofiaWatanabe, "?lang=en"));
    expect(await textOf(page)).not.toContain(printed.states.proposal);
    await page.getByRole("link", { name: agree.paper.versions.proposal }).click();
    await seeText(page, printed.states.proposal);
  });

  test("under an information-only contract the paper says so and has no signature lines", async () => {
    const { printed } = messagesFor("ja");
    const page = await open({}, await signInAs(server.origin, members.thabo));
    const to = (query: string) =>
      page.goto(server.origin + paths.agreementPrint(agreements.thaboKato, query));
    await to("?lang=ja");
    await seeText(page, roles.contract_guard.notices.teacher.ja);
    expect(await textOf(page)).not.toContain(printed.signed(printed.teacher));
    expect(await page.locator(".paper-signs").count()).toBe(0);
    await to("?lang=ja&sheet=review");
    expect(await textOf(page)).not.toContain(printed.teacher);
  });
});

test("the paper is a draft for the company until the ALT records its confirmation", async () => {
  const { agree, printed } = messagesFor("en");
  database
    .prepare("update agreement_confirmations set company_person = null, company_on = null")
    .run();
  const page = await open({}, await signInAs(server.origin, members.thabo));
  const sheet = server.origin + paths.agreement(agreements.thaboKato);
  const print = server.origin + paths.agreementPrint(agreements.thaboKato, "?lang=en");
  await page.goto(print);
  await seeText(page, printed.states.unconfirmed);
  await page.goto(`${sheet}/send`);
  await expect.poll(() => page.url()).toBe(sheet);
  await page.getByLabel(agree.company.person).fill("Miura");
  await page.getByLabel(agree.company.on).fill("2026-09-01");
  await page.getByRole("button", { name: agree.company.submit }).click();
  await seeText(page, agree.company.confirmed("Miura", "Tue 1 Sep 2026"));
  await page.goto(print);
  await seeText(page, printed.states.information);
  expect(await textOf(page)).not.toContain(printed.states.unconfirmed);
});

describe("the notice to a principal", () => {
  test.each(["ja", "en", "both"] as const)("is half a page in %s", async (lang) => {
    database
      .prepare("update visits set class_name = ? where id = ?")
      .run("1年A組とひまわり学級の合同（1-A and Himawari）", visits.liamPlanned);
    const page = await open();
    await page.goto(server.origin + paths.visitNotice(visits.liamPlanned, `?lang=${lang}`));
    await asOnPaper(page, "a4", 0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect([pagesOf(pdf).length, boxOf(pdf)]).toEqual([1, millimetres.a4]);
    const halves = await page
      .locator(".notice-half")
      .evaluateAll((all) => all.map((each) => (each.getBoundingClientRect().height / 96) * 25.4));
    expect(halves).toHaveLength(languagesOf(lang).length);
    expect(Math.max(...halves)).toBeLessThanOrEqual(148.5);
    expect(await cutWords(page)).toEqual([]);
    for (const locale of languagesOf(lang)) {
      const { notice } = messagesFor(locale);
      await seeText(page, notice.purposeText);
      await seeText(page, notice.promiseText);
    }
    if (lang !== "en") expect(await textOf(page)).toMatch(/令和\d+年\d+月\d+日 ?\S/);
  });
});
