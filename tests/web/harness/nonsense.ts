/** fast-check arbitraries for requests that no page sends, derived from a valid body. */
import fc from "fast-check";
import { canaryIds } from "~db/seed/canary.server";
import { sampleIds } from "~db/seed/sample.server";
import type { Body, Fields } from "./asking";

/** Ids of rows of the sample, of the other organisation, and of no row. */
const someIds = [
  ...[sampleIds, canaryIds].flatMap((ids) => [
    ids.organisation,
    ...Object.values(ids.members),
    ...Object.values(ids.visits),
    ...Object.values(ids.observations),
    ...Object.values(ids.goals),
    ...Object.values(ids.steps),
    ...Object.values(ids.schools),
    ...Object.values(ids.teachers),
  ]),
  "01890000-0000-7000-8000-000000000000",
];

/** Strings that occur only in the other organisation's rows. */
export const foreignMarks = [
  canaryIds.organisation,
  ...Object.values(canaryIds.members),
  ...Object.values(canaryIds.visits),
  ...Object.values(canaryIds.observations),
  ...Object.values(canaryIds.goals),
  ...Object.values(canaryIds.steps),
  ...Object.values(canaryIds.schools),
  ...Object.values(canaryIds.teachers),
];

const id = fc.constantFrom(...someIds);

const notorious = fc.constantFrom(
  "",
  " ",
  "\u3000",
  "\0",
  "a\0b",
  "\u202e\u2066",
  "\ufeff",
  "\ufffe\uffff",
  "\r\n\r\nSet-Cookie: a=b",
  "\ud800",
  "\udc00\ud800",
  "👩‍👩‍👧‍👦".repeat(40),
  "ﷺ".repeat(300),
  "a".repeat(100_000),
  "あ".repeat(30_000),
  "' or 1=1 --",
  "%",
  "%00",
  "../../etc/passwd",
  "NaN",
  "Infinity",
  "-0",
  "-1",
  "0",
  "1.5",
  "1e309",
  "9".repeat(400),
  "９",
  "0x10",
  "2026-02-30",
  "0000-00-00",
  "-271821-04-20",
  "275760-09-13",
  "9999-12-31",
  "24:00",
  "99:99",
  "true",
  "null",
  "undefined",
  "[object Object]",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  '{"$ne":null}',
  "[]",
  "=cmd()",
  "on",
  "coordinator",
);

/** Any UTF-16, including lone surrogates and control characters. */
const utf16 = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));

const word = fc.oneof(
  { weight: 4, arbitrary: notorious },
  { weight: 2, arbitrary: id },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 400 }) },
  { weight: 1, arbitrary: utf16 },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 400 }) },
);

const odd = ["__proto__", "constructor", "toString", "intent", "id", "form", "_action", "a[b][c]"];

type Pair = [string, string];
type Twist = (pairs: Pair[]) => Pair[];

/** One error in a form. */
function twist(names: string[]): fc.Arbitrary<Twist> {
  const name = fc.constantFrom(...names, ...odd);
  const change = (edit: (pair: Pair) => Pair[], at: string): Twist => {
    return (pairs) => pairs.flatMap((pair) => (pair[0] === at ? edit(pair) : [pair]));
  };
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(name, word).map(([at, value]): Twist => {
        return change(([key]) => [[key, value]], at);
      }),
    },
    { weight: 2, arbitrary: name.map((at) => change(() => [], at)) },
    {
      weight: 2,
      arbitrary: fc.tuple(name, word).map(([at, value]): Twist => {
        return change((pair) => [pair, [pair[0], value]], at);
      }),
    },
    { weight: 1, arbitrary: name.map((at) => change(([key, value]) => [[`${key}[]`, value]], at)) },
    {
      weight: 2,
      arbitrary: fc.tuple(name, word).map(([at, value]): Twist => {
        return (pairs) => [...pairs, [at, value]];
      }),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(name, word).map(([at, value]): Twist => {
        return (pairs) => [
          ...pairs,
          ...Array.from({ length: 400 }, (): Pair => [at, value.slice(0, 80)]),
        ];
      }),
    },
  );
}

/** Percent-encoding that keeps lone surrogates as the bytes that a careless client would send. */
function percent(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[^\w.-]/gs, (character) => {
    const code = character.charCodeAt(0);
    const alone = character.length === 1 && code >= 0xd800 && code <= 0xdfff;
    if (!alone) return encodeURIComponent(character);
    const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
    return bytes.map((byte) => `%${byte.toString(16)}`).join("");
  });
}

