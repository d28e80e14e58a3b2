import type Database from "better-sqlite3";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/**
 * Returns a function that inserts a row by a prepared statement. Drizzle builds its SQL anew for each call,
 * which takes minutes for the half million rows of the benchmark.
 */
export function inserter<T extends SQLiteTable>(
  connection: Database.Database,
  table: T,
): (row: T["$inferInsert"]) => void {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`).join(", ");
  const places = columns.map(() => "?").join(", ");
  const statement = connection.prepare(
    `insert into "${getTableName(table)}" (${names}) values (${places})`,
  );
  return (row) => {
    const values = columns.map(([key, column]) => {
      const value: unknown = row[key as keyof typeof row] ?? column.default ?? null;
      return value === null ? null : column.mapToDriverValue(value);
    });
    statement.run(values);
  };
}
