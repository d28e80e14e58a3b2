/** What the observation screen shows, and how changes and the server's word alter it. Pure. */

import type { LevelValue } from "~/rubrics/vocabulary";
import type { FeedbackPart, MarkAbout } from "../vocabulary";
import type { Change, NoteContent, Present, WorkingCopy } from "./operation";
import { noteLimit, textLimit } from "./operation";

export type ShownNote = NoteContent & {
  id: string;
  /** Stays in its place with a way back until the page is left. */
  removed: boolean;
};

export type ShownMark = {
  id: string;
  about: MarkAbout;
  value: string;
  at: number;
  removed: boolean;
};

export type InstrumentState = {
  /** Null before the observation has begun. */
  startedAt: number | null;
  endedAt: number | null;
  /** In order of time. */
  notes: readonly ShownNote[];
  /** In order of time. */
  marks: readonly ShownMark[];
  levels: Readonly<Record<string, LevelValue | null>>;
  texts: Readonly<Partial<Record<FeedbackPart, string>>>;
};

const inOrder = (notes: readonly ShownNote[]): ShownNote[] =>
  [...notes].sort((a, b) => a.notedAt - b.notedAt || (a.id < b.id ? -1 : 1));

const byTime = (marks: readonly ShownMark[]): ShownMark[] =>
  [...marks].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

export const stateOf = (copy: WorkingCopy): InstrumentState => ({
  startedAt: copy.startedAt,
  endedAt: copy.endedAt,
  notes: inOrder(copy.notes.map(({ operationId: _, ...note }) => ({ ...note, removed: false }))),
  marks: byTime(copy.marks.map(({ operationId: _, ...mark }) => ({ ...mark, removed: false }))),
  levels: Object.fromEntries(copy.levels.map((each) => [each.criterionId, each.value])),
  texts: Object.fromEntries(copy.texts.map((each) => [each.part, each.text])),
});

/** The state alone of what carries more beside it. */
export const onlyState = (from: InstrumentState): InstrumentState => {
  const { startedAt, endedAt, notes, marks, levels, texts } = from;
  return { startedAt, endedAt, notes, marks, levels, texts };
};

/** The operation behind each field, as the queue needs it. */
export const headsOf = (copy: WorkingCopy): [field: string, operationId: string][] => [
  ...copy.notes.map((each): [string, string] => [`note:${each.id}`, each.operationId]),
  ...copy.marks.map((each): [string, string] => [`mark:${each.id}`, each.operationId]),
  ...copy.levels.map((each): [string, string] => [`level:${each.criterionId}`, each.operationId]),
  ...copy.texts.map((each): [string, string] => [`text:${each.part}`, each.operationId]),
];

function withNote(state: InstrumentState, note: ShownNote): InstrumentState {
  const at = state.notes.findIndex((each) => each.id === note.id);
  if (at < 0) return { ...state, notes: inOrder([...state.notes, note]) };
  const notes = state.notes.map((each) => (each.id === note.id ? note : each));
  return { ...state, notes: state.notes[at]?.notedAt === note.notedAt ? notes : inOrder(notes) };
}

const setRemoved = (state: InstrumentState, id: string, removed: boolean): InstrumentState => {
  const note = state.notes.find((each) => each.id === id);
  return note ? withNote(state, { ...note, removed }) : state;
};

function withMark(state: InstrumentState, mark: ShownMark): InstrumentState {
  const others = state.marks.filter((each) => each.id !== mark.id);
  return { ...state, marks: byTime([...others, mark]) };
}

const setMarkRemoved = (state: InstrumentState, id: string, removed: boolean): InstrumentState => {
  const mark = state.marks.find((each) => each.id === id);
  return mark ? withMark(state, { ...mark, removed }) : state;
};

/** The state after a change of this page. */
export function changed(state: InstrumentState, change: Change): InstrumentState {
  switch (change.kind) {
    case "note.write": {
      const { kind: _, noteId: id, ...content } = change;
      return withNote(state, { id, ...content, removed: false });
    }
    case "mark.write": {
      const { markId: id, about, value, at } = change;
      return withMark(state, { id, about, value, at, removed: false });
    }
    case "mark.remove":
      return setMarkRemoved(state, change.markId, true);
    case "mark.restore":
      return setMarkRemoved(state, change.markId, false);
    case "clock.start":
      // The first start stands, wherever it was pressed.
      return state.startedAt === null
        ? { ...state, startedAt: change.startedAt, endedAt: change.endedAt }
        : state;
    case "note.remove":
      return setRemoved(state, change.noteId, true);
    case "note.restore":
      return setRemoved(state, change.noteId, false);
    case "level.set":
      return { ...state, levels: { ...state.levels, [change.criterionId]: change.value } };
    case "text.write":
      return { ...state, texts: { ...state.texts, [change.part]: change.text } };
    case "clock.set":
      return { ...state, endedAt: change.endedAt };
  }
}

