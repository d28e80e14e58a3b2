/**
 * `npm run bench`: measures the built server on three years of work of 200 ALTs against a bare Node server
 * that sends the same bytes from the same SQL, in one run, and prints the JavaScript that each page loads.
 * Then it measures Home beside 20,000 visits of other people, and the bytes of one observation.
 *
 * `--seconds 2` measures each page for two seconds instead of eight; `--only home` or `--only size` measures
 * nothing else.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { ServerBuild } from "@remix-run/node";
import { databaseFile } from "../db/client.server";
import { buildIfNeeded } from "../server/build";
import { type BenchData, makeData } from "./data";
import { printHome } from "./home";
import { type Measured, measure } from "./measure";
import { type Page, pagesOf } from "./pages";
import { limitOf, payloads } from "./payload";
import { type Running, startApp, startBare } from "./processes";
import { type BareAnswer, type BarePlan, idsIn, readRecording } from "./recording";
import { printSize } from "./size";
import { table } from "./table";

const { values: options } = parseArgs({
  options: { seconds: { type: "string", default: "8" }, only: { type: "string" } },
});
const seconds = Number(options.seconds);
if (!(seconds > 0 && seconds <= 20)) throw new RangeError("--seconds must lie between 0 and 20.");

/** Opens each page on a server that records SQL, and returns its response with the statements behind it. */
async function recordPages(
  dataDir: string,
  data: BenchData,
  file: string,
): Promise<BarePlan["answers"]> {
  writeFileSync(file, "");
  const app = await startApp(dataDir, file);
  const answers: BarePlan["answers"] = {};
  try {
    for (const page of await pagesOf(data, app.origin)) {
      answers[keyOf(page)] = await answerOf(app, page, file);
    }
  } finally {
    await app.stop();
  }
  return answers;
}

/** Home has one path for all people; the cookie distinguishes them. */
const keyOf = ({ path, target }: Page) => `${target.method} ${path} ${target.headers.Cookie}`;

async function answerOf(app: Running, page: Page, file: string): Promise<BareAnswer> {
  const { method, headers, bodies, isRight } = page.target;
  const next = bodies?.();
  const ask = async () => {
    const sent = next?.();
    const response = await fetch(app.origin + page.path, {
      method,
      headers,
      body: sent ?? null,
      redirect: "manual",
    });
    const body = await response.text();
    if (response.status !== 200 || isRight?.(body) === false) {
      throw new Error(`${page.name} (${page.path}): ${response.status} ${body.slice(0, 500)}`);
    }
    return { sent, body, contentType: response.headers.get("Content-Type") ?? "" };
  };
  // The second request counts: work that is done only once is not measured.
  await ask();
  const before = readRecording(file).length;
  const { sent, body, contentType } = await ask();
  const statements = readRecording(file)
    .slice(before)
    .filter(({ request }) => request === `${method} ${page.path}`);
  return { contentType, body, statements, sent: idsIn(sent ?? "") };
}

type Figures = {
  /** With one connection. */
  alone: Measured;
  /** With ten. */
  busy: Measured;
  /** Processor time of the server for one response, in milliseconds. */
  processor: number;
};
type Line = { page: Page; app: Figures; bare: Figures };

async function both(server: Running, { path, target }: Page, time: number): Promise<Figures> {
  const url = server.origin + path;
  const alone = await measure(url, target, 1, time);
  const before = server.processorTime();
  const busy = await measure(url, target, 10, time);
  return { alone, busy, processor: (server.processorTime() - before) / busy.answers };
}

async function compare(app: Running, bare: Running, data: BenchData): Promise<Line[]> {
  const lines: Line[] = [];
  const pages = await pagesOf(data, app.origin);
  // Each server has its own database, and thus its own chain of saves.
  const barePages = await pagesOf(data, bare.origin);
  for (const [index, page] of pages.entries()) {
    const same = barePages[index];
    if (!same) break;
    console.log(`  ${page.name} …`);
    // Warms up the JIT compiler.
    await measure(app.origin + page.path, page.target, 1, 2);
    const figures = await both(app, page, seconds);
    lines.push({ page, app: figures, bare: await both(bare, same, seconds / 2) });
  }
  return lines;
}

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1);
const whole = (value: number) => Math.round(value).toLocaleString("en");

