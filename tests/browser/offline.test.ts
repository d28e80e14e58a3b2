/** A lesson without a network: opened, started, written, reloaded, crashed, and sent afterwards. */
import { createServer, request as httpRequest } from "node:http";
import Database from "better-sqlite3";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { paths } from "~/web/paths";
import { databaseFile } from "~db/client.server";
import { sampleIds } from "~db/seed/sample.server";
import { launchBrowser, noNetwork } from "../setup/browser";
import { startServer, type TestServer } from "../setup/server";
import { awake, button, see, seeText, standStill } from "./walk/hands";
import { noteLine, seeSaved } from "./walk/observe";
import { names, openWindow, type Seat, type Setting } from "./walk/walk";

const { visits } = sampleIds;
const lesson = paths.observe(visits.liamPlanned);

let browser: Browser;
let server: TestServer;
/** A proxy between the browser and the server, which can drop every request. */
let front: Front;
let setting: Setting;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ data: "sample" });
  front = await frontOf(server);
  setting = { browser, origin: front.origin, locale: "en", width: 390 };
});
afterAll(async () => {
  await browser?.close();
  await front?.close();
  await server?.stop();
});

// Requests by script get 401 after the session has ended; the device keeps its unsent work.
const allow = [...noNetwork, /status of 401/];

/** Signs in and opens Home once with a network, after which every planned visit is on the device. */
async function atHome(name: string): Promise<Seat & { context: BrowserContext }> {
  front.cut(false);
  const seat = await openWindow(setting, { worker: true, allow });
  await signIn(seat.page, name);
  return { ...seat, context: seat.page.context() };
}

async function signIn(page: Page, name: string, origin = front.origin): Promise<void> {
  await page.goto(origin + paths.signIn);
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await page.waitForURL(`${origin}/`);
  await page.locator("html[data-kept=yes]").waitFor({ state: "attached" });
}

/**
 * Cuts the network: the browser reports offline, and the proxy drops keepalive requests, which the browser
 * would still send.
 */
async function cut(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  front.cut(true);
}

async function mend(context: BrowserContext): Promise<void> {
  front.cut(false);
  await context.setOffline(false);
}

async function open(page: Page, path = lesson): Promise<void> {
  await page.goto(front.origin + path);
  await awake(page);
}

/** Writes a note, on an observation that may not have begun. */
async function write(seat: Seat, text: string): Promise<void> {
  const start = button(seat.page, seat.words.instrument.start.begin);
  if (await start.isVisible()) await start.click();
  const line = seat.page.getByRole("textbox", { name: seat.words.instrument.note.line });
  await line.click();
  await seat.page.keyboard.insertText(text);
  await seat.page.keyboard.press("Enter");
  await see(noteLine(seat, text));
  expect(await line.inputValue()).toBe("");
}

async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  void devtools.send("Page.crash").catch(() => undefined);
  await page.waitForEvent("crash");
}

const begin = ({ page, words }: Seat) => button(page, words.instrument.start.begin).click();

/** Maya with an unsent note in her lesson, offline. */
async function writtenOffline(text: string): Promise<Seat & { context: BrowserContext }> {
  const maya = await atHome(names.maya);
  await cut(maya.context);
  await open(maya.page);
  await write(maya, text);
  return maya;
}

/** The notes of a visit as the server has them. */
function notesOf(visitId: string): string[] {
  const connection = new Database(databaseFile(server.dataDir), { readonly: true });
  try {
    return connection
      .prepare(
        `select n.text from notes n join observations o on o.id = n.observation_id
         where o.visit_id = ? and n.removed_at is null order by n.noted_at, n.id`,
      )
      .pluck()
      .all(visitId) as string[];
  } finally {
    connection.close();
  }
}

/** The number of changes in the browser's storage that the server has not acknowledged. */
const unsentOn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("kizuki");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction("operations").objectStore("operations").count();
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
  );

/** Closes a member's account without a visit to the people pages, or opens it. @param at UTC milliseconds */
function close(name: string, at: number | null): void {
  const connection = new Database(databaseFile(server.dataDir));
  try {
    connection.prepare("update members set disabled_at = ? where name = ?").run(at, name);
  } finally {
    connection.close();
  }
}

