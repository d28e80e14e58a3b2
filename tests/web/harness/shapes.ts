/**
 * Bodies of many shapes up to the size limit, made to keep a server busy: large, deep, wide, repetitive,
 * malformed.
 */
import fc from "fast-check";
import { bodyLimit } from "../../../server/guards";
import type { Body, Fields } from "./asking";

/** A body, and a name that describes its shape. */
export type Shape = { name: string; body: { raw: string; type: string } };

const urlencoded = "application/x-www-form-urlencoded";
const boundary = "----kizuki";
const multipart = `multipart/form-data; boundary=${boundary}`;
const json = "application/json";

/** Repeated units that are known to be slow for patterns, decoders or normalisation. */
const units = [
  ..."a1.-_@ \t,;:/\\\"'<>&=#%+[]{}()?*|^$~`",
  "\r",
  "\n",
  "\r\n",
  "\u0000",
  "\u00e9",
  "\u0301\u0323",
  "\u1100\u1161",
  "\u200d",
  "\u202e",
  "\u3000",
  "さん",
  "サン",
  "山田さん",
  "君",
  "“",
  "「",
  "Ａ１",
  "＠．",
  "\ufdfa",
  "\ud83d\ude00",
  "a.",
  "a@",
  "a@b.",
  "a ",
  "a,",
  "<a",
  "( ",
  '"a',
  "1. ",
  "・",
  "a\n",
  "a@b.c\n",
  "-san ",
  "%41",
  "%",
  "%e3",
  "\\u0041",
  "__proto__",
];

const size = fc.oneof(
  fc.integer({ min: 100, max: 70_000 }),
  fc.integer({ min: 70_000, max: bodyLimit }),
  fc.constantFrom(250_000, 512 * 1024, bodyLimit),
);
const unit = fc.constantFrom(...units);
const ends = fc.constantFrom("", "a", "@", "a@", "さん", "\u0000", ".", '"', " ", ")", "\n");

/** A text of about `length` characters: a unit over and over between two ends. */
const longText = fc.tuple(ends, unit, ends).map(([before, each, after]) => ({
  name: JSON.stringify(`${before}(${each})*${after}`),
  of: (length: number) => before + each.repeat(Math.ceil(length / each.length)) + after,
}));

/** Cuts a text to the size of a body; a character that is cut in half becomes three bytes. */
const cut = (raw: string) => {
  const bytes = Buffer.from(raw);
  return bytes.length <= bodyLimit ? raw : bytes.toString("utf8", 0, bodyLimit - 3);
};

const shape = (name: string, type: string, raw: string): Shape => {
  const short = cut(raw);
  return { name: `${name}, ${short.length} characters`, body: { raw: short, type } };
};

const percent = (text: string) => encodeURIComponent(text.toWellFormed());
/** Percent-encoded as by a browser, or not encoded. */
const encoding = fc.constantFrom(percent, (text: string) => text.replace(/[&=]/g, "."));

type Pairs = [name: string, value: string][];
/** Fields that select the form of a page. */
const deciding = new Set(["intent", "do", "what"]);

const pairsOf = (right: Fields): Pairs =>
  Object.entries(right).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  );

function urlencodedShapes(pairs: Pairs): fc.Arbitrary<Shape> {
  const names = [...new Set(["email", ...pairs.map(([name]) => name)])];
  const line = (all: Pairs, encode: (text: string) => string) =>
    all.map(([name, value]) => `${percent(name)}=${encode(value)}`).join("&");
  const oneLong = fc
    .tuple(fc.constantFrom(...names), longText, size, encoding)
    .map(([name, text, length, encode]) => {
      const share = encode === percent ? length / Math.max(1, percent(text.of(1)).length) : length;
      const all = [...pairs.filter((each) => each[0] !== name), [name, text.of(share)]] as Pairs;
      return shape(`${name} = ${text.name}`, urlencoded, line(all, encode));
    });
  const allLong = fc.tuple(longText, size, encoding).map(([text, length, encode]) => {
    const all = pairs.map(([name, value]): [string, string] =>
      deciding.has(name) ? [name, value] : [name, text.of(length / pairs.length / 3)],
    );
    return shape(`every field = ${text.name}`, urlencoded, line(all, encode));
  });
  const many = fc
    .tuple(fc.constantFrom("distinct", "same", "nested", "proto", "empty", ...names), size)
    .map(([kind, length]) => {
      const name = (at: number) =>
        ({
          distinct: at.toString(36),
          same: "a",
          nested: `a[${at % 7}][b][]`,
          proto: at % 2 ? "__proto__[a]" : "constructor.prototype",
          empty: "",
        })[kind] ?? kind;
      let raw = line(pairs, percent);
      const parts: string[] = [];
      for (let at = 0, bytes = raw.length; bytes < length; at++) {
        const next = `&${name(at)}=x`;
        bytes += next.length;
        parts.push(next);
      }
      raw += parts.join("");
      return shape(`many fields, ${kind}`, urlencoded, raw);
    });
  /** The maximum number of fields, each of the maximum length. */
  const full = fc.tuple(fc.constantFrom(...names), longText).map(([name, text]) => {
    const rest = Array.from(
      { length: 900 },
      () => `${name}=${percent(text.of(100)).slice(0, 560)}`,
    );
    return shape(
      `900 × ${name} = ${text.name}`,
      urlencoded,
      [line(pairs, percent), ...rest].join("&"),
    );
  });
  const rows = fc.tuple(longText, size).map(([text, length]) => {
    const all = Array.from({ length: 60 }, (_, at) =>
      ["time", "note", "tag", "id", "op"].map(
        (name) => `${name}-${at}=${percent(text.of(length / 900))}`,
      ),
    );
    return shape(
      `rows of ${text.name}`,
      urlencoded,
      [line(pairs, percent), ...all.flat()].join("&"),
    );
  });
  const ids = size.map((length) => {
    const list = Array.from({ length: length / 6 }, (_, at) => at.toString(36)).join(",");
    const more = ["order", "hidden", "steps"].map((name) => `${name}=${list.slice(0, length / 3)}`);
    return shape("lists of ids", urlencoded, [line(pairs, percent), ...more].join("&"));
  });
  const longName = fc
    .tuple(longText, size)
    .map(([text, length]) => shape(`name = ${text.name}`, urlencoded, `${text.of(length)}=x`));
  return fc.oneof(
    { weight: 6, arbitrary: oneLong },
    { weight: 2, arbitrary: allLong },
    { weight: 2, arbitrary: many },
    { weight: 2, arbitrary: full },
    { weight: 1, arbitrary: rows },
    { weight: 1, arbitrary: ids },
    { weight: 1, arbitrary: longName },
  );
}