function printLines(lines: Line[], answers: BarePlan["answers"]): void {
  const own = ["req/s", "p50", "p99", "CPU"];
  const bare = ["bare req/s", "p50", "CPU", "ratio"];
  const rows = lines.map(({ page, app, bare }) => {
    const answer = answers[keyOf(page)];
    return [
      page.name,
      ((answer?.body.length ?? 0) / 1000).toFixed(1),
      String(answer?.statements.length ?? 0),
      whole(app.busy.perSecond),
      ms(app.alone.p50),
      ms(app.alone.p99),
      ms(app.processor),
      whole(bare.busy.perSecond),
      ms(bare.alone.p50),
      ms(bare.processor),
      `1 : ${(bare.busy.perSecond / app.busy.perSecond).toFixed(1)}`,
    ];
  });
  console.log(`\n${table(["page", "kB", "SQL", ...own, ...bare], rows)}`);
  console.log(
    "req/s and ratio with 10 connections, p50 and p99 in ms with one; CPU: ms of processor time per\n" +
      "answer; kB of the answer, not compressed; SQL: statements run. Bare: the same SQL and bytes.",
  );
}

async function printPayloads(): Promise<void> {
  const list = await payloads();
  const rows = list.map(({ address, own, total, later, files }) => [
    address,
    (own / 1000).toFixed(1),
    (total / 1000).toFixed(1),
    (later / 1000).toFixed(1),
    String(files),
    total > limitOf(address) ? `above ${limitOf(address) / 1000} kB` : "",
  ]);
  console.log(`\n${table(["route", "own kB", "all kB", "later kB", "files", ""], rows)}`);
  console.log(
    "gzipped JavaScript that a page loads, with the larger language; later: once it can be used.",
  );
}

function copyData(from: string, to: string): void {
  mkdirSync(to);
  copyFileSync(databaseFile(from), databaseFile(to));
}

async function printHomes(): Promise<void> {
  // React reads it when it is imported.
  process.env.NODE_ENV = "production";
  const bundle = new URL("../build/server/index.js", import.meta.url);
  await printHome((await import(bundle.href)) as ServerBuild);
}

async function printPages(folder: string): Promise<void> {
  const appDir = path.join(folder, "app");
  const bareDir = path.join(folder, "bare");
  console.log("Making the database …");
  const data = makeData(appDir, Date.now());
  const { visits = 0, notes = 0, members } = data.counts;
  if (visits < 3_600 || notes < 50_000) throw new Error("This is less than three years of work.");
  const size = statSync(databaseFile(appDir)).size / 1e6;
  console.log(
    `  ${visits} visits, ${notes} notes, ${members} members; ${whole(size)} MB. ` +
      `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}.`,
  );
  copyData(appDir, bareDir);
  const answers = await recordPages(bareDir, data, path.join(folder, "statements.jsonl"));
  // Both servers start with the same rows.
  rmSync(bareDir, { recursive: true });
  copyData(appDir, bareDir);
  const planFile = path.join(folder, "plan.json");
  const plan: BarePlan = { database: databaseFile(bareDir), answers };
  writeFileSync(planFile, JSON.stringify(plan));
  console.log("Measuring …");
  const app = await startApp(appDir);
  const bare = await startBare(planFile);
  try {
    printLines(await compare(app, bare, data), answers);
  } finally {
    await Promise.all([app.stop(), bare.stop()]);
  }
  await printPayloads();
}

async function main(folder: string): Promise<void> {
  const { only } = options;
  if (only !== "size") await buildIfNeeded();
  if (only === undefined) await printPages(folder);
  if (only !== "size") await printHomes();
  if (only !== "home") await printSize();
}

const folder = mkdtempSync(path.join(tmpdir(), "kizuki-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
await main(folder);
