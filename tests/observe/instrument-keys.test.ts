import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import { describe, expect, test } from "vitest";
import { en } from "~/messages/en";
import { ja } from "~/messages/ja";
import { judging } from "~/messages/judging";
import { findJudgingWord } from "~/observe/instrument/judging-words";
import { tapLabel } from "~/observe/instrument/lesson/tap-label";
import { isCommit, isTyped, isUndo, keyCommand } from "~/observe/instrument/notes/note-keys";
import { noteChange } from "~/observe/instrument/notes/note-review";

const modifiers = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const press = (key: string, code: string, more: object = {}) => ({
  key,
  code,
  ...modifiers,
  isComposing: false,
  keyCode: 0,
  ...more,
});
const one = press("1", "Digit1");
const alt = { altKey: true };

describe("command keys", () => {
  test("digits toggle criteria with Alt", () => {
    const first = { kind: "tag", index: 0 };
    expect(keyCommand(press("¡", "Digit1", alt), "line")).toEqual(first);
    expect(keyCommand(press("9", "Digit9", alt), "empty-line")).toEqual({ kind: "tag", index: 8 });
  });
  test("digits without Alt are typed in the note line, even in an empty one", () => {
    expect(keyCommand(one, "line")).toBeNull();
    expect(keyCommand(one, "empty-line")).toBeNull();
    expect(keyCommand(press("0", "Digit0", alt), "line")).toBeNull();
  });
  test.each([
    ["+", "Equal", { shiftKey: true }, { kind: "sign", sign: "well" }],
    // The plus of a Japanese keyboard.
    ["+", "Semicolon", { shiftKey: true }, { kind: "sign", sign: "well" }],
    ["+", "NumpadAdd", {}, { kind: "sign", sign: "well" }],
    ["?", "Slash", { shiftKey: true }, { kind: "sign", sign: "wonder" }],
    ["/", "Slash", {}, { kind: "search" }],
  ])("%s (%s) acts in the empty line, and with Alt in a begun one", (key, code, more, act) => {
    expect(keyCommand(press(key, code, more), "empty-line")).toEqual(act);
    expect(keyCommand(press(key, code, more), "line")).toBeNull();
    expect(keyCommand(press(key, code, { ...more, altKey: true }), "line")).toEqual(act);
  });
  test("characters and conversions are typed, but not Space, named keys and shortcuts", () => {
    for (const key of ["a", "N", "3", "é", "あ", "𠮷"])
      expect(isTyped(press(key, "KeyA")), key).toBe(true);
    expect(isTyped(press("Process", "KeyA", { keyCode: 229 }))).toBe(true);
    for (const key of [" ", "　", "Enter", "Tab", "Escape", "F5", "ArrowDown"])
      expect(isTyped(press(key, key)), key).toBe(false);
    for (const more of [alt, { ctrlKey: true }, { metaKey: true }])
      expect(isTyped(press("a", "KeyA", more))).toBe(false);
  });
  test("no key is a command in other fields, with Ctrl or Meta, or during a conversion", () => {
    expect(keyCommand(press("1", "Digit1", alt), "field")).toBeNull();
    expect(keyCommand(press("1", "Digit1", { ctrlKey: true }), "empty-line")).toBeNull();
    expect(keyCommand(press("1", "Digit1", { metaKey: true }), "empty-line")).toBeNull();
    expect(keyCommand(press("/", "Slash", { isComposing: true }), "empty-line")).toBeNull();
    expect(keyCommand(press("Process", "Slash", { keyCode: 229 }), "empty-line")).toBeNull();
  });
  test("Alt + Z undoes the last tap, whatever character the system produces", () => {
    expect(isUndo(press("Ω", "KeyZ", alt))).toBe(true);
    expect(isUndo(press("z", "KeyZ"))).toBe(false);
    expect(isUndo(press("z", "KeyZ", { ctrlKey: true }))).toBe(false);
    expect(isUndo(press("z", "KeyZ", { ...alt, isComposing: true }))).toBe(false);
  });
});

describe("Enter", () => {
  const enter = (more: { shiftKey?: boolean; keyCode?: number; isComposing?: boolean } = {}) =>
    ({
      key: "Enter",
      shiftKey: more.shiftKey ?? false,
      keyCode: more.keyCode ?? 13,
      nativeEvent: { isComposing: more.isComposing ?? false },
    }) as ReactKeyboardEvent;
  test("commits the note, but not with Shift and not when it confirms a conversion", () => {
    expect(isCommit(enter())).toBe(true);
    expect(isCommit(enter({ shiftKey: true }))).toBe(false);
    expect(isCommit(enter({ isComposing: true }))).toBe(false);
    // Safari reports the Enter that ends a conversion as not composing.
    expect(isCommit(enter({ keyCode: 229 }))).toBe(false);
  });
});

describe("judging words", () => {
  test.each([
    ["Good pace, 6 pairs done", "Good"],
    ["a well-behaved class", "well-behaved"],
    ["pupils looked bored, then boring song", "bored"],
    ["説明が上手だった", "上手"],
    ["つまらない活動", "つまらな"],
    ["ALT nice, 発音が下手", "nice"],
  ])("%s", (text, word) => {
    expect(findJudgingWord(text, judging)).toBe(word);
  });
  test.each([
    "ALT says “Good!” and “Nice try”",
    '"Very good" to 3 pupils',
    "「上手！」と言う",
    "Goodbye song, 2 minutes",
    "a badge for 6 of 15 pairs",
    "6組が立つ",
  ])("not in %s", (text) => {
    expect(findJudgingWord(text, judging)).toBeNull();
  });
});

describe("labels of taps", () => {
  const words = (about: "lead" | "tally" | "clock", value: string) => [
    tapLabel(en, { id: "a", about, value, at: 0 }),
    tapLabel(ja, { id: "a", about, value, at: 0 }),
  ];
  test("name states, their end, tallies and pauses", () => {
    expect(words("lead", "both")).toEqual(["Both", "二人で"]);
    expect(words("lead", "off")[0]).toBe("Who leads: ended");
    expect(words("tally", "問い")).toEqual(["問い", "問い"]);
    expect(words("clock", "pause")).toEqual(["Pause", "一時停止"]);
    expect(words("clock", "resume")[1]).not.toBe("resume");
  });
});

test("a rewritten note keeps every property that is not altered", () => {
  const note = {
    id: "note",
    text: "6 of 15 pairs",
    notedAt: 1,
    committedAt: 2,
    criteria: ["pairs"],
    sign: "well" as const,
    keptBack: false,
    removed: false,
  };
  const { id: _, removed: __, ...content } = note;
  expect(noteChange(note, { keptBack: true })).toEqual({
    kind: "note.write",
    noteId: "note",
    ...content,
    keptBack: true,
  });
});