function multipartShapes(pairs: Pairs): fc.Arbitrary<Shape> {
  const part = (name: string, value: string, header = "") =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n${header}\r\n${value}\r\n`;
  const right = pairs.map(([name, value]) => part(name, value)).join("");
  const end = `--${boundary}--\r\n`;
  const small = fc.oneof(fc.integer({ min: 100, max: 64_000 }), size);
  return fc
    .tuple(
      fc.constantFrom(
        "parts",
        "headers",
        "header",
        "value",
        "name",
        "file",
        "preamble",
        "open",
        "lines",
      ),
      longText,
      small,
      fc.constantFrom(multipart, "multipart/form-data", `${multipart}${"x".repeat(60)}`),
    )
    .map(([kind, text, length, type]) => {
      const long = text.of(length);
      const plain = long.replace(/["\r\n]/g, "_");
      const raw = {
        parts: right + part("", "").repeat(length / 60) + end,
        headers: right + part("a", "x", "X: y\r\n".repeat(length / 6)) + end,
        header: right + part("a", "x", `X: ${plain}\r\n`) + end,
        value: right + part("a", long) + end,
        name: right + part(plain, "x") + end,
        file: right + part(`a"; filename="${plain}`, "x") + end,
        preamble: long + right + end,
        open: right + part("a", long),
        lines: right + part("a", "\r\n--".repeat(length / 4)) + end,
      }[kind];
      return shape(`multipart ${kind}, ${text.name}`, type, raw ?? "");
    });
}

function jsonShapes(right: unknown): fc.Arbitrary<Shape> {
  const operation =
    (right as { operations?: Record<string, unknown>[] } | null)?.operations?.[0] ?? {};
  const sent = (operations: unknown) => JSON.stringify({ sentAt: 0, operations });
  return fc
    .tuple(
      fc.constantFrom(
        "deep",
        "deep-objects",
        "wide",
        "keys",
        "number",
        "string",
        "open",
        "text",
        "criteria",
        "many",
      ),
      longText,
      size,
    )
    .map(([kind, text, length]) => {
      const raw = {
        deep: () => "[".repeat(length / 2) + "]".repeat(length / 2),
        "deep-objects": () => `${'{"a":'.repeat(length / 6)}1${"}".repeat(length / 6)}`,
        wide: () => sent(Array.from({ length: length / 2 }, () => 1)),
        keys: () =>
          JSON.stringify(
            Object.fromEntries(Array.from({ length: length / 12 }, (_, at) => [`k${at}`, at])),
          ),
        number: () => `{"operations":${"9".repeat(length)}}`,
        string: () => sent(text.of(length / 3)),
        open: () => '{"operations":['.repeat(length / 15),
        text: () =>
          sent(Array.from({ length: 50 }, () => ({ ...operation, text: text.of(length / 150) }))),
        criteria: () =>
          sent([{ ...operation, criteria: Array.from({ length: length / 4 }, () => "a") }]),
        many: () => sent(Array.from({ length: length / 300 }, () => operation)),
      }[kind]();
      return shape(`json ${kind}, ${text.name}`, json, raw);
    });
}

/** Shapes that once stopped the server, for a route that would take `right`. */
export function knownShapes(right: Body): Shape[] {
  const pairs = "json" in right ? [] : pairsOf(right as Fields);
  const names = pairs.map(([name]) => name).filter((name) => !deciding.has(name));
  const kept = pairs.filter(([name]) => deciding.has(name));
  const every = (text: string) => {
    const all = [...new Set(["email", "names", ...names])].map((name) => [name, text] as const);
    return [...kept, ...all].map(([name, value]) => `${name}=${percent(value)}`).join("&");
  };
  const fields = Array.from({ length: 200_000 }, (_, at) => at.toString(36)).join("&");
  return [
    shape("200,000 fields", urlencoded, fields),
    shape("dots behind an @", urlencoded, every(`a@${".".repeat(40_000)}@`)),
    shape("a long line", urlencoded, every("a".repeat(30_000))),
    shape("combining marks", urlencoded, every(`a${"\u0301\u0323".repeat(5_000)}`)),
    shape("nested JSON", json, "[".repeat(500_000) + "]".repeat(500_000)),
  ];
}

/** Hostile bodies for a route that would take `right`. */
export function shapes(right: Body): fc.Arbitrary<Shape> {
  const asJson = "json" in right ? right.json : null;
  const pairs = asJson ? [] : pairsOf(right as Fields);
  return fc.oneof(
    { weight: asJson ? 2 : 8, arbitrary: urlencodedShapes(pairs) },
    { weight: 2, arbitrary: multipartShapes(pairs) },
    { weight: asJson ? 12 : 1, arbitrary: jsonShapes(asJson) },
  );
}
