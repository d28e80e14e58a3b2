/**
 * What SQLite's planner is told about the tables, in place of what ANALYZE would find on the day it runs.
 *
 * Untold, it takes `organisation_id = ?` to leave ten rows. In most installations it leaves all of them, and
 * then a page reads every visit of three years. Written here once, plans depend on the schema and the
 * statement alone: the same on an empty database, in a test, and after years.
 */
import type Database from "better-sqlite3";

// Round numbers: only their order of size matters. An organisation leaves half of all rows, whatever else
// comes first a few, and each column after that fewer.
const rows = 1_000_000;
const ofOrganisation = 500_000;
const ofOther = 10;

type Statistic = { tbl: string; idx: string; stat: string };
type Index = { table: string; name: string; unique: 0 | 1 };

/** How many rows share the index's first column, the first two, and so on, as `sqlite_stat1` has it. */
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

/** Samples of what columns hold: only a real ANALYZE leaves any. */
const hasSamples = (connection: Database.Database): boolean =>
  connection.prepare("select 1 from sqlite_stat4 limit 1").get() !== undefined;

/** Writes the statistics of the schema as it is now, if other ones are there. Connections opened later use them. */
export function fixStatistics(connection: Database.Database): void {
  // Makes SQLite's own tables for them; it looks at no row of ours.
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