const urlencoded = (pairs: Pair[]): Body => ({
  raw: pairs.map(([name, value]) => `${percent(name)}=${percent(value)}`).join("&"),
  type: "application/x-www-form-urlencoded",
});

const boundary = "----kizuki-nonsense";
const multipart = (pairs: Pair[]): Body => ({
  raw: `${pairs
    .map(([name, value], index) => {
      const file = index % 3 === 2 ? '; filename="a.txt"\r\nContent-Type: text/plain' : "";
      const quoted = name.replace(/["\r\n]/g, "_");
      return `--${boundary}\r\nContent-Disposition: form-data; name="${quoted}"${file}\r\n\r\n${value}`;
    })
    .join("\r\n")}\r\n--${boundary}--\r\n`,
  type: `multipart/form-data; boundary=${boundary}`,
});

/** Bodies that are not forms. */
const formless: fc.Arbitrary<Body> = fc.oneof(
  fc.jsonValue().map((json) => ({ json })),
  word.map((raw) => ({ raw, type: "application/json" })),
  word.map((raw) => ({ raw, type: "application/x-www-form-urlencoded" })),
  word.map((raw) => ({ raw, type: `multipart/form-data; boundary=${boundary}` })),
  fc.constant({ raw: "--x", type: "multipart/form-data" }),
  fc.constant({ raw: "", type: "application/x-www-form-urlencoded" }),
);

function pairsOf(fields: Fields): Pair[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each): Pair => [name, each]),
  );
}

/** The given form with a few errors, or another body. */
function nonsenseForm(fields: Fields): fc.Arbitrary<Body> {
  const pairs = pairsOf(fields);
  const names = [...new Set(pairs.map(([name]) => name))];
  const twisted = fc
    .array(twist(names), { minLength: 1, maxLength: 4 })
    .map((twists) => twists.reduce((list, each) => each(list), pairs));
  return fc.oneof(
    { weight: 8, arbitrary: twisted.map(urlencoded) },
    { weight: 2, arbitrary: twisted.map(multipart) },
    { weight: 2, arbitrary: formless },
  );
}

const value = fc.oneof(word, fc.jsonValue(), fc.double(), fc.maxSafeInteger());

/** JSON like the given one with some of its values replaced, or any JSON. */
function nonsenseJson(json: unknown): fc.Arbitrary<Body> {
  const replaced = fc.tuple(fc.nat(11), value, fc.boolean()).map(([at, instead, drop]) => {
    let count = -1;
    return JSON.parse(JSON.stringify(json), (_name, inner: unknown) => {
      count += 1;
      if (count !== at) return inner;
      return drop ? undefined : instead;
    }) as unknown;
  });
  return fc.oneof(
    { weight: 6, arbitrary: replaced.map((each) => ({ json: each })) },
    {
      weight: 1,
      arbitrary: replaced.map((each) => ({ json: { sentAt: 0, operations: [each, each] } })),
    },
    { weight: 2, arbitrary: formless },
  );
}

/** Bodies derived from a valid one. */
export const nonsense = (right: Body): fc.Arbitrary<Body> =>
  "json" in right ? nonsenseJson(right.json) : nonsenseForm(right as Fields);

const segment = fc.oneof(
  id,
  word.map((text) => percent(text.slice(0, 300))),
);
const query = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        "q",
        "page",
        "next",
        "as",
        "alt",
        "with",
        "kind",
        "week",
        "from",
        "school",
        "view",
        "step",
        "added",
        "teacher",
        "person",
        "year",
        "code",
        "_routes",
        "index",
      ),
      word,
    ),
    { maxLength: 3 },
  )
  .map((pairs) =>
    pairs.map(([name, text]) => `${name}=${percent(text.slice(0, 2_000))}`).join("&"),
  );

/** Addresses derived from a valid one: other ids and unknown queries. */
export function addresses(path: string): fc.Arbitrary<string> {
  const [pathname = "", search = ""] = path.split("?", 2);
  const parts = pathname.split("/");
  const others = fc
    .tuple(fc.nat(parts.length - 1), segment)
    .map(([at, instead]) =>
      parts.map((part, index) => (index === at && index > 1 && part ? instead : part)).join("/"),
    );
  const somewhere = fc.oneof({ weight: 2, arbitrary: fc.constant(pathname) }, others);
  const asked = fc.oneof({ weight: 1, arbitrary: fc.constant(search) }, query);
  return fc.tuple(somewhere, asked).map(([to, what]) => (what ? `${to}?${what}` : to));
}