describe("with the network cut", () => {
  test("an observation opens again that was reached by its link, without Home", async () => {
    front.cut(false);
    const seat = await openWindow(setting, { worker: true, allow });
    const { page } = seat;
    const context = page.context();
    const path = paths.observe(visits.danielPlanned);
    await page.goto(`${front.origin}${paths.signIn}?next=${path}`);
    await page.getByRole("button", { name: new RegExp(`^${names.maya}`) }).click();
    await page.waitForURL(front.origin + path);
    await page.locator("html[data-kept=yes]").waitFor({ state: "attached" });
    await cut(context);
    await page.reload();
    await awake(page);
    await see(button(page, seat.words.instrument.start.begin));
    await mend(context);
    await context.close();
  });

  test("a planned lesson opens, is observed, survives a reload, and is sent later", async () => {
    const maya = await atHome(names.maya);
    const { page, words, context } = maya;
    await cut(context);
    await open(page);
    await begin(maya);
    await write(maya, "“Good morning” – six pairs answer.");
    await write(maya, "Model dialogue, twice.");
    await page.reload();
    await awake(page);
    await see(noteLine(maya, "Model dialogue, twice."));
    await write(maya, "Pairs talk for three minutes.");
    // Every page shows that there is unsent work.
    await open(page, paths.home);
    await see(page.locator("header [data-unsent]"));
    expect(notesOf(visits.liamPlanned)).toEqual([]);

    await mend(context);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect.poll(() => notesOf(visits.liamPlanned), { timeout: 30_000 }).toHaveLength(3);
    await page.locator("header [data-unsent]").waitFor({ state: "detached" });
    await open(page);
    await seeSaved(maya);
    await see(noteLine(maya, "Pairs talk for three minutes."));
    expect(await page.getByText(words.instrument.save.saved, { exact: true }).count()).toBe(1);
  });

  test("a half-typed word survives leaving the page at once", async () => {
    const maya = await writtenOffline("A whole line.");
    const { page, words } = maya;
    await page.getByRole("textbox", { name: words.instrument.note.line }).click();
    await page.keyboard.insertText("Half a wo");
    await page.reload();
    await awake(page);
    await see(noteLine(maya, "Half a wo"));
  });

  test("an address that is not cached shows an explanation with links", async () => {
    const { page, words, context } = await atHome(names.maya);
    await cut(context);
    await page.goto(front.origin + paths.rubric("walkthrough"));
    await seeText(page, words.offline.page.lead);
    await page.getByRole("link", { name: words.offline.page.home }).click();
    await see(page.getByRole("heading", { level: 1, name: words.home.hello(names.maya) }));
  });
});

