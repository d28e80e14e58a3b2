/** The partner teacher's door: a link on a phone, in Japanese, without an account, also without JavaScript. */
import Sqlite from "better-sqlite3";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AgreementContent } from "~/agree/agreement";
import type { Owner } from "~/agree/vocabulary";
import { databaseFile } from "~db/client.server";
import { sampleIds } from "~db/seed/sample.server";
import { violations } from "../setup/axe";
import { launchBrowser, newPage } from "../setup/browser";
import { startServer, type TestServer } from "../setup/server";
import { doors } from "../web/harness/doors";

const id = sampleIds.agreements.liamTakahashi;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ data: "sample", env: { SMTP_URL: "smtp://127.0.0.1:9" } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const inDatabase = <T>(work: (database: Sqlite.Database) => T): T => {
  const database = new Sqlite(databaseFile(server.dataDir));
  try {
    return work(database);
  } finally {
    database.close();
  }
};

/** The newest version and its author. */
const head = () =>
  inDatabase((database) => {
    const row = database
      .prepare(
        `select v.version, v.by, v.message, v.content, a.agreed_version as agreed
         from agreement_versions v join agreements a
           on a.id = v.agreement_id and a.head_version = v.version
         where a.id = ?`,
      )
      .get(id) as {
      version: number;
      by: string;
      message: string;
      content: string;
      agreed: number | null;
    };
    const content = JSON.parse(row.content) as AgreementContent;
    const owner = (task: string) => content.tasks.find((each) => each.id === task)?.owner;
    return { ...row, content, owner };
  });

/** The ALT changes owners while the teacher has the page open. */
function altChanges(owners: Record<string, Owner>): void {
  const { version, content } = head();
  const tasks = content.tasks.map((task) => ({ ...task, owner: owners[task.id] ?? task.owner }));
  inDatabase((database) => {
    database
      .prepare(
        `insert into agreement_versions (agreement_id, version, by, content, message, mode, at)
         values (?, ?, 'alt', ?, '', 'full', ?)`,
      )
      .run(id, version + 1, JSON.stringify({ ...content, tasks }), Date.now());
    database.prepare("update agreements set head_version = ? where id = ?").run(version + 1, id);
    database
      .prepare(
        "insert into agreement_confirmations (agreement_id, version, by, at) values (?, ?, 'alt', ?)",
      )
      .run(id, version + 1, Date.now());
  });
}

beforeEach(() => {
  inDatabase((database) => {
    for (const table of ["agreement_answers", "agreement_confirmations", "agreement_versions"])
      database
        .prepare(
          `delete from ${table} where agreement_id = ? and (version > 1 ${
            table === "agreement_confirmations" ? "or by = 'teacher'" : ""
          })`,
        )
        .run(id);
    database
      .prepare("update agreements set head_version = 1, agreed_version = null where id = ?")
      .run(id);
    database
      .prepare("update agreement_links set pin_hash = null, pin_at = null where agreement_id = ?")
      .run(id);
  });
});

const address = (key: string) => `${server.origin}/teacher/${key}`;
/** Chooses the owner of a task, in the folded part of the ALT's tasks as well. */
async function choose(page: Page, task: string, owner: Owner): Promise<void> {
  const part = page.locator("details.rest", { has: page.locator(`#task-${task}`) });
  if ((await part.count()) > 0 && (await part.getAttribute("open")) === null)
    await part.locator("> summary").click();
  await page.locator(`input[name="owner.${task}"][value="${owner}"]`).click();
}
const chosen = (page: Page, task: string) =>
  page.locator(`input[name="owner.${task}"]:checked`).getAttribute("value");

