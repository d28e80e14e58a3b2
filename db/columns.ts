/** Column types of the schema: ids, instants, flags and JSON as SQLite stores them. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { check, customType, integer, text } from "drizzle-orm/sqlite-core";

/** A primary key: a UUIDv7 created by the application, so that rows sort by age and no round trip is needed. */
export const id = () => text("id").primaryKey();

/** A UUID as its 16 bytes. @param text in the usual form of 36 characters */
export const uuidBytes = (text: string): Buffer => Buffer.from(text.replaceAll("-", ""), "hex");

/** A UUID of 16 bytes in the usual form of 36 characters. */
export const uuidText = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");

/**
 * A UUID stored in 16 bytes instead of 36 characters, for tables with many rows and indexes; text for the
 * application. A text that is no UUID is stored as other bytes and finds no row.
 */
export const uuid = customType<{ data: string; driverData: Uint8Array }>({
  dataType: () => "blob",
  toDriver: uuidBytes,
  fromDriver: uuidText,
});

/** An instant as UTC milliseconds. */
export const instant = (name: string) => integer(name);

/** A boolean, stored as 0 or 1. */
export const flag = (name: string) => integer(name, { mode: "boolean" });

/**
 * A JSON document. The type is not checked on reading; the writer validates the document before it is stored.
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

/** A JSON document as `packedJson` stores it. */
export const pack = (document: unknown): Buffer =>
  deflateRawSync(JSON.stringify(document), { dictionary });

/** The document that `pack` was given. */
export const unpack = (bytes: Uint8Array): unknown =>
  JSON.parse(inflateRawSync(bytes, { dictionary }).toString());

/** A JSON document that is stored compressed: for documents that are never changed. */
export const packedJson = <T>(name: string) =>
  customType<{ data: T; driverData: Uint8Array }>({
    dataType: () => "blob",
    toDriver: pack,
    fromDriver: (bytes) => unpack(bytes) as T,
  })(name);

/** Text limited to a vocabulary; `oneOf` adds the matching CHECK constraint. */
export const word = <const T extends readonly [string, ...string[]]>(name: string, words: T) =>
  text(name, { enum: words as unknown as [T[number], ...T[number][]] });

/**
 * A CHECK that a text column holds one of the given words. The words are inlined into the SQL, so they must
 * be constants.
 */
export const oneOf = (name: string, column: string, words: readonly string[]) =>
  check(name, sql.raw(`"${column}" in (${words.map((each) => `'${each}'`).join(", ")})`));

const digits = [1, 2, 3, 4, 6, 7, 9, 10];

/** A CHECK that a text column holds a day as YYYY-MM-DD, written in SQL that every engine accepts. */
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
