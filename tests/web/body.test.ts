/** How the bodies of requests are read, and what of them is refused before it is parsed. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import {
  formBytes,
  formPairs,
  jsonBody,
  jsonDepth,
  jsonItems,
  longestValue,
  mostFields,
  multipartBytes,
  urlencodedPairs,
} from "~/web/body.server";
import { email, list, text } from "~/web/forms/fields";
import { formValues } from "~/web/forms/form-data";
import { postedValues } from "~/web/forms/forms.server";
import { narrow } from "~/web/forms/narrow";
import { isRefusal } from "~db/refusal";

const urlencoded = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data; boundary=b";
const posted = (body: string, type = urlencoded) =>
  new Request("http://localhost/", { method: "POST", headers: { "Content-Type": type }, body });

const part = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** The code that reading a body is refused with, or `read`. */
async function refusal(request: Request): Promise<string> {
  try {
    await postedValues(request);
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
  return "read";
}

describe("an urlencoded form", () => {
  const pieces = fc.constantFrom("a", "=", "&", "+", "%", "%4", "%41", "%E3%81%82", "%ff", "[");
  const body = fc.oneof(
    fc.string({ unit: "binary-ascii" }),
    fc.array(pieces).map((all) => all.join("")),
  );

  test("is read as URLSearchParams reads it", () => {
    fc.assert(
      fc.property(body, (typed) => {
        // Browsers send ASCII; Node's own parser loses other characters beside a malformed escape.
        // The constructor would take a question mark in front away.
        const expected = [...new URLSearchParams(`&${typed}`)];
        expect([...urlencodedPairs(Buffer.from(typed))]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("keeps repeated names as a list and is no way to a prototype", async () => {
    const values = await postedValues(posted("a=1&b=&a=2&__proto__=x&constructor=y"));
    expect(values).toEqual({ a: ["1", "2"], b: "", constructor: "y" });
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });

  test("is refused by its size and its number of fields", async () => {
    const fields = (count: number) => "a=1&".repeat(count).slice(0, -1);
    expect(await refusal(posted(fields(mostFields)))).toBe("read");
    expect(await refusal(posted(fields(mostFields + 2)))).toBe("too-large");
    const most = `a=${"x".repeat(longestValue)}`;
    expect(await refusal(posted(most))).toBe("read");
    expect(await refusal(posted(`${most}x`))).toBe("too-large");
    const filling = `${most}&`.repeat(5);
    expect(await refusal(posted(filling + "a".repeat(formBytes - filling.length)))).toBe("read");
    expect(await refusal(posted(filling + "a".repeat(formBytes - filling.length + 1)))).toBe(
      "too-large",
    );
  });
});

describe("a multipart form", () => {
  test("is read, files left out", async () => {
    const file = '--b\r\nContent-Disposition: form-data; name="f"; filename="x"\r\n\r\nx\r\n';
    const body = `${part("a", "1")}${part("a", "2")}${file}${part("あ", "--")}--b--\r\n`;
    expect(await postedValues(posted(body, multipart))).toEqual({ a: ["1", "2"], あ: "--" });
  });

  test("is refused by its size and its number of parts", async () => {
    const parts = (count: number) => `${part("", "").repeat(count)}--b--\r\n`;
    expect(await refusal(posted(parts(mostFields - 1), multipart))).toBe("read");
    expect(await refusal(posted(parts(mostFields + 1), multipart))).toBe("too-large");
    expect(await refusal(posted(part("a", "x".repeat(multipartBytes)), multipart))).toBe(
      "too-large",
    );
    expect(await refusal(posted(part("a", "1"), multipart))).toBe("unreadable");
    expect(await refusal(posted("--b", "multipart/form-data"))).toBe("unreadable");
  });
});

test("what is no form is refused", async () => {
  expect(await refusal(posted("{}", "application/json"))).toBe("unreadable");
  await expect(formPairs(posted("a", "text/plain"))).rejects.toThrow(TypeError);
});

test("pairs are taken in one pass", () => {
  const pairs = (function* (): Generator<[string, string]> {
    for (let at = 0; at < 1_000; at++) yield [`n${at}`, "x"];
  })();
  expect(Object.keys(formValues(pairs))).toHaveLength(1_000);
});

describe("JSON", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  const wide = (items: number) => `[${"1,".repeat(items)}1]`;

  test("is read unless it is nested too deeply or too wide", async () => {
    const operations = [{ id: 'a"\\', text: "[{,:".repeat(5_000) }];
    expect(await jsonBody(posted(JSON.stringify({ operations })))).toEqual({ operations });
    expect(await jsonBody(posted(nested(jsonDepth)))).toBeDefined();
    expect(await jsonBody(posted(nested(jsonDepth + 1)))).toBeUndefined();
    expect(await jsonBody(posted(wide(jsonItems)))).toHaveLength(jsonItems + 1);
    expect(await jsonBody(posted(wide(jsonItems + 1)))).toBeUndefined();
    expect(await jsonBody(posted("{"))).toBeUndefined();
  });
});

describe("a value that is too long", () => {
  /** A schema's messages for a value, and the values that its last check was given. */
  function check(long: string) {
    const seen: string[] = [];
    const schema = text({ max: 10 }).check(z.refine((value) => seen.push(value) > 0));
    const result = schema.safeParse(long);
    return { messages: result.error?.issues.map(({ message }) => message), seen };
  }

  test("meets no further check", () => {
    expect(check("a".repeat(10))).toEqual({ messages: undefined, seen: ["a".repeat(10)] });
    expect(check("a".repeat(11))).toEqual({ messages: ["too-long"], seen: [] });
    expect(check("a".repeat(100_000))).toEqual({ messages: ["too-long"], seen: [] });
  });

  test("has one message", () => {
    const dots = `a@${".".repeat(80_000)}@`;
    const messages = (schema: z.ZodMiniType, value: unknown) =>
      schema.safeParse(value).error?.issues.map(({ message }) => message);
    expect(messages(email(), dots)).toEqual(["too-long"]);
    expect(messages(list({ max: 2 }), [dots])).toEqual(["invalid"]);
  });

  test("is told apart from one with long line ends and blanks", () => {
    const schema = text({ max: 2_000 });
    const lines = "a\r\n".repeat(1_000).trimEnd();
    expect(schema.parse(`  ${lines}  `)).toHaveLength(1_999);
  });
});

test("an address has a name, an @ and a domain of labels", () => {
  const takes = (typed: string) => email().safeParse(typed).success;
  for (const typed of ["a@b.c", "a.b@c.d.e", "ａ＠ｂ．ｃ", "a+b@c-d.jp"])
    expect(takes(typed)).toBe(true);
  for (const typed of ["a@b", "a@b.", "a@.b", "a@b..c", "@b.c", "a@@b.c", "a b@c.d"])
    expect(takes(typed)).toBe(false);
});

test("only the beginning of a long text is narrowed", () => {
  expect(narrow("Ａ１")).toBe("A1");
  expect(narrow(`a${"\u0301\u0323".repeat(250_000)}`).length).toBeLessThanOrEqual(300);
});
