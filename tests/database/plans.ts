/** Reads SQLite's query plans for how much of a table a statement goes through. */
import type Database from "better-sqlite3";

export type Statement = { sql: string; values: unknown[] };

/** One step of a plan that reads a table. */
export type Access = {
  table: string;
  /** Null when no index is used. */
  index: string | null;
  /** The columns by which rows are found; none when all rows are read. */
  columns: string[];
  /** As SQLite words it. */
  detail: string;
};

/** What each name in a statement stands for: tables stand for themselves. */
function aliasesIn(sql: string): Map<string, string> {
  const mentions = sql.matchAll(
    /\b(?:from|join|update|into)\s+"?(\w+)"?(?:\s+(?:as\s+)?"(\w+)")?/gi,
  );
  const names = new Map<string, string>();
  for (const [, table = "", alias] of mentions) {
    names.set(table, table);
    if (alias) names.set(alias, table);
  }
  return names;
}

const step =
  /^(SCAN|SEARCH) (\S+)(?: USING (?:AUTOMATIC )?(?:PARTIAL )?(?:COVERING )?(?:INDEX (\S+)|[A-Z ]*PRIMARY KEY))?(?: \((.*)\))?/;
/** Steps through what the statement itself has made: its subqueries, lists and constants. */
const ownResult = /^SCAN (\(|CONSTANT|\d+[- ])/;

/** Whether a name is that of a subquery, in parentheses before or after it. */
const isMadeBy = (sql: string, name: string): boolean =>
  sql.includes(`) "${name}"`) || sql.includes(`"${name}" as (`);

/**
 * The accesses to tables in the plan of a statement.
 *
 * @throws when the plan reads something that is neither a table nor named by the statement
 */
export function accessesOf(connection: Database.Database, { sql, values }: Statement): Access[] {
  const names = aliasesIn(sql);
  const tables = connection
    .prepare("select name from sqlite_schema where type = 'table'")
    .pluck()
    .all() as string[];
  const plan = connection.prepare(`explain query plan ${sql}`).all(...values) as {
    detail: string;
  }[];
  return plan.flatMap(({ detail }) => {
    if (ownResult.test(detail) || detail.includes("VIRTUAL TABLE")) return [];
    const [, verb, name = "", index = null, constraints = ""] = step.exec(detail) ?? [];
    if (!verb) return [];
    // A deletion also looks for children, in tables that it does not name.
    const table = tables.find((each) => each === (names.get(name) ?? name));
    if (!table && isMadeBy(sql, name)) return [];
    if (!table) throw new Error(`What is ${name}? ${detail}\n${sql}`);
    const columns =
      verb === "SCAN" ? [] : constraints.split(" AND ").map((each) => each.replace(/[<>=].*$/, ""));
    return [{ table, index, columns, detail }];
  });
}
