/** Parsing of lines that were noted on paper. */
import { describe, expect, test } from "vitest";
import { lessonInstant, lineTag } from "~/observe/paper/transfer-rules";
import { instantOf } from "~/web/dates";

const day = "2026-11-20";
const lesson = { startedAt: instantOf(day, "09:30"), minutes: 50 };
const at = (typed: string) => lessonInstant(typed, lesson);

describe("a time", () => {
  test.each([
    "935",
    "9:35",
    "0935",
    "09:35",
    " 9:35 ",
    "９：３５",
    "９３５",
    "9.35",
    "9時35分",
    "+5",
    "＋５",
    "+ 5",
  ])("%j is 9:35", (typed) => expect(at(typed)).toEqual({ value: instantOf(day, "09:35") }));

  test.each([
    ["+0", "09:30"],
    ["+12", "09:42"],
    ["900", "09:00"],
    ["10:20", "10:20"],
    ["1120", "11:20"],
  ])("%j is %s", (typed, time) => expect(at(typed)).toEqual({ value: instantOf(day, time) }));

  test.each(["", "5", "12", "abc", "9:3", "2560", "9:75", "+", "+abc", "-5", "12345", "9:35:10"])(
    "%j is none",
    (typed) => expect(at(typed)).toEqual({ error: "bad-time" }),
  );

  test.each(["8:59", "11:21", "2135", "+111", "+999"])("%j lies beside the lesson", (typed) =>
    expect(at(typed)).toEqual({ error: "not-in-lesson" }),
  );

  test("of a lesson about midnight in London is still that of its Japan day", () => {
    const early = { startedAt: instantOf(day, "08:45"), minutes: 45 };
    expect(lessonInstant("8:59", early)).toEqual({ value: instantOf(day, "08:59") });
  });
});

describe("a tag", () => {
  const criteria = [
    { id: "clear", title: "Clear instructions" },
    { id: "check", title: "Checks understanding" },
    { id: "cl", title: "Cl" },
    { id: "ja", title: "指示が明確" },
  ];
  const tag = (typed: string) => lineTag(typed, criteria);

  test.each([
    ["", [], null],
    ["1", ["clear"], null],
    ["２", ["check"], null],
    ["1,2", ["clear", "check"], null],
    ["1 4", ["clear", "ja"], null],
    ["１、２", ["clear", "check"], null],
    ["1,1", ["clear"], null],
    ["2 Checks understanding", ["check"], null],
    ["clear", ["clear"], null],
    ["CHE", ["check"], null],
    ["cl", ["cl"], null],
    ["指示", ["ja"], null],
    ["+", [], "well"],
    ["?", [], "wonder"],
    ["？", [], "wonder"],
    ["1+", ["clear"], "well"],
    ["?2", ["check"], "wonder"],
  ] as const)("%j", (typed, ids, sign) =>
    expect(tag(typed)).toEqual({ value: { criteria: [...ids], sign } }),
  );

  test.each(["c", "5", "0", "1,9", "nothing"])("%j says none, or more than one", (typed) =>
    expect(tag(typed)).toEqual({ error: "which-criterion" }),
  );
});