/** The teacher chooses a PIN, which the first answer asks for. */
async function givePin(page: Page): Promise<void> {
  await page.locator("#pin").fill("4702");
  await page.locator("button[value=new-pin]").click();
}

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("%s", (_name, javaScript) => {
  const phone = (more = {}) => newPage(browser, { width: 390, locale: "ja", javaScript, ...more });

  test("a teacher confirms with one tap on the first page", async () => {
    const page = await phone();
    await page.goto(address(doors.first));
    expect(await page.locator("h1").textContent()).toContain("役割分担シート");
    // The button is visible without scrolling.
    await page.getByRole("button", { name: "確認しました" }).click();
    await givePin(page);
    await page.locator("[data-done=confirmed]").waitFor();
    expect(head()).toMatchObject({ version: 1, agreed: 1 });
  });

  test("changes two owners and confirms on one page, a task of the ALT among them", async () => {
    const page = await phone();
    let loads = 0;
    page.on("request", (request) => {
      if (request.isNavigationRequest() && request.method() === "GET") loads += 1;
    });
    let taps = 0;
    const tap = async (act: Promise<unknown>) => {
      taps += 1;
      await act;
    };
    await page.goto(address(doors.first));
    const loadsToConfirm = () => loads;
    await tap(choose(page, "b-print", "both"));
    await tap(choose(page, "d-time", "alt"));
    expect(loadsToConfirm()).toBe(1);
    await tap(page.locator(".bar button").click());
    await tap(givePin(page));
    await page.locator("[data-done=changed]").waitFor();
    expect(taps).toBeLessThanOrEqual(6);
    const { by, owner, version } = head();
    expect([version, by, owner("b-print"), owner("d-time")]).toEqual([2, "teacher", "both", "alt"]);
  });

  test("a concurrent change of the ALT and the teacher's choices are both kept", async () => {
    const page = await phone({ allow: [/422/] });
    await page.goto(address(doors.first));
    await choose(page, "b-print", "both");
    await choose(page, "d-culture", "both");
    await page.locator("#message").fill("二人で印刷しましょう。");
    altChanges({ "b-print": "teacher", "b-ict": "alt" });
    await page.locator(".bar button").click();
    await givePin(page);
    await page.locator("[data-trouble=clash]").waitFor();
    expect(head().by).toBe("alt");
    const line = page.locator("#task-b-print");
    await expect.poll(() => line.textContent()).toContain("ALTの変更：教員／先生の選択：二人");
    // The teacher's value for tasks that both changed, and both parties' own changes elsewhere.
    expect(await chosen(page, "b-print")).toBe("both");
    expect(await chosen(page, "d-culture")).toBe("both");
    expect(await chosen(page, "b-ict")).toBe("alt");
    expect(await page.locator("#message").inputValue()).toBe("二人で印刷しましょう。");
    await page.locator(".bar button").click();
    await page.locator("[data-done=changed]").waitFor();
    const { by, owner, message, version } = head();
    expect([by, version, message]).toEqual(["teacher", 3, "二人で印刷しましょう。"]);
    expect([owner("b-print"), owner("d-culture"), owner("b-ict")]).toEqual(["both", "both", "alt"]);
  });

  test("a proposal of the ALT shows both values and is confirmed with one tap", async () => {
    const page = await phone();
    await page.goto(address(doors.first));
    await page.locator(".bar button").click();
    await givePin(page);
    await page.locator("[data-done=confirmed]").waitFor();
    altChanges({ "b-print": "both" });
    await page.goto(address(doors.first));
    const changes = page.locator("section[aria-labelledby=changes]");
    await expect.poll(() => changes.locator("li").count()).toBe(1);
    await expect.poll(() => changes.locator("del").textContent()).toBe("ALT");
    await expect.poll(() => changes.locator("ins").textContent()).toBe("二人");
    await expect.poll(() => page.locator("#task-b-print.changed").count()).toBe(1);
    await page.locator(".bar button").click();
    await page.locator("[data-done=confirmed]").waitFor();
    expect(head().agreed).toBe(2);
  });
});

test("counts follow the choices, which survive a reload", async () => {
  const page = await newPage(browser, { width: 390, locale: "ja" });
  await page.goto(address(doors.first));
  const both = page.locator("[data-count=both]");
  const before = Number.parseInt((await both.textContent()) ?? "", 10);
  await choose(page, "b-print", "both");
  await expect.poll(() => both.textContent()).toBe(`${before + 1}項目`);
  await expect
    .poll(() => page.locator(".bar button").textContent())
    .toBe("変更して確認する（1件変更）");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  expect(await chosen(page, "b-print")).toBe("both");
  await expect.poll(() => page.locator("[data-kept]").isVisible()).toBe(true);
  await page.locator(".bar button").click();
  await givePin(page);
  await page.locator("[data-done=changed]").waitFor();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("the page loads at most 60 kB of JavaScript, and nothing from other hosts", async () => {
  const page = await newPage(browser, { width: 390, locale: "ja" });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const types = new Map<string, string>();
  let script = 0;
  let all = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    all += encodedDataLength;
    if (types.get(requestId) === "Script") script += encodedDataLength;
  });
  await page.goto(address(doors.first), { waitUntil: "networkidle" });
  expect(script).toBeGreaterThan(0);
  expect(script).toBeLessThan(60_000);
  expect(all).toBeLessThan(60_000);
});

test("the page sends no referrer and is not cached by the service worker", async () => {
  const page = await newPage(browser, { width: 390, locale: "ja", worker: true });
  await page.goto(`${server.origin}/sign-in`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined)).catch(() => null);
  await page.goto(address(doors.first));
  const keptIn = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) found.push(request.url);
    return found.filter((url) => new URL(url).pathname.startsWith("/teacher"));
  });
  expect(keptIn).toEqual([]);
  const sent = page.waitForRequest((request) => request.url().includes("lang=en"));
  await page.getByRole("link", { name: "English" }).click();
  expect((await (await sent).allHeaders()).referer).toBeUndefined();
});

describe.each([
  [390, "light", "ja"],
  [1280, "dark", "en"],
] as const)("at %i px, %s, %s", (width, colorScheme, locale) => {
  const looks = {
    "to confirm": doors.first,
    agreed: doors.agreed,
    waiting: doors.waiting,
    informing: doors.information,
    "that is not there": doors.none,
    "for a code": "",
  };
  test.each(Object.entries(looks))("a page %s has no axe violations", async (_name, key) => {
    const page = await newPage(browser, { width, colorScheme, allow: [/404/] });
    const query = locale === "en" ? "?lang=en" : "";
    await page.goto(`${server.origin}/teacher${key && `/${key}`}${query}`);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    expect(await violations(page)).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth).toBe(clientWidth);
    const low = await page.evaluate(() =>
      [...document.querySelectorAll("button:not(.hidden), summary, .switch label, textarea, a")]
        .filter((each) => each.getBoundingClientRect().height < 43.5 && !each.closest("p"))
        .map((each) => each.outerHTML.slice(0, 100)),
    );
    expect(low).toEqual([]);
  });
});