/** The state after the person chose what the server has. */
export function accepted(state: InstrumentState, present: Present): InstrumentState {
  if (present.kind === "note") {
    const { kind: _, operationId: __, ...note } = present;
    return withNote(state, note);
  }
  if (present.kind === "mark") {
    const { kind: _, operationId: __, ...mark } = present;
    return withMark(state, mark);
  }
  return present.kind === "level"
    ? changed(state, { kind: "level.set", criterionId: present.criterionId, value: present.value })
    : changed(state, { kind: "text.write", part: present.part, text: present.text });
}

/**
 * What the server has, but for fields that hold an own word it does not know yet. Notes removed here stay
 * in sight as removed.
 */
export function merged(
  state: InstrumentState,
  copy: WorkingCopy,
  isOwn: (field: string) => boolean,
): InstrumentState {
  const server = stateOf(copy);
  const known = new Map(state.notes.map((note) => [note.id, note]));
  const onServer = new Set(server.notes.map((note) => note.id));
  const kept = state.notes.filter(
    (note) => isOwn(`note:${note.id}`) || (note.removed && !onServer.has(note.id)),
  );
  const keptIds = new Set(kept.map((note) => note.id));
  const taken = server.notes
    .filter((note) => !keptIds.has(note.id))
    .map((note) => sameOr(known.get(note.id), note));
  const own = <T>(prefix: string, values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => isOwn(`${prefix}:${key}`)));
  const marksOnServer = new Set(server.marks.map((mark) => mark.id));
  const keptMarks = state.marks.filter(
    (mark) => isOwn(`mark:${mark.id}`) || (mark.removed && !marksOnServer.has(mark.id)),
  );
  const keptMarkIds = new Set(keptMarks.map((mark) => mark.id));
  return {
    startedAt: isOwn("clock") ? (state.startedAt ?? server.startedAt) : server.startedAt,
    endedAt: isOwn("clock") ? state.endedAt : server.endedAt,
    notes: inOrder([...kept, ...taken]),
    marks: byTime([...keptMarks, ...server.marks.filter((mark) => !keptMarkIds.has(mark.id))]),
    levels: { ...server.levels, ...own("level", state.levels) },
    texts: { ...server.texts, ...own("text", state.texts) },
  };
}

/** A state from elsewhere under the own words of the one on the screen. */
export function overlaid(
  below: InstrumentState,
  above: InstrumentState,
  isOwn: (field: string) => boolean,
): InstrumentState {
  const over = <T extends { id: string }>(
    prefix: string,
    kept: readonly T[],
    mine: readonly T[],
  ) => {
    const own = mine.filter(({ id }) => isOwn(`${prefix}:${id}`));
    return [...kept.filter((each) => !own.some(({ id }) => id === each.id)), ...own];
  };
  const own = <T>(prefix: string, values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => isOwn(`${prefix}:${key}`)));
  const clock = isOwn("clock") ? above : below;
  return {
    startedAt: clock.startedAt ?? below.startedAt,
    endedAt: clock.endedAt,
    notes: inOrder(over("note", below.notes, above.notes)),
    marks: byTime(over("mark", below.marks, above.marks)),
    levels: { ...below.levels, ...own("level", above.levels) },
    texts: { ...below.texts, ...own("text", above.texts) },
  };
}

/** The known note when nothing differs, so that its line is not drawn again. */
function sameOr(known: ShownNote | undefined, note: ShownNote): ShownNote {
  return known && JSON.stringify(known) === JSON.stringify(note) ? known : note;
}

export type Choice = "mine" | "theirs" | "both";

/** Whether two versions can both stand: as two notes, or one text after the other. */
export function canKeepBoth(mine: Change, present: Present): boolean {
  if (mine.kind === "note.write") return present.kind === "note" && !present.removed;
  return (
    mine.kind === "text.write" &&
    present.kind === "text" &&
    joined(present.text, mine.text).length <= textLimit
  );
}

/** One text after the other, but no paragraph twice: what both were made on stands in both. */
function joined(theirs: string, mine: string): string {
  const there = new Set(theirs.split(/\n{2,}/).map((each) => each.trim()));
  const own = mine.split(/\n{2,}/).filter((each) => !there.has(each.trim()));
  return own.length === 0 ? theirs : [theirs.trimEnd(), ...own].join("\n\n");
}

/**
 * The changes that bring about a choice.
 *
 * @param newId gives the second note its id
 * @returns `settled`: what shall stand on the field, null for what is there; `besides`: a new note
 */
export function resolution(
  choice: Choice,
  mine: Change,
  present: Present,
  newId: () => string,
): { settled: Change | null; besides: Change | null } {
  if (choice === "mine") return { settled: mine, besides: null };
  if (choice === "theirs" || !canKeepBoth(mine, present)) return { settled: null, besides: null };
  if (mine.kind === "text.write" && present.kind === "text")
    return { settled: { ...mine, text: joined(present.text, mine.text) }, besides: null };
  return mine.kind === "note.write"
    ? { settled: null, besides: { ...mine, noteId: newId() } }
    : { settled: null, besides: null };
}

/** Whether a text may be sent as a note. */
export const isNoteText = (text: string) => text.trim() !== "" && text.length <= noteLimit;
