/**
 * SQL expressions that the query builder lacks, under plain names. This is the one place to change for
 * another database engine; code outside `db/` contains no SQL of its own.
 */
import { type AnyColumn, exists, type SQL, type SQLWrapper, sql } from "drizzle-orm";

export { alias, QueryBuilder } from "drizzle-orm/sqlite-core";

/** The selection of a subquery that is used for its existence only. */
export const one = sql<number>`1`;

/** SQL value: true when a query finds a row (`exists`). */
export const isThere = (query: SQLWrapper): SQL<boolean> =>
  sql<boolean>`${exists(query)}`.mapWith(Boolean);

/** SQL value: a text column in lower case, matching the indexes on e-mail addresses. */
export const lowerCase = (column: AnyColumn): SQL<string> => sql<string>`lower(${column})`;

/** SQL value: `value` where a condition holds, else `otherwise` (a `case` expression). */
export const ifElse = (
  condition: SQLWrapper,
  value: SQLWrapper | string,
  otherwise: SQLWrapper,
): SQL<string> => sql<string>`case when ${condition} then ${value} else ${otherwise} end`;

/** SQL value: the number of rows for which a condition holds. */
export const countWhere = (condition: SQLWrapper | undefined): SQL<number> =>
  sql<number>`count(case when ${condition} then 1 end)`.mapWith(Number);

/** SQL value: the sum of the numbers of characters in a text column over all selected rows. */
export const totalLength = (column: AnyColumn): SQL<number> =>
  sql<number>`coalesce(sum(length(${column})), 0)`.mapWith(Number);

/**
 * SQL value: the day in Japan (YYYY-MM-DD) of a column of UTC milliseconds. Japan has one time zone, nine
 * hours ahead.
 */
export const japanDay = (instant: AnyColumn): SQL<string> =>
  sql<string>`date(${instant} / 1000 + 32400, 'unixepoch')`;

/** SQL value: the day that lies `days` days after the day (YYYY-MM-DD) in a column. */
export const daysAfter = (day: AnyColumn, days: number): SQL<string> =>
  sql<string>`date(${day}, ${`${days} days`})`;
