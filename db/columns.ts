/** Column types of the schema: ids, instants, flags and JSON as SQLite stores them. */
import { sql } from "drizzle-orm";
import { check, integer, text } from "drizzle-orm/sqlite-core";

/** A primary key: a UUIDv7 created by the application, so that rows sort by age and no round trip is needed. */
export const id = () => text("id").primaryKey();

/** An instant as UTC milliseconds. */
export const instant = (name: string) => integer(name);

/** A boolean, stored as 0 or 1. */
export const flag = (name: string) => integer(name, { mode: "boolean" });

/**
 * A JSON document. The type is not checked on reading; the writer validates the document before it is stored.
 */
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();

/** Text limited to a vocabulary; `oneOf` adds the matching CHECK constraint. */
export const word = <const T extends readonly [string, ...string[]]>(name: string, words: T) =>
  text(name, { enum: words as unknown as [T[number], ...T[number][]] });

/**
 * A CHECK that a text column holds one of the given words. The words are inlined into the SQL, so they must
 * be constants.
 */
export const oneOf = (name: string, column: string, words: readonly string[]) =>
  check(name, sql.raw(`"${column}" in (${words.map((each) => `'${each}'`).join(", ")})`));
