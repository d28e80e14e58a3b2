/**
 * SQL expressions that the query builder lacks, under plain names. This is the one place to change for
 * another database engine; code outside `db/` contains no SQL of its own.
 */
import { type AnyColumn, exists, type SQL, type SQLWrapper, sql } from "drizzle-orm";

export { alias, QueryBuilder } from "drizzle-orm/sqlite-core";

/** The selection of a subquery that is used for its existence only. */
export const one = sql<number>`1`;

/** `exists` as a selected value. */
export const isThere = (query: SQLWrapper): SQL<boolean> =>
  sql<boolean>`${exists(query)}`.mapWith(Boolean);

/** A text in lower case, matching the indexes on e-mail addresses. */
export const lowerCase = (column: AnyColumn): SQL<string> => sql<string>`lower(${column})`;

/** A `case` expression: one value where a condition holds, another where it does not. */
export const ifElse = (
  condition: SQLWrapper,
  value: SQLWrapper | string,
  otherwise: SQLWrapper,
): SQL<string> => sql<string>`case when ${condition} then ${value} else ${otherwise} end`;

/** The number of rows for which a condition holds. */
export const countWhere = (condition: SQLWrapper | undefined): SQL<number> =>
  sql<number>`count(case when ${condition} then 1 end)`.mapWith(Number);

/** The number of characters in a text column of all rows. */
export const totalLength = (column: AnyColumn): SQL<number> =>
  sql<number>`coalesce(sum(length(${column})), 0)`.mapWith(Number);

/** The Japan day (YYYY-MM-DD) of a column of UTC milliseconds. Japan has one time zone, nine hours ahead. */
export const japanDay = (instant: AnyColumn): SQL<string> =>
  sql<string>`date(${instant} / 1000 + 32400, 'unixepoch')`;

/** The day that lies `days` after the day (YYYY-MM-DD) in a column. */
export const daysAfter = (day: AnyColumn, days: number): SQL<string> =>
  sql<string>`date(${day}, ${`${days} days`})`;
