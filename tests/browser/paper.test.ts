/** The paper form: one page in each paper size, and thirty lines transferred from it by keyboard. */
import Database from "better-sqlite3";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messagesFor } from "~/messages/all.server";
import { papers } from "~/observe/paper/sheet-page";
import { timeOf } from "~/web/dates";
import { paths } from "~/web/paths";
import { databaseFile } from "~db/client.server";
import rubrics from "~db/content/rubrics.json";
import { sampleIds } from "~db/seed/sample.server";
import { launchBrowser, newPage, noNetwork, type PageOptions } from "../setup/browser";
import { signInAs } from "../setup/people";
import { startServer, type TestServer } from "../setup/server";
import { awake, button, seeSaid, seeText } from "./walk/hands";

const { members, visits } = sampleIds;
const hour = 3_600_000;

let browser: Browser;
let server: TestServer;
let database: Database.Database;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ data: "sample" });
  database = new Database(databaseFile(server.dataDir));
  database.pragma("busy_timeout = 5000");
});
afterAll(async () => {
  database?.close();
  await browser?.close();
  await server?.stop();
});

async function open(locale: "en" | "ja", extra: PageOptions = {}): Promise<Page> {
  const header = `${await signInAs(server.origin, members.maya)}`;
  database.prepare("update members set locale = ? where id = ?").run(locale, members.maya);
  return newPage(browser, { locale, cookie: { origin: server.origin, header }, ...extra });
}

/** Fills the visit with the three longest criteria, the longest names of the sample and a full focus note. */
function fillSheet(visitId: string): void {
  const rubric = rubrics.rubrics.find(({ id }) => id === "alt-lesson-default");
  const wordsOf = (each: { title: { en: string }; look_for: { en: string }[] }) =>
    each.title.en.length + each.look_for.map(({ en }) => en).join(" / ").length;
  const criteria = (rubric?.domains ?? [])
    .flatMap((domain) => domain.criteria)
    .sort((a, b) => wordsOf(b) - wordsOf(a))
    .slice(0, 3);
  database.prepare("delete from visit_focus where visit_id = ?").run(visitId);
  criteria.forEach(({ id }, n) => {
    database.prepare("insert into visit_focus values (?, ?, ?)").run(visitId, id, n + 1);
  });
  const longest = (table: string, column: string) =>
    database
      .prepare(`select max(length(${column})), id from ${table} where organisation_id = ?`)
      .get(sampleIds.organisation) as { id: string };
  database
    .prepare(
      `update visits set focus_note = ?, focus_chosen_at = 1, class_name = ?, school_id = ?,
         partner_teacher_id = ? where id = ?`,
    )
    .run(
      "In the last ten minutes they go quiet. Why? ".repeat(7).slice(0, 280),
      "1年A組とひまわり学級の合同（1-A and Himawari)",
      longest("schools", "name").id,
      longest("partner_teachers", "name").id,
      visitId,
    );
}

describe("the observation sheet", () => {
  beforeAll(() => fillSheet(visits.liamPlanned));

  /** The page objects of a PDF, without the page tree. */
  const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page(?!s)\b/g) ?? [];
  const boxOf = (pdf: Buffer) =>
    (/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString("latin1")) ?? [])
      .slice(1)
      .map((points) => Math.round((Number(points) / 72) * 25.4));
  const millimetres = { a4: [210, 297], b5: [182, 257] };

  test.each(
    papers.flatMap((paper) => (["en", "ja"] as const).map((locale) => [paper, locale] as const)),
  )("is one page of %s in %s, with no word cut", async (paper, locale) => {
    const page = await open(locale, { javaScript: true });
    const path = paths.observationSheet(visits.liamPlanned, paper === "b5" ? paper : undefined);
    await page.goto(server.origin + path);
    await page.emulateMedia({ media: "print" });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf)).toHaveLength(1);
    expect(boxOf(pdf)).toEqual(millimetres[paper]);
    // The width of the paper without its margins.
    const [width = 0] = millimetres[paper];
    await page.setViewportSize({ width: Math.floor(((width - 20) / 25.4) * 96), height: 900 });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll(".sheet, .sheet *")]
        .filter((each) => !each.closest(".sheet-writing"))
        .filter(
          (each) =>
            each.scrollHeight > each.clientHeight + 1 &&
            getComputedStyle(each).display !== "inline",
        )
        .map((each) => `${each.className} ${each.textContent?.slice(0, 40)}`),
    );
    expect(cut).toEqual([]);
    const writing = await page.locator(".sheet-writing").evaluate((each) => each.clientHeight);
    // At least twelve lines of writing space remain beside the longest focus.
    expect(writing).toBeGreaterThan(12 * 21);
    if (locale === "ja") await seeText(page, /令和\d+年/);
  });

  test("changes its paper without JavaScript", async () => {
    const page = await open("en", { javaScript: false });
    await page.goto(server.origin + paths.observationSheet(visits.liamPlanned));
    await page.getByRole("link", { name: "B5" }).click();
    // The click returns before the page has loaded.
    await page.waitForURL(server.origin + paths.observationSheet(visits.liamPlanned, "b5"));
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1);
    expect(boxOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(millimetres.b5);
  });
});

