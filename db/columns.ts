/** The one place that knows column types: ids, instants, flags and JSON as SQLite stores them. */
import { sql } from "drizzle-orm";
import { check, integer, text } from "drizzle-orm/sqlite-core";

/** Primary key: a UUIDv7 made by the application, so that rows sort by age and need no round trip. */
export const id = () => text("id").primaryKey();

/** An instant as UTC milliseconds. */
export const instant = (name: string) => integer(name);

/** A yes or no, stored as 0 or 1. */
export const flag = (name: string) => integer(name, { mode: "boolean" });

/** A JSON document; the type is the writer's promise, validated before it is stored. */
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();

/** Text limited to a vocabulary, paired with `oneOf` as its CHECK constraint. */
export const word = <const T extends readonly [string, ...string[]]>(name: string, words: T) =>
  text(name, { enum: words as unknown as [T[number], ...T[number][]] });

/** CHECK that a text column holds one of the given words (the words are ours, never a person's input). */
export const oneOf = (name: string, column: string, words: readonly string[]) =>
  check(name, sql.raw(`"${column}" in (${words.map((each) => `'${each}'`).join(", ")})`));
