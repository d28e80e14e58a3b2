/** Column types of the schema: ids, instants, flags and JSON as SQLite stores them. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { check, customType, integer, text } from "drizzle-orm/sqlite-core";

/**
 * Column type: primary key. The value is a UUIDv7 created by the application, so that rows sort by age and
 * the id is known before the row is stored.
 */
export const id = () => text("id").primaryKey();

/** Converts a UUID to its 16 bytes. @param text the UUID in the usual form of 36 characters */
export const uuidBytes = (text: string): Buffer => Buffer.from(text.replaceAll("-", ""), "hex");

/** Converts the 16 bytes of a UUID to the usual form of 36 characters. */
export const uuidText = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");

/**
 * Column type: UUID stored in 16 bytes instead of 36 characters, for tables with many rows and indexes. The
 * application reads and writes it as text; a text that is no UUID is stored as other bytes and finds no row.
 */
export const uuid = customType<{ data: string; driverData: Uint8Array }>({
  dataType: () => "blob",
  toDriver: uuidBytes,
  fromDriver: uuidText,
});

/** Column type: a point in time as UTC milliseconds, stored as an integer. */
export const instant = (name: string) => integer(name);

/** Column type: boolean, stored as 0 or 1. */
export const flag = (name: string) => integer(name, { mode: "boolean" });

/**
 * Column type: JSON document, stored as text. The type is not checked on reading; the writer validates the
 * document before it is stored.
 */
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();

/**
 * What compressed documents are expected to contain, so that short ones shrink as well. Stored documents can
 * only be read with the same dictionary: it must never change.
 */
const dictionary = Buffer.from(
  '{"part":"keep","part":"wonder","part":"try","text":"{"visitId":"0","startedAt":179,"endedAt":179' +
    '{"criterionId":"","value":"{"about":"language","value":"japanese","value":"english","at":179' +
    '"levels":[{"criterionId":"","value":"3"},"texts":{"keep":"","wonder":"","try":"' +
    '{"startedAt":179,"endedAt":179,"notes":[{"id":"0","text":"pupils the lesson. ' +
    '","notedAt":179,"committedAt":179,"criteria":["","sign":"wonder","keptBack":true,"skew":-',
);

/** Compresses a JSON document to the bytes that a `packedJson` column stores. */
export const pack = (document: unknown): Buffer =>
  deflateRawSync(JSON.stringify(document), { dictionary });

/** Restores the JSON document from the bytes that `pack` returned. */
export const unpack = (bytes: Uint8Array): unknown =>
  JSON.parse(inflateRawSync(bytes, { dictionary }).toString());

/** Column type: JSON document that is stored compressed, for documents that are never changed. */
export const packedJson = <T>(name: string) =>
  customType<{ data: T; driverData: Uint8Array }>({
    dataType: () => "blob",
    toDriver: pack,
    fromDriver: (bytes) => unpack(bytes) as T,
  })(name);

/** Column type: text limited to the given words. `oneOf` adds the matching CHECK constraint. */
export const word = <const T extends readonly [string, ...string[]]>(name: string, words: T) =>
  text(name, { enum: words as unknown as [T[number], ...T[number][]] });

/**
 * CHECK constraint: a text column holds one of the given words. The words are inlined into the SQL, so they
 * must be constants.
 *
 * @param name the name of the constraint
 */
export const oneOf = (name: string, column: string, words: readonly string[]) =>
  check(name, sql.raw(`"${column}" in (${words.map((each) => `'${each}'`).join(", ")})`));

const digits = [1, 2, 3, 4, 6, 7, 9, 10];

/**
 * CHECK constraint: a text column holds a day as YYYY-MM-DD, written in SQL that every engine accepts.
 *
 * @param name the name of the constraint
 */
export const isDay = (name: string, column: string) =>
  check(
    name,
    sql.raw(
      [
        `length("${column}") = 10`,
        ...digits.map((at) => `substr("${column}", ${at}, 1) between '0' and '9'`),
        ...[5, 8].map((at) => `substr("${column}", ${at}, 1) = '-'`),
      ].join(" and "),
    ),
  );
