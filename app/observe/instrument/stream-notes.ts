import { useMemo, useRef } from "react";
import type { Conflict } from "../sync/autosave-types";
import type { ShownNote } from "../sync/instrument-state";
import type { InstrumentCriteria } from "./instrument-data";
import { useStableList } from "./lesson/lesson-hooks";

/**
 * Divides the notes into those that the stream lists and those that it does not list yet: the note being typed and
 * the one just committed. A note with a conflict is always listed. Both lists stay the same objects while a key
 * changes only the other one, so that typing renders nothing but its line.
 */
export function useStreamNotes(
  notes: readonly ShownNote[],
  conflicts: readonly Conflict[],
  draftId: string | null,
  committedId: string | null,
): { listed: readonly ShownNote[]; unlisted: readonly ShownNote[] } {
  const isUnlisted = ({ id }: ShownNote) =>
    (id === draftId || id === committedId) &&
    !conflicts.some((each) => each.field === `note:${id}`);
  const listed = useStableList(notes.filter((note) => !isUnlisted(note)));
  return { listed, unlisted: useStableList(notes.filter(isUnlisted)) };
}

type Counts = Record<string, number>;

const sameCounts = (one: Counts, other: Counts): boolean => {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
};

function count(
  counts: Counts,
  { removed, criteria }: Pick<ShownNote, "removed" | "criteria">,
  domainOf: ReadonlyMap<string, string>,
): void {
  if (removed || criteria.length === 0) return;
  const domains = criteria.flatMap((id) => domainOf.get(id) ?? []);
  for (const id of new Set([...criteria, ...domains])) counts[id] = (counts[id] ?? 0) + 1;
}

/**
 * The number of notes with each criterion, and with any criterion of a domain of the rubric.
 *
 * @returns the counts by the id of the criterion or domain; the same object while no count changes
 */
export function useEvidenceCounts(
  listed: readonly ShownNote[],
  unlisted: readonly ShownNote[],
  criteria: InstrumentCriteria,
): Readonly<Counts> {
  const domainOf = useMemo(
    () => new Map(criteria.others.flatMap((each) => each.criteria.map(({ id }) => [id, each.id]))),
    [criteria],
  );
  const listedCounts = useMemo(() => {
    const counts: Counts = {};
    for (const note of listed) count(counts, note, domainOf);
    return counts;
  }, [listed, domainOf]);
  const counts = useMemo(() => {
    const all = { ...listedCounts };
    for (const note of unlisted) count(all, note, domainOf);
    return all;
  }, [listedCounts, unlisted, domainOf]);
  // A note without tags changes no count, and the panel of all criteria is not rendered for it.
  const before = useRef(counts);
  if (!sameCounts(before.current, counts)) before.current = counts;
  return before.current;
}
