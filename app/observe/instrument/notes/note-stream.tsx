import { memo, type RefObject, startTransition, useEffect, useRef, useState } from "react";
import { useMessages } from "~/web/i18n/messages";
import type { LessonClock } from "../../lesson-rules";
import type { ShownNote } from "../../sync/instrument-state";
import { NoteItem } from "./note-item";

/** The greatest distance from its end at which a list counts as scrolled to the end, in CSS pixels. */
const endTolerance = 40;

/**
 * Scrolls an area to its end when something is added, and keeps it there when the area shrinks. In the review after
 * the lesson it scrolls to the beginning once instead.
 *
 * @param newest the id of the newest note, undefined before hydration
 */
function useFollowEnd(
  area: RefObject<HTMLElement>,
  newest: string | undefined,
  review: boolean,
): void {
  useEffect(() => {
    const element = newest && !review ? area.current : null;
    element?.scrollTo({ top: element.scrollHeight });
  }, [area, newest, review]);
  useEffect(() => {
    if (review) area.current?.scrollTo({ top: 0 });
  }, [area, review]);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    let atEnd = false;
    let height = element.clientHeight;
    const look = () => {
      // The area was resized and `stay` has not run yet: the position before counts.
      if (element.clientHeight !== height) return;
      atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < endTolerance;
    };
    const stay = () => {
      height = element.clientHeight;
      if (atEnd) element.scrollTo({ top: element.scrollHeight });
    };
    look();
    const shrinks = new ResizeObserver(stay);
    shrinks.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      shrinks.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [area]);
}

/** The groups that are rendered until hydration is complete: hundreds of notes take a tablet long. */
const firstGroups = 2;

/** The number of notes in a group: about as many as a screen shows. */
const groupSize = 8;

type Group = { key: number; notes: readonly ShownNote[] };

/**
 * Divides the notes into groups that are rendered and laid out apart. The browser skips groups out of sight as a
 * whole, and a new note renders only its own group. A group stays the same object while its notes do; its key is its
 * place, so that an open editor stays mounted when a late note moves others.
 */
function useNoteGroups(notes: readonly ShownNote[]): Group[] {
  const known = useRef(new Map<number, Group>());
  const groups: Group[] = [];
  for (let from = 0; from < notes.length; from += groupSize) {
    const group = notes.slice(from, from + groupSize);
    const before = known.current.get(from);
    const same =
      before?.notes.length === group.length && group.every((each, n) => each === before.notes[n]);
    groups.push(same && before ? before : { key: from, notes: group });
  }
  known.current = new Map(groups.map((each) => [each.key, each]));
  return groups;
}

const NoteGroup = memo(function NoteGroup({
  notes,
  clock,
  last,
}: {
  notes: readonly ShownNote[];
  clock: LessonClock;
  /** True at the end of the stream, which is in sight while notes are added and is never skipped. */
  last: boolean;
}) {
  return (
    <ol
      className={`border-b border-line [contain-intrinsic-height:auto_50rem] last:border-0 ${last ? "contain-content" : "[content-visibility:auto]"}`}
    >
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} clock={clock} />
      ))}
    </ol>
  );
});

/** False until hydration is complete; the rest of a long stream is rendered then. */
function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => startTransition(() => setHydrated(true)), []);
  return hydrated;
}

/**
 * Renders the list of notes, sorted by time, and scrolls to the newest note.
 *
 * @param area the element that scrolls the list
 */
export const NoteStream = memo(function NoteStream({
  notes,
  clock,
  area,
}: {
  notes: readonly ShownNote[];
  clock: LessonClock;
  area: RefObject<HTMLElement>;
}) {
  const { instrument } = useMessages();
  const hydrated = useHydrated();
  const groups = useNoteGroups(notes);
  useFollowEnd(area, hydrated ? notes.at(-1)?.id : undefined, clock.endedAt !== null);
  if (notes.length === 0)
    return (
      <div className="px-4 py-10 text-center">
        <p className="font-serif text-lg font-semibold">{instrument.note.empty}</p>
        <p className="mx-auto mt-2 max-w-prose text-soft">{instrument.note.emptyText}</p>
      </div>
    );
  return (
    <div>
      {(hydrated ? groups : groups.slice(-firstGroups)).map((each) => (
        <NoteGroup
          key={each.key}
          notes={each.notes}
          clock={clock}
          last={groups.indexOf(each) >= groups.length - 2}
        />
      ))}
    </div>
  );
});
