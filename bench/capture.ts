/**
 * `npm run bench:capture`: measures the observation screen in a real browser at a quarter of this machine's
 * speed, with 400 events on the screen: from a key to the painted letter, from Enter to the painted note, and
 * from an address to a hydrated screen without a network, both from Home and in a browser that was just
 * started.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { v4, v7 } from "uuid";
import { observationIdFor } from "../app/observe/observation-id.server";
import type { Operation } from "../app/observe/sync/operation";
import { paths } from "../app/web/paths";
import { sampleIds } from "../db/seed/sample.server";
import { findOrInstallChromium } from "../scripts/chromium";
import { buildIfNeeded } from "../server/build";
import { signInAs } from "../tests/setup/people";
import { startServer } from "../tests/setup/server";
import { payloads } from "./payload";
import { table } from "./table";

const slowdown = 4;
const events = 400;
const lines = 30;
const openings = 7;
const lesson = sampleIds.visits.liamPlanned;
const aims = { key: 50, note: 50, open: 1_500, payload: 140_000 };

const marks = ["english", "japanese", "mixed", "quiet"] as const;

/** Three notes for each tap, as a busy mentor makes them. */
function eventAt(index: number, startedAt: number): Operation {
  const at = startedAt + index * 7_000;
  const common = { id: v7(), base: null, offset: 0 };
  if (index % 4 === 3) {
    const value = marks[Math.floor(index / 4) % 4] ?? "quiet";
    return { ...common, kind: "mark.write", markId: v4(), about: "language", value, at };
  }
  return {
    ...common,
    kind: "note.write",
    noteId: v4(),
    text: `Minute ${Math.floor((index * 7) / 60)}: six of fifteen pairs begin, the ALT goes round and asks back.`,
    notedAt: at,
    committedAt: at + 5_000,
    criteria: index % 3 === 0 ? ["clear-instructions"] : [],
    sign: null,
    keptBack: false,
  };
}

/**
 * Sends the operations of a full observation, as a device does.
 *
 * @throws Error when the server refuses one
 */
async function fill(origin: string, cookie: string, id: string): Promise<void> {
  const startedAt = Date.now() - 50 * 60_000;
  const start = { id: v7(), base: null, offset: 0, kind: "clock.start" } as const;
  const all: Operation[] = [{ ...start, visitId: lesson, startedAt, endedAt: null }];
  for (let index = 0; index < events; index += 1) all.push(eventAt(index, startedAt));
  for (let from = 0; from < all.length; from += 50) {
    const response = await fetch(origin + paths.operations(id), {
      method: "POST",
      headers: { Cookie: cookie, Origin: origin, "Content-Type": "application/json" },
      body: JSON.stringify({ sentAt: Date.now(), operations: all.slice(from, from + 50) }),
    });
    const text = await response.text();
    if (!response.ok || text.includes("refused")) throw new Error(`${response.status} ${text}`);
  }
}

const percentile = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

/**
 * Presses keys and measures the milliseconds until the next frame was painted, with Enter apart.
 *
 * @throws Error when the frame after Enter does not show the note's text
 */
async function pressKeys(page: Page): Promise<{ keys: number[]; notes: number[] }> {
  await page.evaluate(() => {
    const state = window as unknown as {
      paints: { enter: boolean; ms: number; shown: boolean }[];
      // Missing from TypeScript's DOM library: https://wicg.github.io/scheduling-apis/
      scheduler: { postTask: (run: () => void, options: { priority: "user-blocking" }) => void };
    };
    state.paints = [];
    addEventListener(
      "keydown",
      (event) => {
        const { timeStamp, key, target } = event;
        const words = (target as HTMLTextAreaElement).value;
        const enter = key === "Enter";
        // The frame is painted after its animation callbacks; the most urgent task runs right after it.
        requestAnimationFrame(() =>
          state.scheduler.postTask(
            () => {
              const ms = performance.now() - timeStamp;
              const shown = [...document.querySelectorAll("li p")].some((each) => {
                const { left, top, bottom } = each.getBoundingClientRect();
                const seen = document.elementFromPoint(left + 1, (top + bottom) / 2);
                return each.textContent === words && each === seen;
              });
              state.paints.push({ enter, ms, shown: !enter || shown });
            },
            { priority: "user-blocking" },
          ),
        );
      },
      { capture: true },
    );
  });
  const line = page.locator("form textarea").last();
  for (let at = 0; at < lines; at += 1) {
    await line.pressSequentially(`Pair ${at} asks “Where is it?” twice.`, { delay: 60 });
    await page.keyboard.press("Enter");
    await page.waitForTimeout(400);
  }
  const paints = await page.evaluate(
    () =>
      (window as unknown as { paints: { enter: boolean; ms: number; shown: boolean }[] }).paints,
  );
  if (paints.some(({ shown }) => !shown))
    throw new Error("A note was not in the picture after Enter.");
  return {
    keys: paints.filter(({ enter }) => !enter).map(({ ms }) => ms),
    notes: paints.filter(({ enter }) => enter).map(({ ms }) => ms),
  };
}

