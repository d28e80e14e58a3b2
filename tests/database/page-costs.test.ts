/**
 * What every page reads for every combination of roles, in an organisation with 20,000 visits of other
 * people. The measure is the number of instructions that SQLite executes (see steps.ts): each row read costs
 * at least one. A page may cost a fixed number of them and some for each visit that it shows. The fixed
 * number is smaller than the number of visits, so no page reads as much as one index entry of each visit.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "~/web/paths";
import { databaseFile } from "~db/client.server";
import { sampleIds } from "~db/seed/sample.server";
import { addCrowd } from "../../bench/crowd";
import { type Recorded, readRecording } from "../../bench/recording";
import { roleCombinations, setRoles } from "../../bench/roles";
import { pages } from "../setup/pages";
import { signInAs } from "../setup/people";
import { startServer, type TestServer } from "../setup/server";
import { type Counter, stepCounter } from "./steps";

const crowd = 20_000;
const fixedCost = 18_000;
const costPerVisit = 300;

const folder = mkdtempSync(path.join(tmpdir(), "kizuki-costs-"));
const file = path.join(folder, "statements.jsonl");
let server: TestServer;
let connection: Database.Database;
let counter: Counter;
const cookies = new Map<string, string>();

beforeAll(async () => {
  const env = { KIZUKI_RECORD: file };
  server = await startServer({ data: "sample", env, preload: ["./bench/record.ts"] });
  connection = new Database(databaseFile(server.dataDir));
  connection.pragma("busy_timeout = 5000");
  const { organisation } = sampleIds;
  addCrowd(connection, { organisationId: organisation, count: crowd, now: Date.now() });
  const people = new Set(pages.flatMap(({ who }) => who ?? []));
  for (const who of people) cookies.set(who, await signInAs(server.origin, who));
  counter = await stepCounter(connection);
});

afterAll(async () => {
  connection.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(at: string, who: string | null): Promise<string> {
  const headers = { Cookie: cookies.get(who ?? "") ?? "" };
  const response = await fetch(server.origin + at, { headers, redirect: "manual" });
  return response.text();
}

const isRead = ({ sql }: Recorded) => /^\s*(select|with)\b/i.test(sql);

/** The visits that a page links to. */
const visitsIn = (html: string): number =>
  new Set(html.match(/href="\/visits\/[\da-f-]{36}/g) ?? []).size;

test.each(roleCombinations.map((roles) => [roles.join(" + "), roles] as const))(
  "no page of a %s reads more than it shows",
  async (_, roles) => {
    for (const who of cookies.keys()) setRoles(connection, who, roles);
    // A coordinator's figures of a large group are counted once in five minutes.
    await open(paths.home, sampleIds.members.maya);
    const dear: string[] = [];
    for (const { name, who, path: address } of pages) {
      writeFileSync(file, "");
      const shown = visitsIn(await open(address, who));
      const reads = readRecording(file).filter(
        (each) => each.request === `GET ${address}` && isRead(each),
      );
      const costs = reads.map((each) => ({ sql: each.sql, steps: counter.stepsOf(each) }));
      const total = costs.reduce((sum, { steps }) => sum + steps, 0);
      if (who !== null) expect(reads.length, name).toBeGreaterThan(0);
      if (total <= fixedCost + costPerVisit * shown) continue;
      const [dearest] = costs.sort((a, b) => b.steps - a.steps);
      dear.push(`${name}: ${total} with ${shown} visits, ${dearest?.steps} for ${dearest?.sql}`);
    }
    expect(dear.join("\n\n")).toBe("");
  },
);
