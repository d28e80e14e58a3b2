/**
 * Fixed statistics for SQLite's query planner, in place of ANALYZE. Without statistics the planner assumes
 * that `organisation_id = ?` leaves ten rows. In most installations it leaves all of them, and a page would
 * read every visit of three years. With fixed ones, plans depend on the schema and the statement alone: they
 * are the same on an empty database, in a test, and after years.
 */
import type Database from "better-sqlite3";

// Only the order of magnitude matters: an organisation leaves half of all rows, another first column a few,
// and each further column fewer.
const rows = 1_000_000;
const ofOrganisation = 500_000;
const ofOther = 10;

type Statistic = { tbl: string; idx: string; stat: string };
type Index = { table: string; name: string; unique: 0 | 1 };

/**
 * The average number of rows that share the first column of an index, the first two, and so on, in the format
 * of `sqlite_stat1`.
 */
function statOf(columns: (string | null)[], unique: boolean): string {
  let left = rows;
  const shared = columns.map((column, position) => {
    if (unique && position === columns.length - 1) return 1;
    if (column === "organisation_id") left = ofOrganisation;
    else left = left > ofOther ? ofOther : Math.max(2, left / 10);
    return left;
  });
  return [rows, ...shared].join(" ");
}

function wanted(connection: Database.Database): Statistic[] {
  const indexes = connection
    .prepare<[], Index>(
      `select tables.name as "table", list.name, list."unique"
       from sqlite_schema tables, pragma_index_list(tables.name) list
       where tables.type = 'table' and tables.name not like 'sqlite_%' order by list.name`,
    )
    .all();
  const columns = connection
    .prepare<[string], string | null>("select name from pragma_index_info(?) order by seqno")
    .pluck();
  return indexes.map(({ table, name, unique }) => {
    const names = columns.all(name) as (string | null)[];
    return { tbl: table, idx: name, stat: statOf(names, unique === 1) };
  });
}

/** True when there are samples of column values; only a real ANALYZE writes any. */
const hasSamples = (connection: Database.Database): boolean =>
  connection.prepare("select 1 from sqlite_stat4 limit 1").get() !== undefined;

/**
 * Stores fixed statistics for SQLite's query planner that fit the current schema, unless they are stored
 * already. They apply to connections opened later.
 */
export function fixStatistics(connection: Database.Database): void {
  // Creates SQLite's statistics tables; it reads no rows of the application.
  const made = connection.prepare("select 1 from sqlite_schema where name = 'sqlite_stat4'").get();
  if (!made) connection.exec("analyze sqlite_schema");
  const present = connection
    .prepare<[], Statistic>("select tbl, idx, stat from sqlite_stat1 order by idx")
    .all();
  const statistics = wanted(connection);
  const right = JSON.stringify(present) === JSON.stringify(statistics);
  if (right && !hasSamples(connection)) return;
  connection.exec("delete from sqlite_stat1; delete from sqlite_stat4");
  const insert = connection.prepare("insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)");
  for (const { tbl, idx, stat } of statistics) insert.run(tbl, idx, stat);
}
