/** An observation as a file, for a device that can neither send nor store its changes. Pure. */
import { v7 } from "uuid";
import type { QueueEntry } from "./autosave-types";
import { applyChange, type InstrumentState } from "./instrument-state";
import { changeOf, type FieldChange, textLimit } from "./operation";

const fileFormat = "kizuki-observations-1";

/** The content of such a file: one observation, or all observations of a device. */
export type ObservationFile = {
  format: typeof fileFormat;
  /** ISO 8601. */
  savedAt: string;
  copies: { observationId: string; copy: { state: InstrumentState } }[];
  /** The unsent operations. */
  operations: { observationId: string; entry: QueueEntry }[];
};

/**
 * Returns the text of a file that saves observations from a device: their cached copies and unsent sync
 * operations.
 *
 * @param now UTC milliseconds
 */
export const fileOf = (
  copies: ObservationFile["copies"],
  operations: ObservationFile["operations"],
  now: number,
): string => {
  const savedAt = new Date(now).toISOString();
  const content: ObservationFile = { format: fileFormat, savedAt, copies, operations };
  return JSON.stringify(content, null, 2);
};

/**
 * Returns the name of the file that a user downloads to save observations from this device. It contains day
 * and time in UTC: `kizuki-2026-04-09T0130.json`.
 *
 * @param now UTC milliseconds
 */
export const fileName = (now: number) =>
  `kizuki-${new Date(now).toISOString().slice(0, 16).replace(":", "")}.json`;

const isState = (state: unknown): state is InstrumentState => {
  const { notes, marks, levels, texts } = (state ?? {}) as Partial<InstrumentState>;
  return Array.isArray(notes) && Array.isArray(marks) && Boolean(levels) && Boolean(texts);
};

/**
 * Reads one observation from the text of a saved file and applies its unsent changes.
 *
 * @returns null when the text is not such a file or does not hold the observation
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
      .reduce((state, { operation }) => applyChange(state, changeOf(operation)), copy.state);
  } catch {
    return null;
  }
}

/**
 * Returns the changes that import an observation from a saved file into the same observation on this device.
 * Nothing is overwritten: a note that differs becomes a new note, and a text is appended to the current one.
 *
 * @param file the state that the file holds
 * @param present the state on this device
 */
export function changesFrom(file: InstrumentState, present: InstrumentState): FieldChange[] {
  const notes = file.notes.flatMap((note): FieldChange[] => {
    const { id, removed, ...content } = note;
    const known = present.notes.find((each) => each.id === id);
    if (removed || (known && known.text === content.text)) return [];
    return [{ kind: "note.write", noteId: known ? v7() : id, ...content }];
  });
  const marks = file.marks.flatMap(({ id, removed, ...content }): FieldChange[] =>
    removed || present.marks.some((each) => each.id === id)
      ? []
      : [{ kind: "mark.write", markId: id, ...content }],
  );
  const levels = Object.entries(file.levels).flatMap(([criterionId, value]): FieldChange[] =>
    value === null || (present.levels[criterionId] ?? null) !== null
      ? []
      : [{ kind: "level.set", criterionId, value }],
  );
  const texts = (["keep", "wonder", "try"] as const).flatMap((part): FieldChange[] => {
    const imported = file.texts[part]?.trim() ?? "";
    const before = present.texts[part]?.trimEnd() ?? "";
    if (imported === "" || before.includes(imported)) return [];
    const text = before === "" ? imported : `${before}\n\n${imported}`;
    return text.length > textLimit ? [] : [{ kind: "text.write", part, text }];
  });
  return [...notes, ...marks, ...levels, ...texts];
}
