/**
 * Counts the instructions that SQLite's virtual machine executes for a statement. Each row or index entry
 * that is read costs at least one, so the count bounds the rows read; unlike a time it is the same on every
 * run and machine. The counter (https://www.sqlite.org/c3ref/stmt_status.html) is not part of better-sqlite3,
 * so the statement runs in SQLite's own WebAssembly build on a copy of the database.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type Database from "better-sqlite3";
import type { Statement } from "./plans";

const require = createRequire(import.meta.url);
const folder = path.join(
  path.dirname(require.resolve("@sqlite.org/sqlite-wasm/package.json")),
  "sqlite-wasm/jswasm",
);

/** Loads the build. It is made for browsers and reads its own address when it is imported. */
async function load() {
  const global = globalThis as { self?: unknown; location?: unknown };
  global.self ??= globalThis;
  global.location ??= new URL("file:///");
  const module = await import(pathToFileURL(path.join(folder, "sqlite3.mjs")).href);
  const quiet = { print: () => {}, printErr: () => {} };
  const wasmBinary = readFileSync(path.join(folder, "sqlite3.wasm"));
  return (module as typeof import("*/sqlite3.mjs")).default({ wasmBinary, ...quiet });
}

export type Counter = {
  /** The instructions of one run to its last row. */
  stepsOf: (statement: Statement) => number;
  /** The plan of the statement, a line each. */
  planOf: (statement: Statement) => string[];
};

/** A counter on a copy of the database as it is now. */
export async function stepCounter(connection: Database.Database): Promise<Counter> {
  const { capi, wasm, oo1 } = await load();
  const bytes = new Uint8Array(connection.serialize());
  // The build has no write-ahead log: bytes 18 and 19 of the header say that the file needs one.
  bytes.fill(1, 18, 20);
  const copy = new oo1.DB(":memory:");
  const { length } = bytes;
  const data = wasm.allocFromTypedArray(bytes);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE;
  copy.checkRc(capi.sqlite3_deserialize(copy.pointer, "main", data, length, length, flags));
  const run = <T>(sql: string, values: unknown[], read: (each: Running) => T): T => {
    const statement = copy.prepare(sql);
    try {
      if (values.length > 0) statement.bind(values);
      return read(statement);
    } finally {
      statement.finalize();
    }
  };
  const known = new Map<string, number>();
  return {
    stepsOf({ sql, values }) {
      const key = JSON.stringify([sql, values]);
      const steps =
        known.get(key) ??
        run(sql, values, (statement) => {
          while (statement.step());
          return capi.sqlite3_stmt_status(statement.pointer, capi.SQLITE_STMTSTATUS_VM_STEP, 0);
        });
      known.set(key, steps);
      return steps;
    },
    planOf: ({ sql, values }) =>
      run(`explain query plan ${sql}`, values, (statement) => {
        const lines: string[] = [];
        while (statement.step()) lines.push(String(statement.get(3)));
        return lines;
      }),
  };
}

type Running = ReturnType<InstanceType<import("*/sqlite3.mjs").Sqlite["oo1"]["DB"]>["prepare"]>;