/** True once React has hydrated the whole page; before that, keys and taps have no effect. Runs in the page. */
const answers = () => {
  const key = Object.keys(document).find((name) => name.startsWith("__reactContainer"));
  type Root = { stateNode: { current: { memoizedState: { isDehydrated: boolean } } } };
  const root = key && (document as unknown as Record<string, Root>)[key];
  if (!root || root.stateNode.current.memoizedState.isDehydrated) return false;
  return document.querySelector("form textarea") !== null;
};

/** Milliseconds from navigation to a hydrated screen. */
async function open(page: Page, address: string): Promise<number> {
  const begun = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(answers);
  return performance.now() - begun;
}

/** The browser's profile, on disk as on a tablet. */
const folder = mkdtempSync(path.join(tmpdir(), "kizuki-bench-"));
const startBrowser = (): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    executablePath: findOrInstallChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
    viewport: { width: 820, height: 1180 },
  });

async function slow(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
}

/**
 * Opens an address offline from Home, in a running browser.
 *
 * @returns milliseconds of each run
 */
async function fromHome(page: Page, origin: string, address: string): Promise<number[]> {
  await page.context().setOffline(true);
  const opened: number[] = [];
  for (let at = 0; at < openings; at += 1) {
    await page.goto(origin + paths.home);
    await page.waitForTimeout(1_000);
    opened.push(await open(page, address));
  }
  return opened;
}

/**
 * Opens an address offline, each time in a browser that was just started.
 *
 * @returns milliseconds of each run
 */
async function afterStart(address: string): Promise<number[]> {
  const opened: number[] = [];
  for (let at = 0; at < openings; at += 1) {
    const context = await startBrowser();
    const page = context.pages()[0] ?? (await context.newPage());
    await context.setOffline(true);
    await slow(page);
    await page.waitForTimeout(1_000);
    opened.push(await open(page, address));
    await context.close();
  }
  return opened;
}

await buildIfNeeded();
const app = await startServer({ data: "nothing", args: ["--demo"] });
const context = await startBrowser();
try {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${app.origin}${paths.signIn}`);
  await page.getByRole("button", { name: /^Maya Okafor/ }).click();
  await page.locator("html[data-kept=yes]").waitFor({ state: "attached" });
  await page.goto(app.origin + paths.observe(lesson));
  const cookie = await signInAs(app.origin, sampleIds.members.maya);
  const id = observationIdFor(lesson, sampleIds.members.maya);
  await fill(app.origin, cookie, id);
  await page.goto(app.origin + paths.home);
  await page.locator("html[data-kept=yes]").waitFor({ state: "attached" });
  await page.goto(app.origin + paths.observe(lesson));
  await page.waitForTimeout(2_000);

  await slow(page);
  const { keys, notes } = await pressKeys(page);
  await page.waitForTimeout(3_000);
  const home = await fromHome(page, app.origin, app.origin + paths.observe(lesson));
  await context.close();
  const started = await afterStart(app.origin + paths.observe(lesson));

  const observe = (await payloads()).find(({ address }) => address.endsWith("/observe"));
  const row = (name: string, value: number, aim: number, unit: string) => [
    name,
    `${value.toFixed(unit === "kB" ? 1 : 0)} ${unit}`,
    `${aim} ${unit}`,
    value <= aim ? "yes" : "no",
  ];
  console.log(`\nAt 1/${slowdown} of this machine's speed, ${events} events on the screen:\n`);
  console.log(
    table(
      ["", "measured", "aim", "reached"],
      [
        row("key to painted letter, p50", percentile(keys, 0.5), aims.key, "ms"),
        row("key to painted letter, p95", percentile(keys, 0.95), aims.key, "ms"),
        row("Enter to painted note, p50", percentile(notes, 0.5), aims.note, "ms"),
        row("Enter to painted note, p95", percentile(notes, 0.95), aims.note, "ms"),
        row("opened offline from Home, median", percentile(home, 0.5), aims.open, "ms"),
        row("opened offline from Home, slowest", Math.max(...home), aims.open, "ms"),
        row("in a browser just started, median", percentile(started, 0.5), aims.open, "ms"),
        row("in a browser just started, slowest", Math.max(...started), aims.open, "ms"),
        row(
          "JavaScript of the page, gzipped",
          (observe?.total ?? 0) / 1_000,
          aims.payload / 1_000,
          "kB",
        ),
      ],
    ),
  );
} finally {
  await context.close();
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
}
