/** An observation as one file: the way out when a device can neither send nor keep. Pure. */
import { v7 } from "uuid";
import type { Entry } from "./autosave-entry";
import { changeOf } from "./autosave-entry";
import { changed, type InstrumentState } from "./instrument-state";
import { type Change, textLimit } from "./operation";

const fileFormat = "kizuki-observations-1";

/** What such a file holds; one observation or all of a device. */
export type ObservationFile = {
  format: typeof fileFormat;
  /** ISO 8601. */
  savedAt: string;
  copies: { observationId: string; copy: { state: InstrumentState } }[];
  /** What was not sent by then, in its order. */
  operations: { observationId: string; entry: Entry }[];
};

/** The content of a file. */
export const fileOf = (
  copies: ObservationFile["copies"],
  operations: ObservationFile["operations"],
  now: number,
): string => {
  const savedAt = new Date(now).toISOString();
  const content: ObservationFile = { format: fileFormat, savedAt, copies, operations };
  return JSON.stringify(content, null, 2);
};

export const fileName = (now: number) =>
  `kizuki-${new Date(now).toISOString().slice(0, 16).replace(":", "")}.json`;

const isState = (state: unknown): state is InstrumentState => {
  const { notes, marks, levels, texts } = (state ?? {}) as Partial<InstrumentState>;
  return Array.isArray(notes) && Array.isArray(marks) && Boolean(levels) && Boolean(texts);
};

/**
 * One observation out of a file, with what was unsent applied.
 *
 * @returns null when the file is none of ours, cannot be read, or does not hold the observation
 */
export function observationIn(text: string, observationId: string): InstrumentState | null {
  try {
    const file = JSON.parse(text) as ObservationFile;
    if (file.format !== fileFormat) return null;
    const copy = file.copies.find((each) => each.observationId === observationId)?.copy;
    if (!isState(copy?.state)) return null;
    return file.operations
      .filter((each) => each.observationId === observationId)
      .map(({ entry }) => entry)
      .sort((a, b) => a.order - b.order)
      .reduce((state, { operation }) => changed(state, changeOf(operation)), copy.state);
  } catch {
    return null;
  }
}

/**
 * The changes that bring what a file holds into an observation. Nothing that is there is written over: a
 * note that differs becomes another note, a text is put after the one that is there.
 */
export function changesFrom(file: InstrumentState, present: InstrumentState): Change[] {
  const notes = file.notes.flatMap((note): Change[] => {
    const { id, removed, ...content } = note;
    const known = present.notes.find((each) => each.id === id);
    if (removed || (known && known.text === content.text)) return [];
    return [{ kind: "note.write", noteId: known ? v7() : id, ...content }];
  });
  const marks = file.marks.flatMap(({ id, removed, ...content }): Change[] =>
    removed || present.marks.some((each) => each.id === id)
      ? []
      : [{ kind: "mark.write", markId: id, ...content }],
  );
  const levels = Object.entries(file.levels).flatMap(([criterionId, value]): Change[] =>
    value === null || (present.levels[criterionId] ?? null) !== null
      ? []
      : [{ kind: "level.set", criterionId, value }],
  );
  const texts = (["keep", "wonder", "try"] as const).flatMap((part): Change[] => {
    const words = file.texts[part]?.trim() ?? "";
    const there = present.texts[part]?.trimEnd() ?? "";
    if (words === "" || there.includes(words)) return [];
    const text = there === "" ? words : `${there}\n\n${words}`;
    return text.length > textLimit ? [] : [{ kind: "text.write", part, text }];
  });
  return [...notes, ...marks, ...levels, ...texts];
}
