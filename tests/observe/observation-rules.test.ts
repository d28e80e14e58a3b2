import { describe, expect, test } from "vitest";
import { en } from "~/messages/en";
import { ja } from "~/messages/ja";
import { formatElapsed } from "~/observe/elapsed";
import { timeOnDay } from "~/observe/instrument/notes/note-time";
import { findPupilName } from "~/observe/instrument/notes/pupil-names";
import { minuteOf, progress } from "~/observe/lesson-phase";
import { lessonTime } from "~/observe/lesson-rules";
import {
  canCorrect,
  canShareLevel,
  canWrite,
  gapsOf,
  hasContent,
  keptEndedAt,
  keptInstant,
} from "~/observe/observation-rules";
import { clockOffset } from "~/observe/sync/clock-correction";
import { canKeepBoth, resolveConflict } from "~/observe/sync/conflict-resolution";
import {
  applyChange,
  type InstrumentState,
  mergeCopy,
  stateOf,
} from "~/observe/sync/instrument-state";
import {
  type FieldChange,
  type Present,
  textLimit,
  type WorkingCopy,
} from "~/observe/sync/operation";
import { scaleView } from "~/rubrics/rubrics.server";
import { instantOf, secondsOf } from "~/web/dates";
import { plainNote } from "./observation-device";

const minute = 60_000;
const hour = 60 * minute;

describe("the right to write", () => {
  const observation = { observerId: "maya", status: "open" as const };
  test("belongs to the observer of an open observation", () => {
    expect(canWrite({ id: "maya" }, observation)).toBe(true);
    expect(canWrite({ id: "liam" }, observation)).toBe(false);
    expect(canWrite({ id: "maya" }, { ...observation, status: "shared" })).toBe(false);
  });
  test("includes correcting a shared one", () => {
    const shared = { observerId: "maya", status: "shared" as const, version: 1 };
    expect(canCorrect({ id: "maya" }, shared)).toBe(true);
    expect(canCorrect({ id: "liam" }, shared)).toBe(false);
    expect(canCorrect({ id: "maya" }, { ...shared, status: "open" })).toBe(false);
  });
});

describe("instants of a device", () => {
  const startedAt = 10 * hour;
  const now = 11 * hour;
  test.each([
    [10.5 * hour, 10.5 * hour],
    [now + minute, now + minute],
    [now + 35 * 24 * hour, now + 2 * minute],
    [9 * hour, 9 * hour],
    [0, 8 * hour],
  ])("a note at %i is kept at %i", (notedAt, kept) => {
    expect(keptInstant(notedAt, startedAt, now)).toBe(kept);
  });
  test.each([
    [10.5 * hour, 10.5 * hour],
    [now + minute, now],
    [0, startedAt],
  ])("an end at %i is kept at %i", (endedAt, kept) => {
    expect(keptEndedAt(endedAt, startedAt, now)).toBe(kept);
  });
  test("of a start in the future are kept at the start", () => {
    expect(keptInstant(0, now, now - hour)).toBe(now - 2 * hour);
    expect(keptEndedAt(now, now, now - hour)).toBe(now);
  });
});

describe("before sharing", () => {
  const note = (criteria: string[], text = "A line.") => ({ text, criteria });
  const draft = {
    notes: [note(["a"]), note([])],
    levels: [
      { criterionId: "a", value: "3" as const },
      { criterionId: "b", value: "2" as const },
      { criterionId: "c", value: "not-seen" as const },
      { criterionId: "d", value: null },
    ],
    texts: [
      { part: "keep" as const, text: "The wait." },
      { part: "try" as const, text: " \n" },
    ],
  };
  test("all gaps are found, and only those", () => {
    expect(gapsOf(draft, "full", ["a", "b"])).toEqual({
      focusWithoutNote: ["b"],
      levelWithoutNote: ["b"],
      untagged: 1,
      emptyTexts: ["wonder", "try"],
    });
    expect(gapsOf(draft, "shadow", []).levelWithoutNote).toEqual([]);
  });
  test("a level needs a note with its criterion; the other answers need none", () => {
    expect(canShareLevel("3", draft.notes, "a")).toBe(true);
    expect(canShareLevel("3", draft.notes, "b")).toBe(false);
    expect(canShareLevel("not-in-role", draft.notes, "b")).toBe(true);
    expect(canShareLevel(null, draft.notes, "a")).toBe(false);
  });
  test("one note or text is enough content, blanks are not", () => {
    expect(hasContent({ notes: [], texts: [] })).toBe(false);
    expect(hasContent({ notes: [note([], "　 ")], texts: [] })).toBe(false);
    expect(hasContent({ notes: [note([])], texts: [] })).toBe(true);
    expect(hasContent({ notes: [], texts: [{ part: "keep", text: "x" }] })).toBe(true);
  });
});

