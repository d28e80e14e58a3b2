/** The built server on the sample data, with a second connection to its database. */
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { databaseFile } from "~db/client.server";
import { startServer, type TestServer } from "../../setup/server";
import { fillFixtures } from "./fixtures";
import { insertSession, memberOf, type Person, persons } from "./persons";

export type World = {
  server: TestServer;
  origin: string;
  /** The test's own connection, for checks and setup. */
  database: Database;
  /** The `Cookie` header of each person; empty for a person who is not signed in. */
  cookies: Record<Person, string>;
  /** The tables whose rows differ from those at the start or at the last `settle`. */
  changed: () => string[];
  /** The rows of changed tables that are new, gone or different, each as JSON. */
  differences: () => string[];
  /** Restores every table to its state at the last `settle`. */
  restore: () => void;
  /** Takes the present state as the one to compare with and to restore. */
  settle: () => void;
  stop: () => Promise<void>;
};

/** Refused requests count attempts on purpose. */
const uncounted = new Set(["attempts"]);

/** Sessions are compared by owner and secret; the time of last use may change. */
const columnsOf = (table: string) => (table === "sessions" ? "id, member_id, token_hash" : "*");

function tablesOf(database: Database): string[] {
  const rows = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all() as { name: string }[];
  return rows.map(({ name }) => name).filter((name) => !name.startsWith("__"));
}

function digestOf(database: Database, table: string): string {
  const hash = createHash("sha256");
  const rows = database.prepare(`select ${columnsOf(table)} from "${table}" order by rowid`).raw();
  for (const row of rows.iterate()) hash.update(JSON.stringify(row)).update("\n");
  return hash.digest("hex");
}

/** Compares a database with a kept copy, and restores it. */
function watchDatabase(dataDir: string) {
  const file = databaseFile(dataDir);
  const copy = path.join(dataDir, "as-it-was.db");
  const database = new Sqlite(file);
  database.pragma("busy_timeout = 5000");
  database.pragma("foreign_keys = OFF");
  database.pragma("synchronous = OFF");
  const tables = tablesOf(database);
  let digests = new Map<string, string>();
  let version = -1;
  let differing: string[] = [];
  // Changes with every commit of another connection, so that most comparisons cost nothing.
  const currentVersion = () => database.pragma("data_version", { simple: true }) as number;

  const settle = () => {
    rmSync(copy, { force: true });
    database.exec(`vacuum into '${copy}'`);
    digests = new Map(tables.map((table) => [table, digestOf(database, table)]));
    differing = [];
    version = currentVersion();
  };
  const changed = () => {
    const now = currentVersion();
    if (now !== version) {
      version = now;
      differing = tables.filter(
        (table) => !uncounted.has(table) && digestOf(database, table) !== digests.get(table),
      );
    }
    return differing;
  };
  const beside = <T>(work: () => T): T => {
    database.exec(`attach '${copy}' as kept`);
    try {
      return work();
    } finally {
      database.exec("detach kept");
    }
  };
  const differences = () => {
    const tables = changed();
    if (tables.length === 0) return [];
    const rows = (table: string, one: string, other: string) =>
      database
        .prepare(`select * from ${one}."${table}" except select * from ${other}."${table}"`)
        .all()
        .map((row) => JSON.stringify(row));
    return beside(() =>
      tables.flatMap((table) => [...rows(table, "main", "kept"), ...rows(table, "kept", "main")]),
    );
  };
  const restore = () => {
    const dirty = [...changed(), ...uncounted];
    beside(() => {
      database.exec("begin immediate");
      for (const table of dirty) {
        database.exec(`delete from main."${table}"`);
        database.exec(`insert into main."${table}" select * from kept."${table}" order by rowid`);
      }
      database.exec("commit");
    });
    differing = [];
  };
  return { database, settle, changed, differences, restore, close: () => void database.close() };
}

/** Starts the server with a session for each person. */
export async function startWorld(env: Record<string, string> = {}): Promise<World> {
  const server = await startServer({ data: "sample", env });
  const watch = watchDatabase(server.dataDir);
  await fillFixtures(watch.database);
  const cookies = {} as Record<Person, string>;
  for (const person of persons) {
    const memberId = memberOf[person];
    cookies[person] = memberId ? await insertSession(watch.database, memberId) : "";
  }
  watch.settle();
  return {
    ...watch,
    server,
    origin: server.origin,
    cookies,
    stop: async () => {
      watch.close();
      await server.stop();
    },
  };
}
