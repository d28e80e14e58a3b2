import { useMemo, useRef } from "react";
import type { Conflict } from "../sync/autosave-types";
import type { ShownNote } from "../sync/instrument-state";
import type { InstrumentCriteria } from "./instrument-data";
import { useStableList } from "./lesson/lesson-hooks";

/**
 * React hook: divides the notes of an observation into `listed`, which the list of notes shows, and
 * `unlisted`: the note being typed and the note just committed. A note with a conflict is always listed. Each
 * array stays the same object while its notes do not change, so that typing does not render the list again.
 *
 * @param draftId id of the note being typed, or null
 * @param committedId id of the note just committed, or null
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
 * React hook: counts the notes that are tagged with each criterion, and the notes that are tagged with any
 * criterion of each domain of the rubric; focus criteria do not count for their domain.
 *
 * @param listed notes that the list of notes shows
 * @param unlisted notes that the list does not show yet
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
