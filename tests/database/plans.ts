/** Reads from SQLite's query plans how much of a table a statement reads. */
import type Database from "better-sqlite3";

export type Statement = { sql: string; values: unknown[] };

/** A step of a plan that reads a table. */
export type Access = {
  table: string;
  /** Null when no index is used. */
  index: string | null;
  /** The columns by which rows are found; empty for a full scan. */
  columns: string[];
  /** The step in SQLite's wording. */
  detail: string;
};

/** The table of each alias in a statement. */
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
/** Steps through results of the statement itself: subqueries, lists and constants. */
const ownResult = /^SCAN (\(|CONSTANT|\d+[- ])/;

/** True when a name is the alias of a subquery in parentheses. */
const isMadeBy = (sql: string, name: string): boolean =>
  sql.includes(`) "${name}"`) || sql.includes(`"${name}" as (`);

/**
 * The table accesses in the plan of a statement.
 *
 * @throws Error when the plan reads something other than a table or an alias of the statement
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
    // A DELETE also looks for child rows, in tables that it does not name.
    const table = tables.find((each) => each === (names.get(name) ?? name));
    if (!table && isMadeBy(sql, name)) return [];
    if (!table) throw new Error(`What is ${name}? ${detail}\n${sql}`);
    const columns =
      verb === "SCAN" ? [] : constraints.split(" AND ").map((each) => each.replace(/[<>=].*$/, ""));
    return [{ table, index, columns, detail }];
  });
}
