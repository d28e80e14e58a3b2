import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import { describe, expect, test } from "vitest";
import { en } from "~/messages/en";
import { ja } from "~/messages/ja";
import { judging } from "~/messages/judging";
import { judgingIn } from "~/observe/instrument/judging-words";
import { tapWords } from "~/observe/instrument/lesson/lesson-words";
import { isCommit, isUndo, keyAct } from "~/observe/instrument/notes/note-keys";
import { rewritten } from "~/observe/instrument/notes/note-review";

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

describe("keys on the note", () => {
  test("digits toggle the criteria outside the line, and with Alt while typing", () => {
    const first = { kind: "tag", index: 0 };
    expect(keyAct(one, "outside")).toEqual(first);
    expect(keyAct(press("¡", "Digit1", alt), "line")).toEqual(first);
    expect(keyAct(press("9", "Digit9", alt), "empty-line")).toEqual({ kind: "tag", index: 8 });
  });
  test("digits never act alone in the line, not even in an empty one: notes begin with numbers", () => {
    expect(keyAct(one, "line")).toBeNull();
    expect(keyAct(one, "empty-line")).toBeNull();
    expect(keyAct(press("0", "Digit0"), "outside")).toBeNull();
  });
  test.each([
    ["+", "Equal", { shiftKey: true }, { kind: "sign", sign: "well" }],
    // The plus of a Japanese keyboard.
    ["+", "Semicolon", { shiftKey: true }, { kind: "sign", sign: "well" }],
    ["+", "NumpadAdd", {}, { kind: "sign", sign: "well" }],
    ["?", "Slash", { shiftKey: true }, { kind: "sign", sign: "wonder" }],
    ["/", "Slash", {}, { kind: "search" }],
  ])("%s (%s) acts in the empty line, and with Alt in a begun one", (key, code, more, act) => {
    expect(keyAct(press(key, code, more), "empty-line")).toEqual(act);
    expect(keyAct(press(key, code, more), "outside")).toEqual(act);
    expect(keyAct(press(key, code, more), "line")).toBeNull();
    expect(keyAct(press(key, code, { ...more, altKey: true }), "line")).toEqual(act);
  });
  test("N goes to the line, but is a letter in it", () => {
    expect(keyAct(press("n", "KeyN"), "outside")).toEqual({ kind: "line" });
    expect(keyAct(press("n", "KeyN"), "empty-line")).toBeNull();
  });
  test("nothing acts in other fields, with the browser's own modifiers, or within a conversion", () => {
    expect(keyAct(press("1", "Digit1", alt), "field")).toBeNull();
    expect(keyAct(press("1", "Digit1", { ctrlKey: true }), "outside")).toBeNull();
    expect(keyAct(press("1", "Digit1", { metaKey: true }), "outside")).toBeNull();
    expect(keyAct(press("/", "Slash", { isComposing: true }), "empty-line")).toBeNull();
    expect(keyAct(press("Process", "Slash", { keyCode: 229 }), "empty-line")).toBeNull();
  });
  test("Alt + Z takes back the last tap, whatever letter the system puts there", () => {
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
  test("commits, but not with Shift and not while a conversion is confirmed", () => {
    expect(isCommit(enter())).toBe(true);
    expect(isCommit(enter({ shiftKey: true }))).toBe(false);
    expect(isCommit(enter({ isComposing: true }))).toBe(false);
    // Safari says "not composing" for the very Enter that ends it.
    expect(isCommit(enter({ keyCode: 229 }))).toBe(false);
  });
});

describe("words that judge", () => {
  test.each([
    ["Good pace, 6 pairs done", "Good"],
    ["a well-behaved class", "well-behaved"],
    ["pupils looked bored, then boring song", "bored"],
    ["説明が上手だった", "上手"],
    ["つまらない活動", "つまらな"],
    ["ALT nice, 発音が下手", "nice"],
  ])("%s", (text, word) => {
    expect(judgingIn(text, judging)).toBe(word);
  });
  test.each([
    "ALT says “Good!” and “Nice try”",
    '"Very good" to 3 pupils',
    "「上手！」と言う",
    "Goodbye song, 2 minutes",
    "a badge for 6 of 15 pairs",
    "6組が立つ",
  ])("not in %s", (text) => {
    expect(judgingIn(text, judging)).toBeNull();
  });
});

describe("taps in words", () => {
  const words = (about: "lead" | "tally" | "clock", value: string) => [
    tapWords(en.instrument, { id: "a", about, value, at: 0 }),
    tapWords(ja.instrument, { id: "a", about, value, at: 0 }),
  ];
  test("states, their end, counts and pauses", () => {
    expect(words("lead", "both")).toEqual(["Both", "二人で"]);
    expect(words("lead", "off")[0]).toBe("Who leads: ended");
    expect(words("tally", "問い")).toEqual(["問い", "問い"]);
    expect(words("clock", "pause")).toEqual(["Pause", "一時停止"]);
    expect(words("clock", "resume")[1]).not.toBe("resume");
  });
});

test("a note written anew keeps all that is not altered", () => {
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
  expect(rewritten(note, { keptBack: true })).toEqual({
    kind: "note.write",
    noteId: "note",
    ...content,
    keptBack: true,
  });
});
