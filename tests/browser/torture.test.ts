/**
 * The server is killed repeatedly during typing: every note that the screen reports as saved is stored,
 * exactly once.
 */
import Database from "better-sqlite3";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/web/paths";
import { databaseFile } from "~db/client.server";
import { sampleIds } from "~db/seed/sample.server";
import { launchBrowser } from "../setup/browser";
import { runs } from "../setup/long";
import { type MortalServer, startMortalServer } from "../setup/server";
import { awake } from "./walk/hands";
import { reload } from "./walk/observe";
import { names, type Seat, sitDown } from "./walk/walk";

const kills = runs(10, 30);

let browser: Browser;
let server: MortalServer;

beforeAll(async () => {
  server = await startMortalServer("sample");
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const shape = /Kill note \d+\./g;

/** Records in the page every note that is shown while the screen says "saved". */
const watchClaims = `
  const claimed = new Set(JSON.parse(sessionStorage.getItem("claimed") ?? "[]"));
  new MutationObserver(() => {
    if (!document.querySelector('[data-save="saved"]')) return;
    const before = claimed.size;
    for (const [line] of document.body.innerText.matchAll(/Kill note \\d+\\./g)) claimed.add(line);
    if (claimed.size > before) sessionStorage.setItem("claimed", JSON.stringify([...claimed]));
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
`;

const claimsOf = async ({ page }: Seat): Promise<string[]> =>
  JSON.parse((await page.evaluate<string | null>("sessionStorage.getItem('claimed')")) ?? "[]");

/** The notes in the database file with their number, after an integrity check. */
function linesOnDisk(): string[] {
  const database = new Database(databaseFile(server.dataDir));
  try {
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(database.pragma("foreign_key_check")).toEqual([]);
    const texts = database.prepare("select text from notes where removed_at is null").pluck().all();
    return (texts as string[]).flatMap((text) => text.match(shape) ?? []);
  } finally {
    database.close();
  }
}

const isSaved = ({ page }: Seat) => page.locator('[data-save="saved"]').isVisible();

test(`killing the server ${kills} times during writes neither loses nor duplicates saved notes`, async () => {
  const allow = [/net::ERR_/];
  const setting = { browser, origin: server.origin, locale: "en" as const, width: 820, allow };
  const maya = await sitDown(setting, names.maya);
  const { page, words } = maya;
  page.on("dialog", (dialog) => void dialog.accept());
  await page.addInitScript(watchClaims);
  await page.goto(server.origin + paths.observe(sampleIds.visits.hanaDraft));
  await awake(page);
  const typed: string[] = [];
  const write = async () => {
    const text = `Kill note ${typed.length + 1}.`;
    const line = page.getByRole("textbox", { name: words.instrument.note.line });
    await line.click();
    await page.keyboard.insertText(text);
    await page.keyboard.press("Enter");
    typed.push(text);
  };
  for (let kill = 1; kill <= kills; kill += 1) {
    // Every third kill waits for "saved"; the others interrupt any state.
    if (kill % 3 === 0) await expect.poll(() => isSaved(maya), { timeout: 40_000 }).toBe(true);
    await write();
    if (kill % 2 === 0) await write();
    await server.kill();
    const claimed = await claimsOf(maya);
    expect(linesOnDisk()).toEqual(expect.arrayContaining(claimed));
    const risen = server.rise();
    await write();
    await risen;
    if (kill % 5 === 0) await reload(page);
    else await page.evaluate("window.dispatchEvent(new Event('online'))");
  }
  await expect.poll(() => isSaved(maya), { timeout: 40_000 }).toBe(true);
  expect((await claimsOf(maya)).length).toBeGreaterThan(kills / 3);
  expect(linesOnDisk().sort()).toEqual(typed.toSorted());
  // The last loaded page says "saved" for the server's notes before it has read the device's.
  await expect.poll(async () => (await claimsOf(maya)).sort()).toEqual(typed.toSorted());
}, 600_000);
