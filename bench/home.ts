/**
 * Measures Home for each combination of roles, on the sample data and on the sample data with 20,000 visits
 * of other people: the same person, alternating, in one process, so that the ratio of the medians is
 * meaningful.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import Database from "better-sqlite3";
import { hashToken } from "../app/people/secrets.server";
import { closeDatabase, databaseFile, setDataDirectory } from "../db/client.server";
import { newId } from "../db/ids";
import { migrateDatabase } from "../db/migrate.server";
import { sampleIds, seedSample } from "../db/seed/sample.server";
import { transaction } from "../db/transaction.server";
import { addCrowd } from "./crowd";
import { cookieOf } from "./pages";
import { roleCombinations, setRoles } from "./roles";
import { table } from "./table";

const crowdSize = 20_000;
const rounds = 6;
const perRound = 6;
const day = 86_400_000;

const memberId = sampleIds.members.maya;
const token = "bench-home";

async function prepare(directory: string, crowd: number, now: number): Promise<void> {
  mkdirSync(directory);
  migrateDatabase(directory);
  setDataDirectory(directory);
  await transaction((tx) => seedSample(tx, now));
  closeDatabase();
  const connection = new Database(databaseFile(directory));
  connection.pragma("foreign_keys = ON");
  if (crowd > 0)
    addCrowd(connection, { organisationId: sampleIds.organisation, count: crowd, now });
  connection
    .prepare(
      `insert into sessions (id, member_id, token_hash, created_at, last_seen_at, expires_at)
       values (?, ?, ?, ?, ?, ?)`,
    )
    .run(newId(), memberId, hashToken(token), now, now, now + 30 * day);
  connection.pragma("wal_checkpoint(TRUNCATE)");
  connection.close();
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Prints the median times of Home on both databases for each combination of roles. */
export async function printHome(build: ServerBuild): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "kizuki-home-"));
  try {
    const now = Date.now();
    const sizes = [0, crowdSize];
    const directories = sizes.map((size) => path.join(folder, String(size)));
    for (const [index, directory] of directories.entries())
      await prepare(directory, sizes[index] ?? 0, now);
    const handle = createRequestHandler(build, "production");
    const headers = { Cookie: await cookieOf({ id: memberId, token }), "Accept-Language": "en" };
    const context = {
      nonce: "",
      address: "",
      origin: "",
      secure: false,
      textFiles: {},
      logError: console.error,
    };
    const open = async () => {
      const started = performance.now();
      const response = await handle(new Request("http://localhost/", { headers }), context);
      const text = await response.text();
      if (response.status !== 200)
        throw new Error(`Home: ${response.status} ${text.slice(0, 300)}`);
      return performance.now() - started;
    };
    const rows: string[][] = [];
    for (const roles of roleCombinations) {
      for (const directory of directories) {
        const connection = new Database(databaseFile(directory));
        setRoles(connection, memberId, roles);
        connection.close();
      }
      const times = directories.map(() => [] as number[]);
      for (let round = 0; round < rounds; round += 1)
        for (const [index, directory] of directories.entries()) {
          setDataDirectory(directory);
          // The first answer of a newly opened database fills its caches.
          await open();
          for (let each = 0; each < perRound; each += 1) times[index]?.push(await open());
        }
      const [sample = Number.NaN, crowd = Number.NaN] = times.map(median);
      rows.push([
        roles.join(" + "),
        sample.toFixed(1),
        crowd.toFixed(1),
        (crowd / sample).toFixed(2),
      ]);
    }
    const crowdTitle = `with ${crowdSize.toLocaleString("en")} visits of others`;
    console.log(`\n${table(["Home of a", "sample", crowdTitle, "ratio"], rows)}`);
    console.log("p50 in ms of one request at a time, on both databases in turn.");
  } finally {
    closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  }
}
