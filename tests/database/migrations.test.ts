import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { databaseFile } from "~db/client.server";
import { migrateDatabase } from "~db/migrate.server";
import { copyData } from "../setup/database";

const migrations = fileURLToPath(new URL("../../db/migrations", import.meta.url));

type Journal = { entries: { idx: number; tag: string; when: number; [more: string]: unknown }[] };

/** A copy of the project's migrations, followed by made-up ones, each a list of statements. */
function migrationsWith(...next: string[][]): string {
  const folder = mkdtempSync(path.join(tmpdir(), "kizuki-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(migrations, folder, { recursive: true });
  const file = path.join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as Journal;
  for (const statements of next) {
    const last = journal.entries.at(-1);
    if (!last) throw new Error("There are no migrations.");
    const entry = { ...last, idx: last.idx + 1, when: last.when + 1, tag: `next_${last.idx + 1}` };
    journal.entries.push(entry);
    const text = statements.join("\n--> statement-breakpoint\n");
    writeFileSync(path.join(folder, `${entry.tag}.sql`), text);
  }
  writeFileSync(file, JSON.stringify(journal));
  return folder;
}

function sampleCopy(): string {
  const directory = copyData("sample");
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

function read<T>(directory: string, work: (connection: Database.Database) => T): T {
  const connection = new Database(databaseFile(directory), { readonly: true });
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

const quoted = (names: string[]) => names.map((name) => `"${name}"`).join(", ");

const namesOf = (connection: Database.Database, sql: string, ...values: string[]) =>
  connection
    .prepare(sql)
    .pluck()
    .all(...values) as string[];

const tablesOf = (connection: Database.Database) =>
  namesOf(
    connection,
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name",
  );

const columnsOf = (connection: Database.Database, table: string) =>
  namesOf(connection, "select name from pragma_table_info(?)", table);

type Content = Record<string, { rows: number; checksum: string }>;

/** The number of rows and a checksum of every table, over the given columns or all. */
function contentOf(directory: string, columns: Record<string, string[]> = {}): Content {
  return read(directory, (connection) => {
    const entries = tablesOf(connection).map((table) => {
      const list = quoted(columns[table] ?? columnsOf(connection, table));
      const rows = connection.prepare(`select ${list} from "${table}" order by ${list}`).raw();
      const hash = createHash("sha256");
      let count = 0;
      for (const row of rows.iterate()) {
        hash.update(`${JSON.stringify(row)}\n`);
        count += 1;
      }
      return [table, { rows: count, checksum: hash.digest("hex") }] as const;
    });
    return Object.fromEntries(entries);
  });
}

/** The schema, independent of the order in which it was created. */
const schemaOf = (directory: string) =>
  read(directory, (connection) =>
    connection.prepare("select type, name, sql from sqlite_schema order by type, name").all(),
  );

const danglingIn = (directory: string) =>
  read(directory, (connection) => connection.pragma("foreign_key_check"));

/** Referenced tables, with the number of tables that refer to each. */
const parentsOf = (directory: string) =>
  read(directory, (connection) =>
    namesOf(
      connection,
      `select distinct keys."table" from sqlite_schema tables, pragma_foreign_key_list(tables.name) keys
       where tables.type = 'table' and keys."table" <> tables.name order by 1`,
    ),
  );

/**
 * The statements by which drizzle-kit changes a column: a new table, a copy of all rows, dropping the old
 * table.
 */
function rebuild(directory: string, table: string): string[] {
  return read(directory, (connection) => {
    const [create = ""] = namesOf(
      connection,
      "select sql from sqlite_schema where type = 'table' and name = ?",
      table,
    );
    const indexes = namesOf(
      connection,
      "select sql from sqlite_schema where type = 'index' and tbl_name = ? and sql is not null",
      table,
    );
    const columns = quoted(columnsOf(connection, table));
    const changed = create
      .replace(`\`${table}\``, `\`__new_${table}\``)
      // CHECK constraints contain the table's name.
      .replaceAll(`"${table}".`, `"__new_${table}".`)
      .replace("(", "(\n`remark` text DEFAULT '' NOT NULL,");
    return [
      "PRAGMA foreign_keys=OFF;",
      `${changed};`,
      `INSERT INTO \`__new_${table}\`(${columns}) SELECT ${columns} FROM \`${table}\`;`,
      `DROP TABLE \`${table}\`;`,
      `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
      "PRAGMA foreign_keys=ON;",
      ...indexes,
    ];
  });
}

const without = (content: Content) => {
  const { __drizzle_migrations: _, ...rest } = content;
  return rest;
};

/** Migrates a copy of the sample, and expects a failure that leaves it unchanged. */
function expectRefusal(reason: RegExp, ...next: string[][]): void {
  const directory = sampleCopy();
  const before = { content: contentOf(directory), schema: schemaOf(directory) };
  expect(() => migrateDatabase(directory, migrationsWith(...next))).toThrow(reason);
  expect({ content: contentOf(directory), schema: schemaOf(directory) }).toEqual(before);
  expect(danglingIn(directory)).toEqual([]);
  migrateDatabase(directory);
}

test("a database that is up to date stays unchanged", () => {
  const directory = sampleCopy();
  const before = { content: contentOf(directory), schema: schemaOf(directory) };
  expect(before.content.notes?.rows).toBeGreaterThan(100);
  migrateDatabase(directory);
  expect({ content: contentOf(directory), schema: schemaOf(directory) }).toEqual(before);
  expect(danglingIn(directory)).toEqual([]);
});

test("rebuilding every table that has children keeps all rows of all tables", () => {
  const directory = sampleCopy();
  const parents = parentsOf(directory);
  expect(parents).toEqual(expect.arrayContaining(["members", "notes", "observations", "visits"]));
  const columns = read(directory, (connection) =>
    Object.fromEntries(tablesOf(connection).map((name) => [name, columnsOf(connection, name)])),
  );
  const before = contentOf(directory, columns);

  const next = parents.map((table) => rebuild(directory, table));
  migrateDatabase(directory, migrationsWith(...next));

  expect(without(contentOf(directory, columns))).toEqual(without(before));
  expect(danglingIn(directory)).toEqual([]);
  for (const table of parents) {
    expect(read(directory, (connection) => columnsOf(connection, table))).toContain("remark");
  }
  // References point to the new table by its old name, and writing connections enforce them.
  const writer = new Database(databaseFile(directory));
  onTestFinished(() => void writer.close());
  writer.pragma("foreign_keys = ON");
  expect(() => writer.exec("delete from visits")).toThrow("FOREIGN KEY");
});

test("a migration that leaves references dangling is refused", () => {
  expectRefusal(/dangling references in: visits$/, [
    "UPDATE visits SET school_id = 'nowhere' WHERE id = (SELECT min(id) FROM visits);",
  ]);
});

test("a migration that forgets the key that its children refer to is refused", () => {
  expectRefusal(/foreign key mismatch/, [
    "DROP INDEX visits_org_id;",
    "CREATE TABLE extra (id text PRIMARY KEY);",
  ]);
});

test("a migration that loses rows is refused, also of a table without children", () => {
  expectRefusal(/lost rows of: events$/, [
    "DELETE FROM events WHERE id = (SELECT min(id) FROM events);",
  ]);
});

test("a failing migration rolls back the ones before it", () => {
  expectRefusal(
    /no such table: nowhere/,
    ["CREATE TABLE extra (id text PRIMARY KEY);", "INSERT INTO extra VALUES ('one');"],
    ["ALTER TABLE visits ADD remark text;", "UPDATE nowhere SET id = 1;"],
  );
});

test("a migration may add rows, and drop a table with all it holds", () => {
  const directory = sampleCopy();
  const next = ["INSERT INTO settings VALUES ('one', 'more');", "DROP TABLE attempts;"];
  migrateDatabase(directory, migrationsWith(next));
  const content = contentOf(directory);
  expect(content.settings?.rows).toBe(1);
  expect(content.attempts).toBeUndefined();
});
