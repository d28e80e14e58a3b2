/** The state that the observation screen shows, and how changes and server copies alter it. Pure. */

import type { LevelValue } from "~/rubrics/vocabulary";
import type { FeedbackPart, MarkAbout } from "../vocabulary";
import type { FieldChange, Heads, NoteContent, Present, WorkingCopy } from "./operation";
import { noteLimit } from "./operation";

export type ShownNote = NoteContent & {
  id: string;
  /** A removed note stays visible, with an undo button, until the page is left. */
  removed: boolean;
};

export type ShownMark = {
  id: string;
  about: MarkAbout;
  value: string;
  /** UTC milliseconds. */
  at: number;
  removed: boolean;
};

export type InstrumentState = {
  /** UTC milliseconds; null before the observation has begun. */
  startedAt: number | null;
  /** UTC milliseconds; null while the lesson runs. */
  endedAt: number | null;
  /** Ordered by `notedAt`. */
  notes: readonly ShownNote[];
  /** Ordered by `at`. */
  marks: readonly ShownMark[];
  levels: Readonly<Record<string, LevelValue | null>>;
  texts: Readonly<Partial<Record<FeedbackPart, string>>>;
};

const sortedNotes = (notes: readonly ShownNote[]): ShownNote[] =>
  [...notes].sort((a, b) => a.notedAt - b.notedAt || (a.id < b.id ? -1 : 1));

const sortedMarks = (marks: readonly ShownMark[]): ShownMark[] =>
  [...marks].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** Converts the server's working copy of an observation to the state that the observation screen shows. */
export const stateOf = (copy: WorkingCopy): InstrumentState => ({
  startedAt: copy.startedAt,
  endedAt: copy.endedAt,
  notes: sortedNotes(
    copy.notes.map(({ operationId: _, ...note }) => ({ ...note, removed: false })),
  ),
  marks: sortedMarks(
    copy.marks.map(({ operationId: _, ...mark }) => ({ ...mark, removed: false })),
  ),
  levels: Object.fromEntries(copy.levels.map((each) => [each.criterionId, each.value])),
  texts: Object.fromEntries(copy.texts.map((each) => [each.part, each.text])),
});

/**
 * Returns only the properties of the observation screen's state from an object that has further properties.
 */
export const pickState = (from: InstrumentState): InstrumentState => {
  const { startedAt, endedAt, notes, marks, levels, texts } = from;
  return { startedAt, endedAt, notes, marks, levels, texts };
};

/**
 * Returns, for each field of a working copy, the key of the field and the id of the sync operation that wrote
 * the field last.
 */
export const headsOf = (copy: WorkingCopy): Heads => [
  ...copy.notes.map((each): Heads[number] => [`note:${each.id}`, each.operationId]),
  ...copy.marks.map((each): Heads[number] => [`mark:${each.id}`, each.operationId]),
  ...copy.levels.map((each): Heads[number] => [`level:${each.criterionId}`, each.operationId]),
  ...copy.texts.map((each): Heads[number] => [`text:${each.part}`, each.operationId]),
];

function withNote(state: InstrumentState, note: ShownNote): InstrumentState {
  const at = state.notes.findIndex((each) => each.id === note.id);
  if (at < 0) return { ...state, notes: sortedNotes([...state.notes, note]) };
  const notes = state.notes.map((each) => (each.id === note.id ? note : each));
  const sorted = state.notes[at]?.notedAt === note.notedAt;
  return { ...state, notes: sorted ? notes : sortedNotes(notes) };
}

const setNoteRemoved = (state: InstrumentState, id: string, removed: boolean): InstrumentState => {
  const note = state.notes.find((each) => each.id === id);
  return note ? withNote(state, { ...note, removed }) : state;
};

function withMark(state: InstrumentState, mark: ShownMark): InstrumentState {
  const others = state.marks.filter((each) => each.id !== mark.id);
  return { ...state, marks: sortedMarks([...others, mark]) };
}

const setMarkRemoved = (state: InstrumentState, id: string, removed: boolean): InstrumentState => {
  const mark = state.marks.find((each) => each.id === id);
  return mark ? withMark(state, { ...mark, removed }) : state;
};

/**
 * Returns the state of the observation screen after a change of one field, such as a written note or a set
 * level.
 */
