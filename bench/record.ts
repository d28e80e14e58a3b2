/**
 * Preloaded into a server (`node --import tsx --import ./bench/record.ts …`): appends every executed SQL
 * statement to the file named by KIZUKI_RECORD, as JSON lines, with the request that it served.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { appendFileSync } from "node:fs";
import { type IncomingMessage, Server } from "node:http";
import Database from "better-sqlite3";
import type { Recorded } from "./recording";

const file = process.env.KIZUKI_RECORD;
const verbs = ["all", "get", "run", "iterate"] as const;
const serving = new AsyncLocalStorage<string>();

function note(sql: string, values: unknown[], raw: boolean): void {
  if (!file) return;
  const line: Recorded = { request: serving.getStore() ?? null, sql, values, raw };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

if (file) {
  const { prepare, exec } = Database.prototype;
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql);
    let raw = false;
    const asArrays = statement.raw.bind(statement);
    statement.raw = (on = true) => {
      raw = on;
      return asArrays(on);
    };
    for (const verb of verbs) {
      const run = statement[verb].bind(statement) as (...values: unknown[]) => unknown;
      Object.assign(statement, {
        [verb]: (...values: unknown[]) => {
          note(sql, values, raw);
          return run(...values);
        },
      });
    }
    return statement;
  } as typeof prepare;
  Database.prototype.exec = function (this: Database.Database, sql: string) {
    note(sql, [], false);
    return exec.call(this, sql);
  };

  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string, ...rest: unknown[]) {
    const send = (): boolean => Reflect.apply(emit, this, [event, ...rest]);
    if (event !== "request") return send();
    const { method, url } = rest[0] as IncomingMessage;
    return serving.run(`${method} ${url}`, send);
  } as typeof emit;
}
