/**
 * Opens every page of the real server while it records its SQL, and then reads SQLite's plan for each
 * statement. With fixed statistics a plan depends on the schema and the statement alone, so the result for
 * the small sample holds for three years of work.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "~/web/paths";
import { databaseFile } from "~db/client.server";
import { uuidBytes } from "~db/columns";
import { newId } from "~db/ids";
import { sampleIds } from "~db/seed/sample.server";
import { type Recorded, readRecording } from "../../bench/recording";
import { copyData } from "../setup/database";
import { pages } from "../setup/pages";
import { signInAs } from "../setup/people";
import { startServer, type TestServer } from "../setup/server";
import { type Access, accessesOf } from "./plans";

/** Tables that stay small. */
const small = new Map([
  ["settings", "a handful of named values"],
  ["organisations", "one, or a few"],
]);

/** Tables of which a page may read all that an organisation has. */
const whole = new Map([
  ["members", "as many as there are people, and a list of people shows them"],
  ["schools", "as many as there are schools, and a list of schools shows them"],
  ["partner_teachers", "a few per school, and planning a visit offers them"],
  ["module_choices", "one per person and module; a coordinator sees how often each was chosen"],
]);

/** True when the number of rows that an access reads grows over the years. */
function growsWithUse({ table, columns }: Access): boolean {
  if (small.has(table)) return false;
  if (columns.length === 0) return true;
  // Most installations have one organisation, so an access by organisation alone reads every row.
  return columns.every((column) => column === "organisation_id") && !whole.has(table);
}

let recorded: Recorded[] = [];
let connection: Database.Database;
const folder = mkdtempSync(path.join(tmpdir(), "kizuki-plans-"));
const answers: { name: string; path: string; status: number }[] = [];

/** Sends what the observation page sends during typing. */
async function save(origin: string, cookie: string): Promise<void> {
  const path = paths.operations(sampleIds.observations.hanaDraft);
  const at = { notedAt: Date.now(), committedAt: null };
  const content = { text: "Six pairs begin.", criteria: [], sign: null, keptBack: false, ...at };
  const note = { kind: "note.write", noteId: newId(), ...content };
  const operation = { id: newId(), base: null, offset: null, ...note };
  const response = await fetch(origin + path, {
    method: "POST",
    headers: { Cookie: cookie, Origin: origin, "Content-Type": "application/json" },
    body: JSON.stringify({ sentAt: Date.now(), operations: [operation] }),
  });
  const applied = (await response.text()).includes('"outcome":"applied"');
  answers.push({ name: "a save", path, status: applied ? response.status : 500 });
}

/** Two observers of the same lesson, which the sample lacks, open the comparison. */
async function compare(server: TestServer, cookies: Map<string, string>): Promise<void> {
  const { members, visits, observations, organisation } = sampleIds;
  const database = new Database(databaseFile(server.dataDir));
  database.pragma("busy_timeout = 5000");
  database
    .prepare("insert into second_observers values (?, ?, ?, ?, 0)")
    .run(organisation, visits.hanaDraft, members.daniel, members.maya);
  database
    .prepare(
      `insert into observations select ?, organisation_id, visit_id, ?, status, started_at, 1, 0, null
       from observations where id = ?`,
    )
    .run(uuidBytes(newId()), members.daniel, uuidBytes(observations.hanaDraft));
  database
    .prepare("update observations set ended_at = started_at + 1 where id = ?")
    .run(uuidBytes(observations.hanaDraft));
  database.close();
  for (const who of [members.maya, members.daniel])
    for (const path of [paths.sideBySide, paths.visit, paths.observe].map((to) =>
      to(visits.hanaDraft),
    )) {
      const headers = { Cookie: cookies.get(who) ?? "" };
      const response = await fetch(server.origin + path, { headers, redirect: "manual" });
      await response.text();
      answers.push({ name: "two observers", path, status: response.status });
    }
}