describe("typing in from paper", () => {
  const visitId = visits.liamPlanned;
  const startsAt = Math.floor((Date.now() - 5 * hour) / 600_000) * 600_000;
  const savedNotes = () =>
    database
      .prepare(
        `select n.text, n.noted_at at, n.sign,
           (select group_concat(criterion_id) from note_criteria where note_id = n.id) tags
         from notes n join observations o on o.id = n.observation_id
         where o.visit_id = ? and n.removed_at is null order by n.noted_at, n.id`,
      )
      .all(visitId) as { text: string; at: number; sign: string | null; tags: string | null }[];
  const lesson = () =>
    database.prepare("update visits set starts_at = ? where id = ?").run(startsAt, visitId);
  const clear = () => {
    const own = "select id from observations where visit_id = ?";
    database
      .prepare(
        `delete from note_criteria where note_id in (select id from notes where observation_id in (${own}))`,
      )
      .run(visitId);
    for (const table of ["notes", "operations"])
      database.prepare(`delete from ${table} where observation_id in (${own})`).run(visitId);
    database.prepare("delete from observations where visit_id = ?").run(visitId);
  };

  test("thirty lines typed by keyboard appear in the observation in order", async () => {
    lesson();
    const page = await open("en");
    await page.goto(server.origin + paths.transfer(visitId));
    await awake(page);
    const lines = Array.from(
      { length: 30 },
      (_, n) => `Line ${n + 1}: ${n + 3} of 15 pairs begin.`,
    );
    await page.locator("[name=time-0]").focus();
    for (const [n, text] of lines.entries()) {
      const minute = startsAt + n * 60_000;
      // Every notation of a time in turn, and an empty one.
      const time = [`+${n}`, timeOf(minute), timeOf(minute).replace(":", "")][n % 3] ?? "";
      await page.keyboard.type(time);
      await page.keyboard.press("Tab");
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
      await page.keyboard.type(n % 2 ? "1" : "2+");
      await page.keyboard.press("Enter");
      await page.locator(`[name=time-${n + 1}]:focus`).waitFor();
    }
    await button(page, messagesFor("en").observePaper.transfer.submit).click();
    await seeSaid(page, messagesFor("en").flash.linesSaved);
    const saved = savedNotes();
    expect(saved.map(({ text }) => text)).toEqual(lines);
    expect(saved.map(({ at }) => (at - startsAt) / 60_000)).toEqual(lines.map((_, n) => n));
    expect(saved.every(({ tags, sign }, n) => tags && (sign === "well") === (n % 2 === 0))).toBe(
      true,
    );
    expect(await page.locator("[name=note-0]").inputValue()).toBe("");
    await page.goto(server.origin + paths.observe(visitId));
    await seeText(page, lines[29] ?? "");
  });

  test("a double submit is saved once, and invalid lines stay with their errors, without JavaScript", async () => {
    clear();
    lesson();
    const words = messagesFor("ja");
    const page = await open("ja", { javaScript: false, allow: [/\b422\b/] });
    await page.goto(server.origin + paths.transfer(visitId));
    await page.locator("[name=time-0]").fill("25時");
    await page.locator("[name=note-0]").fill("ペアで話し始める。");
    await page.locator("[name=tag-0]").fill("99");
    await button(page, words.observePaper.transfer.submit).click();
    await seeText(page, words.errors["bad-time"]);
    await seeText(page, words.errors["which-criterion"]);
    expect(await page.locator("[name=note-0]").inputValue()).toBe("ペアで話し始める。");
    expect(savedNotes()).toEqual([]);
    await page.locator("[name=time-0]").fill("＋３");
    await page.locator("[name=tag-0]").fill("１");
    const body = await page
      .locator("main form")
      .evaluate((form) =>
        new URLSearchParams(new FormData(form as HTMLFormElement) as never).toString(),
      );
    const [session] = await page.context().cookies();
    const headers = {
      Origin: server.origin,
      Cookie: `${session?.name}=${session?.value}`,
      "Content-Type": "application/x-www-form-urlencoded",
    };
    const send = () =>
      fetch(server.origin + paths.transfer(visitId), {
        method: "POST",
        redirect: "manual",
        headers,
        body,
      });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(savedNotes().map(({ text, at }) => [text, at])).toEqual([
      ["ペアで話し始める。", startsAt + 180_000],
    ]);
    // A third submit from the same page with another text: the saved line stays, and the page says so.
    await page.locator("[name=note-0]").fill("Other words.");
    await button(page, words.observePaper.transfer.submit).click();
    await seeText(page, words.errors["saved-already"]);
    expect(savedNotes()).toHaveLength(1);
  });

  test("typed lines survive a network failure", async () => {
    clear();
    lesson();
    const page = await open("en", { allow: noNetwork });
    const form = server.origin + paths.transfer(visitId);
    await page.goto(form);
    await awake(page);
    await page.locator("[name=note-0]").fill("Six pairs begin.");
    await page.locator("[name=note-11], [name=note-9]").first().fill("The last line.");
    await page.context().setOffline(true);
    const failed = page.waitForEvent("requestfailed");
    await button(page, messagesFor("en").observePaper.transfer.submit).click();
    await failed;
    expect(await page.locator("[name=note-0]").inputValue()).toBe("Six pairs begin.");
    // The form is sent again by itself when the network is back.
    await page.context().setOffline(false);
    await seeSaid(page, messagesFor("en").flash.linesSaved);
    expect(savedNotes().map(({ text }) => text)).toEqual(["Six pairs begin.", "The last line."]);
  });
});