describe("the lesson's clock", () => {
  test("is computed from instants alone", () => {
    expect(lessonTime({ startedAt: 1_000, endedAt: null, pauses: [] }, 62_000)).toBe(61_000);
    expect(lessonTime({ startedAt: 1_000, endedAt: 31_000, pauses: [] }, 999_000)).toBe(30_000);
    expect(lessonTime({ startedAt: 5_000, endedAt: null, pauses: [] }, 1_000)).toBe(0);
  });
  test.each([
    [0, "00:00"],
    [59_999, "00:59"],
    [12 * minute + 5_000, "12:05"],
    [hour + 2 * minute + 5_000, "1:02:05"],
  ])("%i ms reads %s", (ms, text) => {
    expect(formatElapsed(ms)).toBe(text);
  });
  test("counts minutes from 1", () => {
    expect([minuteOf(0, 1), minuteOf(1, 1), minuteOf(minute, 0)]).toEqual([0, 1, 2]);
    expect([progress(0, 50), progress(25 * minute, 50), progress(hour, 50)]).toEqual([0, 0.5, 1]);
  });
  test("is corrected only by more than the duration of the request explains", () => {
    expect(clockOffset(10_000, 9_000, 9_400)).toBe(0);
    expect(clockOffset(hour, 0, 200)).toBe(hour - 100);
    expect(clockOffset(20_000, 0, 30_000)).toBe(0);
  });
  test("reads times of day", () => {
    const day = "2026-11-25";
    expect(secondsOf(timeOnDay(day, "11:52:07"))).toBe("11:52:07");
    expect(timeOnDay(day, "11:52")).toBe(instantOf(day, "11:52"));
    for (const bad of ["", "25:00", "11:52:7", "now"]) expect(timeOnDay(day, bad)).toBeNaN();
  });
});

describe("names of pupils", () => {
  test.each([
    ["Yuki-kun raises a hand", "Yuki-kun"],
    ["then hana‑chan reads", "hana‑chan"],
    ["Ken kun is asked", "Ken kun"],
    ["山田さんが読む", "山田さん"],
    ["隣のゆうきくんに聞く", "ゆうきくん"],
    ["サクラちゃん", "サクラちゃん"],
    ["山田君が手を挙げる", "山田君"],
  ])("are seen in: %s", (text, word) => {
    expect(findPupilName(text)).toContain(word.slice(-3));
  });
  test.each([
    "From San Francisco to Kyoto",
    "6 of 15 pairs begin",
    "皆さん、立ってください",
    "みなさん、たくさん話しました",
    "お母さんの写真を見せる",
    "赤ちゃんの絵カード",
    "Kobayashi-sensei nods",
    "肉屋さんごっこ",
    "「君たち」と言う",
  ])("are not seen in: %s", (text) => {
    expect(findPupilName(text)).toBeNull();
  });
});

describe("the words of the levels", () => {
  test.each([
    ["en", en],
    ["ja", ja],
  ] as const)("are those of the shipped scale: %s", (locale, messages) => {
    const names = scaleView(locale).map(({ value, label }) => [value, label]);
    expect(Object.fromEntries(names)).toEqual(messages.observe.levelNames);
  });
});

describe("what the screen shows", () => {
  const copy: WorkingCopy = {
    id: "o",
    visitId: "v",
    status: "open",
    startedAt: 0,
    endedAt: null,
    notes: [
      { id: "n2", text: "second", notedAt: 20, criteria: [], ...plainNote, operationId: "b" },
      { id: "n1", text: "first", notedAt: 10, criteria: ["a"], ...plainNote, operationId: "a" },
    ],
    marks: [],
    levels: [{ criterionId: "a", value: "2", operationId: "l" }],
    texts: [{ part: "keep", text: "kept", operationId: "t" }],
  };
  const texts = (state: InstrumentState) => state.notes.map((note) => note.text);
  const write = (noteId: string, text: string, notedAt: number): FieldChange => ({
    kind: "note.write",
    noteId,
    text,
    notedAt,
    criteria: [],
    ...plainNote,
  });

  test("is ordered by time, also after a late note", () => {
    const state = stateOf(copy);
    expect(texts(state)).toEqual(["first", "second"]);
    expect(texts(applyChange(state, write("n3", "late", 15)))).toEqual(["first", "late", "second"]);
    expect(texts(applyChange(state, write("n1", "moved", 30)))).toEqual(["second", "moved"]);
  });

  test("keeps pending changes and takes all other fields from the server", () => {
    let state = applyChange(stateOf(copy), write("n1", "mine", 10));
    state = applyChange(state, { kind: "text.write", part: "try", text: "mine" });
    state = applyChange(state, { kind: "note.remove", noteId: "n2" });
    const own = new Set(["note:n1", "text:try"]);
    const server: WorkingCopy = {
      ...copy,
      notes: [
        { id: "n4", text: "theirs", notedAt: 5, criteria: [], ...plainNote, operationId: "x" },
      ],
      texts: [
        { part: "keep", text: "theirs", operationId: "y" },
        { part: "try", text: "theirs", operationId: "z" },
      ],
      levels: [],
      endedAt: 99,
    };
    const shown = mergeCopy(state, server, (field) => own.has(field));
    expect(shown.notes.map((note) => [note.text, note.removed])).toEqual([
      ["theirs", false],
      ["mine", false],
      ["second", true],
    ]);
    expect(shown).toMatchObject({
      endedAt: 99,
      levels: {},
      texts: { keep: "theirs", try: "mine" },
    });
  });

  test("keeping both makes two notes, or one joined text", () => {
    const note: Extract<Present, { kind: "note" }> = {
      kind: "note",
      id: "n1",
      text: "theirs",
      notedAt: 10,
      criteria: [],
      ...plainNote,
      removed: false,
      operationId: "x",
    };
    const both = resolveConflict("both", write("n1", "mine", 10), note, () => "new");
    expect(both).toMatchObject({ settled: null, added: { noteId: "new", text: "mine" } });
    const text: Present = { kind: "text", part: "keep", text: "theirs", operationId: "x" };
    const mine: FieldChange = { kind: "text.write", part: "keep", text: "mine" };
    expect(resolveConflict("both", mine, text, () => "").settled).toMatchObject({
      text: "theirs\n\nmine",
    });
    expect(canKeepBoth({ ...mine, text: "x".repeat(textLimit) }, text)).toBe(false);
    expect(canKeepBoth(write("n1", "mine", 1), { ...note, removed: true })).toBe(false);
  });
});
