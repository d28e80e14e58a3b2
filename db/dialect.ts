/**
 * SQL that the query builder has no words for, under plain names: the one place to change for another
 * database engine. Code outside `db/` writes no SQL of its own.
 */
import { type AnyColumn, exists, type SQL, type SQLWrapper, sql } from "drizzle-orm";

export { alias, QueryBuilder } from "drizzle-orm/sqlite-core";

/** What a subquery selects that is only asked whether it finds anything. */
export const one = sql<number>`1`;

/** Whether a subquery finds anything, as a selected value. */
export const isThere = (query: SQLWrapper): SQL<boolean> =>
  sql<boolean>`${exists(query)}`.mapWith(Boolean);

/** A text in lower case, as the indexes on e-mail addresses have it. */
export const lowerCase = (column: AnyColumn): SQL<string> => sql<string>`lower(${column})`;

/** One value where a condition holds, another where it does not. */
export const ifElse = (
  condition: SQLWrapper,
  value: SQLWrapper | string,
  otherwise: SQLWrapper,
): SQL<string> => sql<string>`case when ${condition} then ${value} else ${otherwise} end`;

/** The number of rows for which a condition holds. */
export const countWhere = (condition: SQLWrapper | undefined): SQL<number> =>
  sql<number>`count(case when ${condition} then 1 end)`.mapWith(Number);

/** The Japan day (YYYY-MM-DD) of a column of UTC milliseconds. Japan has one time zone, nine hours ahead. */
export const japanDay = (instant: AnyColumn): SQL<string> =>
  sql<string>`date(${instant} / 1000 + 32400, 'unixepoch')`;

/** The day so many days after the day (YYYY-MM-DD) in a column. */
export const daysAfter = (day: AnyColumn, days: number): SQL<string> =>
  sql<string>`date(${day}, ${`${days} days`})`;