describe("on one device", () => {
  test("a crash in mid-lesson loses nothing, and two tabs show one stream", async () => {
    const maya = await writtenOffline("Before the crash.");
    const { page, context } = maya;
    const other = { ...maya, page: await context.newPage() };
    await open(other.page);
    await see(noteLine(other, "Before the crash."));
    await write(other, "Written in the second tab.");
    await see(noteLine(maya, "Written in the second tab."));
    await crash(page);
    await write(other, "After the crash.");
    await other.page.reload();
    await awake(other.page);
    for (const text of ["Before the crash.", "Written in the second tab.", "After the crash."])
      await see(noteLine(other, text));
    // A crashed page does not receive the `online` event.
    await page.close();
    // After reopening it is sent automatically.
    await mend(context);
    await expect
      .poll(() => notesOf(visits.liamPlanned), { timeout: 30_000 })
      .toEqual(expect.arrayContaining(["Before the crash.", "After the crash."]));
  });

  test("a note is stored on the disk before it is painted", async () => {
    const maya = await writtenOffline("A line in peace.");
    const { page, words, context } = maya;
    await page.getByRole("textbox", { name: words.instrument.note.line }).click();
    await standStill(page);
    await page.keyboard.insertText("A line in the last moment.");
    await page.keyboard.press("Enter");
    await see(noteLine(maya, "A line in the last moment."));
    // Time for the disk; the page must not react in between.
    await page.waitForTimeout(500);
    await crash(page);
    await page.close();
    const again = { ...maya, page: await context.newPage() };
    await open(again.page);
    await see(noteLine(again, "A line in the last moment."));
  });

  test("another person sees nothing of the first", async () => {
    const maya = await writtenOffline("Only Maya may read this.");
    const { page, context } = maya;
    await mend(context);
    // The session has ended without a sign-out: another person uses the device.
    await context.clearCookies();
    await cut(context);
    await mend(context);
    await signIn(page, "Daniel Reyes");
    await cut(context);
    await page.goto(front.origin + lesson);
    await page.waitForURL(front.origin + paths.offline);
    expect(await page.locator("[data-unsent]").count()).toBe(0);
    expect(await page.content()).not.toContain("Only Maya may read this.");
  });

  test("after the account was closed, pages go unless work is unsent", async () => {
    // The note, and the start of the lesson unless another test has begun it.
    const unsent = notesOf(visits.liamPlanned).length > 0 ? 1 : 2;
    const maya = await writtenOffline("Written before the account was closed.");
    const { page, context, words } = maya;
    const { signIn: notice } = words.people;
    close(names.maya, Date.now());
    onTestFinished(() => close(names.maya, null));
    await mend(context);
    await page.goto(front.origin + paths.home);
    await seeText(page, notice.closed);
    await seeText(page, notice.closedUnsent(unsent));
    await see(button(page, notice.closedSave));
    await cut(context);
    await open(page);
    await see(noteLine(maya, "Written before the account was closed."));

    close(names.maya, null);
    await mend(context);
    await page.goto(front.origin + lesson);
    // The page says "saved" for the server's notes before it has read those of the device.
    await expect.poll(() => unsentOn(page)).toBe(0);
    expect(notesOf(visits.liamPlanned)).toContain("Written before the account was closed.");
    close(names.maya, Date.now());
    await page.goto(front.origin + paths.home);
    await seeText(page, notice.closedCleared);
    await cut(context);
    await page.goto(front.origin + lesson);
    await page.waitForURL(front.origin + paths.offline);
  });

  test("after the account was closed, a browser without a worker is cleared, too", async () => {
    front.cut(false);
    const { page, words } = await openWindow(setting, { allow });
    await page.goto(front.origin + paths.signIn);
    await page.getByRole("button", { name: new RegExp(`^${names.maya}`) }).click();
    await page.waitForURL(`${front.origin}/`);
    close(names.maya, Date.now());
    onTestFinished(() => close(names.maya, null));
    await page.goto(front.origin + paths.home);
    await seeText(page, words.people.signIn.closedCleared);
  });

  test("signing out with unsent work asks and can send it first", async () => {
    const maya = await writtenOffline("Not sent when signing out.");
    const { page, context, words } = maya;
    await open(page, paths.home);
    await see(page.locator("header [data-unsent]"));
    await page.locator("header summary").click();
    await button(page, words.shell.signOut).click();
    const dialog = page.getByRole("dialog", { name: words.offline.signOut.title });
    await see(dialog);
    await button(dialog, words.offline.signOut.send).click();
    await seeText(dialog, words.offline.signOut.failed);
    const saving = page.waitForEvent("download");
    await button(dialog, words.offline.signOut.save).click();
    const file = await (await saving).createReadStream();
    let content = "";
    for await (const chunk of file) content += chunk;
    expect(content).toContain("Not sent when signing out.");
    await mend(context);
    await button(dialog, words.offline.signOut.send).click();
    await page.waitForURL(front.origin + paths.signIn);
    expect(notesOf(visits.liamPlanned)).toContain("Not sent when signing out.");
    // Her cached pages were deleted.
    await cut(context);
    await page.goto(front.origin + lesson);
    await page.waitForURL(front.origin + paths.offline);
  });

  test.each(["refuses", "aborts"] as const)(
    "a device that %s entries reports it at once with alternatives",
    async (how) => {
      const maya = await atHome(names.maya);
      const { page, words } = maya;
      await page.addInitScript((how) => {
        const { put } = IDBObjectStore.prototype;
        if (how === "refuses")
          IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: [unknown]) {
            if (this.name === "operations") throw new DOMException("full", "QuotaExceededError");
            return put.apply(this, args);
          };
        // As on a disk that becomes full during a write.
        else IDBTransaction.prototype.commit = IDBTransaction.prototype.abort;
      }, how);
      await open(page);
      await write(maya, "Only on the server.");
      await seeText(page, words.instrument.save.notKept);
      await cut(page.context());
      await write(maya, "Nowhere to keep this.");
      await seeText(page, words.instrument.save.retryingUnkept);
      await see(page.getByRole("link", { name: words.instrument.save.paper }));
      await see(button(page, words.instrument.save.file));
      await mend(page.context());
      await expect
        .poll(() => notesOf(visits.liamPlanned), { timeout: 30_000 })
        .toContain("Nowhere to keep this.");
    },
  );
});

