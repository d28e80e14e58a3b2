/**
 * `npm run torture`: kills the built server with SIGKILL at random moments while five observers write over
 * HTTP through the browser's own classes. At the end every acknowledged change must be stored, exactly once.
 * `--kills 40 --acks 5000` for a shorter run.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { paths } from "../app/web/paths";
import { buildIfNeeded } from "../server/build";
import { freePort, type Running, startApp } from "./processes";
import { table } from "./table";
import { type Acknowledged, TortureClient } from "./torture-client";
import { inspect, makeTortureData, type Observer } from "./torture-data";

const { values: options } = parseArgs({
  options: {
    kills: { type: "string", default: "300" },
    acks: { type: "string", default: "50000" },
  },
});
const kills = Number(options.kills);
const acks = Number(options.acks);
if (!(kills >= 0 && acks > 0)) throw new RangeError("--kills and --acks are numbers.");

/**
 * Both goals must be reached; between two kills there are 250 to 500 acknowledgements, depending on the
 * machine.
 */
const expected = Math.max(acks, kills * 500);
/** Visits of each observer, at 400 changes a visit; three times as many as needed. */
const visitsNeeded = Math.ceil(expected / 5 / 400) * 3 + 2;

/** Milliseconds from the server's start to the kill. */
const life = () => 50 + Math.random() * 950;
const realFetch = globalThis.fetch;

/**
 * Signs an observer in with the sample's one-click sign-in, and stores their session for requests on their
 * observations.
 */
async function signIn(origin: string, { memberId }: Observer): Promise<string> {
  const response = await realFetch(`${origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin },
    body: new URLSearchParams({ intent: "sample", memberId }),
  });
  const cookies = response.headers.getSetCookie().map((line) => line.split(";", 1)[0]);
  if (cookies.length === 0) throw new Error(`No session: ${response.status}`);
  return cookies.join("; ");
}

/** Adds to `fetch` what a browser adds: the session's cookie and the origin. */
function beBrowser(origin: string, cookies: Map<string, string>): void {
  globalThis.fetch = (address, init) => {
    const { pathname, hash } = new URL(String(address));
    const headers = new Headers(init?.headers);
    headers.set("Cookie", cookies.get(hash.slice(1)) ?? "");
    headers.set("Origin", origin);
    return realFetch(origin + pathname, { ...init, headers });
  };
}

async function main(): Promise<number> {
  await buildIfNeeded();
  const began = Date.now();
  const dataDir = mkdtempSync(path.join(tmpdir(), "kizuki-torture-"));
  const acknowledged = new Map<string, Acknowledged>();
  let server: Running | null = null;
  try {
    const observers = await makeTortureData(dataDir, visitsNeeded);
    const port = await freePort();
    server = await startApp(dataDir, undefined, port);
    const { origin } = server;
    const cookies = new Map<string, string>();
    for (const observer of observers) cookies.set(observer.name, await signIn(origin, observer));
    beBrowser(origin, cookies);
    const clients = observers.map(
      ({ name, memberId, visits }) =>
        new TortureClient(
          name,
          memberId,
          visits,
          (id) => `${origin}${paths.operations(id)}#${name}`,
          acknowledged,
        ),
    );
    const writing = setInterval(() => {
      for (const client of clients) client.write();
    }, 40);
    for (let kill = 1; kill <= kills; kill += 1) {
      await wait(life());
      await server.kill();
      server = await startApp(dataDir, undefined, port);
      for (const client of clients) client.retryNow();
      if (kill % 50 === 0 || kill === kills) {
        const seconds = Math.round((Date.now() - began) / 1_000);
        console.log(`${kill} kills, ${acknowledged.size} acknowledged, ${seconds} s`);
      }
    }
    while (acknowledged.size < acks) await wait(100);
    clearInterval(writing);
    while (clients.some((client) => client.unsent > 0)) {
      const trouble = clients.map((client) => client.trouble).find((each) => each !== null);
      if (trouble) throw new Error(`Something waits for a person: ${trouble}`);
      await wait(100);
    }
    await server.stop();
    server = null;
    const found = inspect(dataDir, acknowledged);
    const { lost, doubled, altered, integrity, foreignKeys } = found;
    const rows = [
      ["kills (SIGKILL)", String(kills)],
      ["acknowledged operations", String(acknowledged.size)],
      ["operations in the log", String(found.inLog)],
      ["acknowledged and lost", String(lost.length)],
      ["doubled", String(doubled.length)],
      ["altered", String(altered.length)],
      ["integrity_check", integrity],
      ["foreign_key_check", String(foreignKeys)],
      ["seconds", String(Math.round((Date.now() - began) / 1_000))],
    ];
    console.log(`\n${table(["Torture", "Result"], rows)}`);
    const bad = lost.length + doubled.length + altered.length + foreignKeys;
    for (const each of [...lost, ...doubled, ...altered].slice(0, 10)) console.error(each);
    return bad > 0 || integrity !== "ok" ? 1 : 0;
  } finally {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

process.exitCode = await main();
// Ends the process despite pending timers of the last lessons.
process.exit();