export function applyChange(state: InstrumentState, change: FieldChange): InstrumentState {
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
      // A lesson begins once: later starts, of other tabs or devices, change nothing.
      return state.startedAt === null
        ? { ...state, startedAt: change.startedAt, endedAt: change.endedAt }
        : state;
    case "note.remove":
      return setNoteRemoved(state, change.noteId, true);
    case "note.restore":
      return setNoteRemoved(state, change.noteId, false);
    case "level.set":
      return { ...state, levels: { ...state.levels, [change.criterionId]: change.value } };
    case "text.write":
      return { ...state, texts: { ...state.texts, [change.part]: change.text } };
    case "clock.set":
      return { ...state, endedAt: change.endedAt };
  }
}

/** Returns the state of the observation screen with one field set to the server's current value. */
export function applyPresent(state: InstrumentState, present: Present): InstrumentState {
  if (present.kind === "note") {
    const { kind: _, operationId: __, ...note } = present;
    return withNote(state, note);
  }
  if (present.kind === "mark") {
    const { kind: _, operationId: __, ...mark } = present;
    return withMark(state, mark);
  }
  return present.kind === "level"
    ? applyChange(state, {
        kind: "level.set",
        criterionId: present.criterionId,
        value: present.value,
      })
    : applyChange(state, { kind: "text.write", part: present.part, text: present.text });
}

type IsPending = (field: string) => boolean;

const pendingOf = <T>(prefix: string, values: Readonly<Record<string, T>>, isPending: IsPending) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => isPending(`${prefix}:${key}`)));

/**
 * Merges the server's working copy into the state of the observation screen: every field gets the server's
 * value, except fields with unacknowledged changes. Notes and taps that were removed on this page stay
 * visible as removed.
 *
 * @param isPending whether the field with a key, such as `note:<id>`, has an unacknowledged change
 */
export function mergeCopy(
  state: InstrumentState,
  copy: WorkingCopy,
  isPending: IsPending,
): InstrumentState {
  const server = stateOf(copy);
  const merge = <T extends { id: string; removed: boolean }>(
    prefix: string,
    mine: readonly T[],
    theirs: readonly T[],
  ): T[] => {
    const onServer = new Set(theirs.map(({ id }) => id));
    const kept = mine.filter(
      ({ id, removed }) => isPending(`${prefix}:${id}`) || (removed && !onServer.has(id)),
    );
    const keptIds = new Set(kept.map(({ id }) => id));
    return [...kept, ...theirs.filter(({ id }) => !keptIds.has(id))];
  };
  const known = new Map(state.notes.map((note) => [note.id, note]));
  const serverNotes = server.notes.map((note) => sameOr(known.get(note.id), note));
  return {
    startedAt: isPending("clock") ? (state.startedAt ?? server.startedAt) : server.startedAt,
    endedAt: isPending("clock") ? state.endedAt : server.endedAt,
    notes: sortedNotes(merge("note", state.notes, serverNotes)),
    marks: sortedMarks(merge("mark", state.marks, server.marks)),
    levels: { ...server.levels, ...pendingOf("level", state.levels, isPending) },
    texts: { ...server.texts, ...pendingOf("text", state.texts, isPending) },
  };
}

/**
 * Merges two states of the observation screen, so that changes that the server has not acknowledged yet are
 * not lost. A field with such a change has its value from `above`, every other field from `below`.
 *
 * @param below such as the state in a cached copy
 * @param above the state with the changes that are not acknowledged
 * @param isPending whether the field with a key, such as `note:<id>`, has a change that is not acknowledged
 */
export function overlayPending(
  below: InstrumentState,
  above: InstrumentState,
  isPending: IsPending,
): InstrumentState {
  const overlay = <T extends { id: string }>(
    prefix: string,
    lower: readonly T[],
    upper: readonly T[],
  ) => {
    const pending = upper.filter(({ id }) => isPending(`${prefix}:${id}`));
    return [...lower.filter((each) => !pending.some(({ id }) => id === each.id)), ...pending];
  };
  const clock = isPending("clock") ? above : below;
  return {
    startedAt: clock.startedAt ?? below.startedAt,
    endedAt: clock.endedAt,
    notes: sortedNotes(overlay("note", below.notes, above.notes)),
    marks: sortedMarks(overlay("mark", below.marks, above.marks)),
    levels: { ...below.levels, ...pendingOf("level", above.levels, isPending) },
    texts: { ...below.texts, ...pendingOf("text", above.texts, isPending) },
  };
}

/** The known note when nothing differs, so that its memoised item is not rendered again. */
function sameOr(known: ShownNote | undefined, note: ShownNote): ShownNote {
  return known && JSON.stringify(known) === JSON.stringify(note) ? known : note;
}

/** Whether a text may be sent as a note: it is not blank and has at most 2,000 characters. */
export const isNoteText = (text: string) => text.trim() !== "" && text.length <= noteLimit;
