/** Export and import of an observation as a file: nothing is lost and nothing is doubled. */
import { expect, test } from "vitest";
import type { QueueEntry } from "~/observe/sync/autosave-types";
import { applyChange, type InstrumentState } from "~/observe/sync/instrument-state";
import { changesFrom, fileName, fileOf, observationIn } from "~/observe/sync/observation-file";
import { type FieldChange, textLimit } from "~/observe/sync/operation";
import { plainNote } from "./observation-device";

const now = Date.UTC(2026, 10, 22, 1, 30);
const note = (id: string, text: string, notedAt = now) => ({
  ...plainNote,
  id,
  text,
  notedAt,
  criteria: [],
  removed: false,
});
const tap = (id: string, at: number, removed = false) =>
  ({ id, about: "lead", value: "alt", at, removed }) as const;
const empty: InstrumentState = {
  startedAt: now,
  endedAt: null,
  notes: [],
  marks: [],
  levels: {},
  texts: {},
};
const lesson: InstrumentState = {
  ...empty,
  notes: [note("one", "Six pairs begin."), note("two", "All pairs.", now + 60_000)],
  marks: [tap("t", now)],
  levels: { "clear-instructions": "2" },
  texts: { keep: "The ticket." },
};
const apply = (state: InstrumentState, changes: FieldChange[]) =>
  changes.reduce(applyChange, state);
const saved = (
  state: InstrumentState,
  operations: { observationId: string; entry: QueueEntry }[] = [],
) => fileOf([{ observationId: "here", copy: { state } }], operations, now);

/** Reads a file as the screen does. @throws when the file does not hold the observation */
function read(text: string): InstrumentState {
  const state = observationIn(text, "here");
  if (!state) throw new Error("The file was not read.");
  return state;
}

test("an import into an empty observation adds everything, a second import nothing", () => {
  const taken = apply(empty, changesFrom(read(saved(lesson)), empty));
  expect(taken).toEqual(lesson);
  expect(changesFrom(read(saved(lesson)), taken)).toEqual([]);
});

test("the unsent operations of this observation are applied in their order", () => {
  const entry = (order: number, change: FieldChange): QueueEntry => ({
    operation: { ...change, id: `o${order}`, base: null, offset: null } as QueueEntry["operation"],
    order,
    sent: false,
  });
  const write = (order: number, id: string, text: string) => {
    const { removed: _, id: noteId, ...content } = note(id, text);
    return entry(order, { kind: "note.write", noteId, ...content });
  };
  const state = read(
    saved(lesson, [
      { observationId: "here", entry: write(2, "one", "Seven pairs begin.") },
      { observationId: "here", entry: write(1, "one", "Seven") },
      { observationId: "elsewhere", entry: write(3, "one", "Not of this lesson.") },
      { observationId: "here", entry: entry(4, { kind: "note.remove", noteId: "two" }) },
    ]),
  );
  expect(state.notes.map(({ text, removed }) => [text, removed])).toEqual([
    ["Seven pairs begin.", false],
    ["All pairs.", true],
  ]);
  expect(changesFrom(state, empty).map((change) => change.kind)).toEqual([
    "note.write",
    "mark.write",
    "level.set",
    "text.write",
  ]);
});

test("differing texts are added beside the present ones", () => {
  const here: InstrumentState = {
    ...lesson,
    notes: [note("one", "Eight pairs begin.")],
    levels: { "clear-instructions": "3" },
    texts: { keep: "The wait.", try: "One round." },
  };
  const both = apply(here, changesFrom(lesson, here));
  expect(both.notes.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^(Six|Eight) pairs begin\.$/),
    expect.stringMatching(/^(Six|Eight) pairs begin\.$/),
    "All pairs.",
  ]);
  expect(new Set(both.notes.map(({ text }) => text)).size).toBe(3);
  expect(both.levels).toEqual(here.levels);
  expect(both.texts).toEqual({ keep: "The wait.\n\nThe ticket.", try: "One round." });
});

test("a text beyond the limit is not imported", () => {
  const here = { ...empty, texts: { keep: "x".repeat(textLimit) } };
  expect(changesFrom(lesson, here).filter(({ kind }) => kind === "text.write")).toEqual([]);
});

test("a removed tap is not imported", () => {
  expect(changesFrom({ ...empty, marks: [tap("t", now, true)] }, empty)).toEqual([]);
});

test.each([
  ["no JSON", "{"],
  ["another program's file", JSON.stringify({ format: "other", copies: [], operations: [] })],
  [
    "another observation",
    fileOf([{ observationId: "elsewhere", copy: { state: lesson } }], [], now),
  ],
  ["a copy that is none", saved({} as InstrumentState)],
  ["nothing at all", "null"],
])("%s is no file of this observation", (_, text) => {
  expect(observationIn(text, "here")).toBeNull();
});

test("the file's name has the day and the minute", () => {
  expect(fileName(now)).toBe("kizuki-2026-11-22T0130.json");
});
