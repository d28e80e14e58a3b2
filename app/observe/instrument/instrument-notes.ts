import { useMemo, useRef } from "react";
import type { Conflict } from "../sync/autosave-entry";
import type { ShownNote } from "../sync/instrument-state";
import type { InstrumentCriteria } from "./instrument-view";
import { useStable } from "./lesson/lesson-hooks";

/**
 * The notes that stand in the stream, and those that do not: the one that is still being typed and the one
 * that was entered just now. The same lists while a key changes only these, so that typing draws nothing but
 * its line.
 */
export function useStreamNotes(
  notes: readonly ShownNote[],
  conflicts: readonly Conflict[],
  draftId: string | null,
  arrivingId: string | null,
): { shown: readonly ShownNote[]; outside: readonly ShownNote[] } {
  const isOutside = ({ id }: ShownNote) =>
    (id === draftId || id === arrivingId) && !conflicts.some((each) => each.field === `note:${id}`);
  const shown = useStable(notes.filter((note) => !isOutside(note)));
  return { shown, outside: useStable(notes.filter(isOutside)) };
}

type Counts = Record<string, number>;

const sameCounts = (one: Counts, other: Counts): boolean => {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
};

function count(
  counts: Counts,
  { removed, criteria }: Pick<ShownNote, "removed" | "criteria">,
  partOf: ReadonlyMap<string, string>,
): void {
  if (removed || criteria.length === 0) return;
  const parts = criteria.flatMap((id) => partOf.get(id) ?? []);
  for (const id of new Set([...criteria, ...parts])) counts[id] = (counts[id] ?? 0) + 1;
}

/**
 * How many notes have each criterion, or one of a part of the rubric; the same object while none changes.
 *
 * @param shown the notes of the stream
 * @param outside the notes that are not there yet
 */
export function useEvidenceCounts(
  shown: readonly ShownNote[],
  outside: readonly ShownNote[],
  criteria: InstrumentCriteria,
): Readonly<Counts> {
  const partOf = useMemo(
    () => new Map(criteria.others.flatMap((part) => part.criteria.map(({ id }) => [id, part.id]))),
    [criteria],
  );
  const known = useMemo(() => {
    const counts: Counts = {};
    for (const note of shown) count(counts, note, partOf);
    return counts;
  }, [shown, partOf]);
  const counts = useMemo(() => {
    const all = { ...known };
    for (const note of outside) count(all, note, partOf);
    return all;
  }, [known, outside, partOf]);
  // A note without tags counts nowhere: the panel of all criteria is not drawn again for it.
  const before = useRef(counts);
  if (!sameCounts(before.current, counts)) before.current = counts;
  return before.current;
}
