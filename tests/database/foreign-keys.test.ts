import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { databaseFile } from "~db/client.server";
import { freshDatabase } from "../setup/database";

const database = freshDatabase();

type Key = { id: number; from: string };

test("the rows that refer to another are found by an index", () => {
  const connection = new Database(databaseFile(database.directory), { readonly: true });
  const names = (sql: string, ...values: string[]) =>
    connection
      .prepare(sql)
      .pluck()
      .all(...values) as string[];
  const unindexed = names("select name from sqlite_schema where type = 'table'").flatMap(
    (table) => {
      const keys = connection.pragma(`foreign_key_list("${table}")`) as Key[];
      const indexes = names("select name from pragma_index_list(?)", table).map((index) =>
        names("select name from pragma_index_info(?) order by seqno", index),
      );
      const columnsOf = (id: number) => keys.filter((key) => key.id === id).map(({ from }) => from);
      return [...new Set(keys.map(({ id }) => id))]
        .map(columnsOf)
        .filter(
          (columns) =>
            !indexes.some((index) =>
              columns.every((column) => index.slice(0, columns.length).includes(column)),
            ),
        )
        .map((columns) => `${table} (${columns.join(", ")})`);
    },
  );
  connection.close();
  // Wordings of rubrics are never removed or changed.
  expect(unindexed).toEqual(["feedback_versions (organisation_id, rubric_hash)"]);
});