describe("an update of the application", () => {
  test("changes no code of an open lesson and keeps cached lessons available", async () => {
    const changing = await frontOf(server);
    try {
      const maya = await openWindow(
        { ...setting, origin: changing.origin },
        { worker: true, allow },
      );
      const { page } = maya;
      const context = page.context();
      await signIn(page, names.maya, changing.origin);
      await page.goto(changing.origin + lesson);
      await awake(page);
      const code = () =>
        page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
      // The code that counts unsent work is loaded after the rest.
      await expect.poll(async () => (await code()).join()).toContain("unsent-work");
      const before = new Set(await code());
      const begun = await page.evaluate(() => performance.timeOrigin);

      changing.deploy();
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
      });
      const waiting = () =>
        page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting));
      await expect.poll(waiting, { timeout: 20_000 }).toBe(true);
      await write(maya, "Written while an update waits.");
      const loaded = (await code()).filter((name) => name.endsWith(".js") && !before.has(name));
      expect(loaded).toEqual([]);
      expect(await page.evaluate(() => performance.timeOrigin)).toBe(begun);

      // Only the new build is on the server; cached pages of the old one still open, even after the new worker
      // has taken over.
      await page.goto("about:blank");
      const inCharge = "!registration.waiting && registration.active.state === 'activated'";
      await expect
        .poll(() => context.serviceWorkers().at(-1)?.evaluate<boolean>(inCharge), {
          timeout: 20_000,
        })
        .toBe(true);
      // The browser's own HTTP cache must not count.
      const devtools = await context.newCDPSession(page);
      await devtools.send("Network.clearBrowserCache");
      await context.setOffline(true);
      await page.goto(changing.origin + lesson);
      await awake(page);
      await see(noteLine(maya, "Written while an update waits."));
    } finally {
      await changing.close();
    }
  });
});

interface Front {
  origin: string;
  /** Drops all requests, or lets them through again. */
  cut: (isCut: boolean) => void;
  /** Pretends that another build was deployed. */
  deploy: () => void;
  close: () => Promise<void>;
}

/** A server in front of the real one. */
async function frontOf(behind: TestServer): Promise<Front> {
  let deployed = false;
  let isCut = false;
  const proxy = createServer((request, response) => {
    if (isCut) return void request.socket.destroy();
    const { url = "/", method, headers } = request;
    // A new build has new file names; the old files are no longer on the server.
    if (deployed && url.startsWith("/assets/") && !url.includes("new-"))
      return void response.writeHead(404).end();
    const target = deployed ? url.replace("/assets/new-", "/assets/") : url;
    const own = { ...headers, host: new URL(behind.origin).host };
    if (headers.origin) own.origin = behind.origin;
    const onward = httpRequest(behind.origin + target, { method, headers: own }, (answer) => {
      const worker = deployed && url === "/service-worker.js";
      const { "content-length": _, "content-encoding": __, ...rest } = answer.headers;
      if (!worker) {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        return void answer.pipe(response);
      }
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      answer.on("end", () => {
        response.writeHead(200, rest);
        // Renames files, but not the folder that the worker checks.
        const renamed = text.replaceAll(/"\/assets\/(?=[^"])/g, '"/assets/new-');
        response.end(renamed.replace(/version:"\w+"/, 'version:"another"'));
      });
    });
    if (url === "/service-worker.js") {
      onward.setHeader("accept-encoding", "identity");
      // The response always differs from the one that the browser has cached.
      for (const name of ["if-modified-since", "if-none-match"]) onward.removeHeader(name);
    }
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "localhost", resolve));
  const address = proxy.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    cut: (now) => {
      isCut = now;
    },
    deploy: () => {
      deployed = true;
    },
    close: () => {
      proxy.closeAllConnections();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}
