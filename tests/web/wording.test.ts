/** The words of the glossary in all texts of the interface and the shipped content. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

const sourcesIn = (folder: string) =>
  readdirSync(path.join(root, folder))
    .filter((name) => /\.(ts|json)$/.test(name))
    .map((name) => path.posix.join(folder, name));

/** The lines of files that match a pattern, each with its file. */
const linesWith = (files: string[], pattern: RegExp) =>
  files.flatMap((file) =>
    readFileSync(path.join(root, file), "utf8")
      .split("\n")
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

const japanese = [
  ...sourcesIn("app/messages/ja"),
  ...sourcesIn("db/content"),
  "app/messages/letter.ts",
];
const english = sourcesIn("app/messages/en");

describe("Japanese", () => {
  test.each([
    ["閲覧できる人", /見られる人|だけが見られます|だれが何を見られるか/],
    ["ログイン", /サインイン|サインアウト/],
    ["お二人", /当事者/],
    ["見てほしい点", /見てほしいこと|見てほしい観点|重点/],
    ["ひとこと", /一言/],
    ["一緒に", /いっしょに/],
    ["日付", /日にち/],
    ["コピーする", /写す|写し(?:ました|て|た)(?!真)/],
    ["1行", /一行/],
    ["自分だけの記録", /手元に残/],
    ["保留", /いったん置/],
    ["授業後の振り返り", /1分(?:間)?の振り返り|授業後の1分/],
    ["連絡方法, 打合せの時間, やり方", /連絡の方法|打合せができる時間|どうやって/],
    ["sensei(name)", /\$\{(?:name|teacher)\}先生/],
  ])("%s is the word", (_, other) => {
    expect(linesWith(japanese, other)).toEqual([]);
  });

  test("has full-width punctuation", () => {
    const kana = "[ぁ-ゖァ-ヺ一-鿿々]";
    const half = new RegExp(`${kana}[,:;!?()]|[,;(]${kana}| · |： `);
    expect(linesWith(sourcesIn("app/messages/ja"), half)).toEqual([]);
  });
});

describe("English", () => {
  test.each([
    ["student", /"[^"]*\bpupils?\b/i],
    ["called off", /"[^"]*\bcancelled\b/],
    ["current password", /present password/i],
    ["watch", /watched for/],
  ])("%s is the word", (_, other) => {
    expect(linesWith(english, other)).toEqual([]);
  });
});