async function record(): Promise<Recorded[]> {
  const file = path.join(folder, "statements.jsonl");
  const env = { KIZUKI_RECORD: file };
  const server = await startServer({ data: "sample", env, preload: ["./bench/record.ts"] });
  try {
    const people = [...new Set(pages.flatMap(({ who }) => who ?? []))];
    const cookies = new Map<string, string>();
    for (const who of people) cookies.set(who, await signInAs(server.origin, who));
    for (const { name, who, path } of pages) {
      const headers = { Cookie: cookies.get(who ?? "") ?? "" };
      const response = await fetch(server.origin + path, { headers, redirect: "manual" });
      await response.text();
      answers.push({ name, path, status: response.status });
    }
    await compare(server, cookies);
    await save(server.origin, cookies.get(sampleIds.members.maya) ?? "");
  } finally {
    await server.stop();
  }
  return readRecording(file);
}

beforeAll(async () => {
  recorded = await record();
  const directory = copyData("sample");
  connection = new Database(databaseFile(directory));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
});

afterAll(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The distinct reading statements of the application, each with a request that ran it. */
function statements(): Recorded[] {
  const reading = recorded.filter(({ sql }) => /^\s*(select|with|update|delete)\b/i.test(sql));
  const application = reading.filter(
    ({ sql }) => !/\b(sqlite_\w+|__drizzle_migrations)\b/.test(sql),
  );
  return [...new Map(application.map((each) => [each.sql, each])).values()];
}

const complaint = ({ request, sql }: Recorded, { detail }: Access) =>
  `${detail}\n  for ${request ?? "a chore"}\n  in ${sql}`;

const complaints = () =>
  statements().flatMap((statement) =>
    accessesOf(connection, statement)
      .filter(growsWithUse)
      .map((access) => complaint(statement, access)),
  );

describe("every page of the sample", () => {
  test("opens, and is recorded with what it reads", () => {
    const expected = (name: string) => (name === "not-found" ? 404 : 200);
    expect(answers.filter(({ name, status }) => status !== expected(name))).toEqual([]);
    const requests = new Set(recorded.map(({ request }) => request));
    const own = pages.filter(({ who }) => who !== null);
    expect(own.filter(({ path }) => !requests.has(`GET ${path}`))).toEqual([]);
    expect(statements().length).toBeGreaterThan(40);
  });

  test("finds all rows by an index, and never by the organisation alone", () => {
    expect(complaints().join("\n\n")).toBe("");
  });

  test.each(["notes_observation", "visits_org_alt", "steps_goal", "check_ins_step"])(
    "fails the check without the index %s",
    (index) => {
      const before = new Set(complaints());
      connection.exec(`begin; drop index ${index}`);
      const found = complaints().filter((each) => !before.has(each));
      connection.exec("rollback");
      expect(found).not.toEqual([]);
    },
  );
});

describe("the reading of plans", () => {
  const judged = (sql: string, ...values: unknown[]) =>
    accessesOf(connection, { sql, values }).map((access) => growsWithUse(access));

  test("tells a search from a scan, also behind an alias", () => {
    expect(judged('select * from "visits"')).toEqual([true]);
    expect(judged('select "one"."id" from "visits" "one" order by "one"."id"')).toEqual([true]);
    expect(judged('select * from "visits" where "id" = ?', "1")).toEqual([false]);
    expect(judged('update "notes" set "text" = ? where "text" = ?', "1", "2")).toEqual([true]);
    expect(judged('select * from "settings"')).toEqual([false]);
    const latest = 'select max("starts_at") "at" from "visits" where "id" > ? limit 3';
    expect(
      judged(`select * from (${latest}) "one" join "notes" on "noted_at" > "at"`, "1"),
    ).toEqual([false, true]);
  });

  test("does not take the organisation for a search", () => {
    const all = 'select * from "visits" where "organisation_id" = ?';
    expect(judged(all, "1")).toEqual([true]);
    expect(judged(`${all} and "alt_id" = ?`, "1", "2")).toEqual([false]);
    expect(judged('select * from "members" where "organisation_id" = ?', "1")).toEqual([false]);
  });
});
