/** What the taps of a lesson become in the shared feedback. */
import { expect, test } from "vitest";
import {
  lessonTimeIn,
  rowsToInclude,
  sharedTaps,
  stretchesOf,
  tappedLesson,
  tappedRows,
  withRows,
} from "~/observe/feedback/shared-taps";
import { rowTimes, type Tap } from "~/observe/lesson-rules";
import { type MarkAbout, stateRows, stateValues, tapRows } from "~/observe/vocabulary";

const minute = 60_000;
const startedAt = Date.UTC(2026, 4, 11, 0, 40);

/** Taps at minutes of the lesson; ids follow the order of the list. */
const tapsOf = (...list: [at: number, about: MarkAbout, value: string][]): Tap[] =>
  list.map(([at, about, value], index) => ({
    id: `tap-${index}`,
    about,
    value,
    at: startedAt + at * minute,
  }));

const lessonOf = (taps: Tap[], endedAt: number | null = startedAt + 50 * minute) => ({
  startedAt,
  endedAt,
  notes: [{ id: "note", notedAt: startedAt + 12 * minute, criteria: [] }],
  taps: sharedTaps(taps, tapRows),
});

test("only the chosen rows are shared, and always the pauses, in their order", () => {
  const taps = tapsOf(
    [9, "lead", "teacher"],
    [2, "lead", "alt"],
    [2, "language", "english"],
    [4, "tally", "Open question"],
    [5, "clock", "pause"],
    [6, "clock", "resume"],
  );
  const removed = { ...tapsOf([3, "lead", "both"])[0], id: "gone", removed: true } as Tap;
  expect(tappedRows(taps)).toEqual(["lead", "language", "tally"]);
  expect(sharedTaps([...taps, removed], ["lead"])).toEqual([
    { about: "lead", value: "alt", at: startedAt + 2 * minute },
    { about: "clock", value: "pause", at: startedAt + 5 * minute },
    { about: "clock", value: "resume", at: startedAt + 6 * minute },
    { about: "lead", value: "teacher", at: startedAt + 9 * minute },
  ]);
  expect(withRows(sharedTaps(taps, tapRows), []).map(({ about }) => about)).toEqual([
    "clock",
    "clock",
  ]);
});

test("a correction includes the rows of the version before; what nobody else reads includes all", () => {
  const taps = sharedTaps(tapsOf([1, "lead", "alt"], [2, "tally", "Praise"]), ["tally"]);
  expect(rowsToInclude("full", null)).toEqual(tapRows);
  expect(rowsToInclude("full", { taps })).toEqual(["tally"]);
  expect(rowsToInclude("full", {})).toEqual([]);
  expect(rowsToInclude("self", { taps })).toEqual(tapRows);
  expect(rowsToInclude("shadow", {})).toEqual(tapRows);
});

test("pauses are no part of the lesson's time", () => {
  const content = lessonOf(
    tapsOf(
      [0, "lead", "alt"],
      [10, "clock", "pause"],
      [15, "clock", "resume"],
      [20, "lead", "teacher"],
      [30, "tally", "Open question"],
    ),
  );
  const lesson = tappedLesson(content);
  expect(lesson.total).toBe(45 * minute);
  expect(lesson.segments.lead).toEqual([
    { value: "alt", from: 0, until: 15 * minute },
    { value: "teacher", from: 15 * minute, until: 45 * minute },
  ]);
  expect(lesson.counts).toMatchObject([{ name: "Open question", at: 25 * minute }]);
  const timeIn = lessonTimeIn(content);
  expect(timeIn(startedAt + 12 * minute)).toBe(10 * minute);
  expect(timeIn(startedAt + 52 * minute)).toBe(47 * minute);
});

test("an observation without an end is read up to its last note or tap", () => {
  expect(tappedLesson(lessonOf(tapsOf([3, "lead", "alt"]), null)).total).toBe(12 * minute);
  expect(tappedLesson(lessonOf(tapsOf([33, "lead", "alt"]), null)).total).toBe(33 * minute);
});

test("the lesson is divided where a state changes, without a gap and with every count once", () => {
  // A linear congruential generator: the same lessons in every run.
  let seed = 7;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    // The lower bits of such a generator repeat after a few numbers.
    return (seed >>> 16) % below;
  };
  const occurred = new Set<string>();
  for (let run = 0; run < 200; run += 1) {
    const taps = tapsOf(
      ...Array.from({ length: next(40) }, (): [number, MarkAbout, string] => {
        const at = next(55);
        const row = stateRows[next(3)] ?? "lead";
        const kind = next(8);
        if (kind === 0) return [at, "clock", next(2) === 0 ? "pause" : "resume"];
        if (kind === 1) return [at, "tally", `thing ${next(3)}`];
        return [at, row, kind === 2 ? "off" : (stateValues[row][next(4)] ?? "off")];
      }),
    );
    const lesson = tappedLesson(lessonOf(taps));
    const parts = stretchesOf(lesson);
    expect(parts.slice(1).map(({ from }) => from)).toEqual(
      parts.slice(0, -1).map(({ until }) => until),
    );
    expect(parts.reduce((sum, { from, until }) => sum + until - from, 0)).toBe(lesson.total);
    for (const row of stateRows)
      for (const { value, ms } of rowTimes(row, lesson.segments[row], lesson.total).values) {
        if (ms > 0) occurred.add(`${row} ${value}`);
        expect(
          parts
            .filter(({ states }) => states[row] === value)
            .reduce((sum, { from, until }) => sum + until - from, 0),
        ).toBe(ms);
      }
    if (lesson.total > 0)
      expect(parts.flatMap(({ counts }) => counts).reduce((sum, { count }) => sum + count, 0)).toBe(
        lesson.counts.length,
      );
  }
  const possible = stateRows.flatMap((row) => stateValues[row].map((value) => `${row} ${value}`));
  expect([...occurred].sort()).toEqual(possible.sort());
});
