import { memo, type RefObject, startTransition, useEffect, useRef, useState } from "react";
import { useMessages } from "~/web/messages";
import type { Conflict } from "../sync/autosave-entry";
import type { ShownNote } from "../sync/instrument-state";
import { NoteItem, type NoteItemProps } from "./note-item";
import "~/messages/parts/instrument";

type Props = Omit<NoteItemProps, "note" | "conflict"> & {
  notes: readonly ShownNote[];
  conflicts: readonly Conflict[];
  area: RefObject<HTMLElement>;
};

/** How near to its end a list counts as being at its end, in CSS pixels. */
const near = 40;

/**
 * Keeps the end of a scrolling area in sight: when something is added, and when the area shrinks while its
 * end is what is being read.
 *
 * @param newest changes when something is added
 * @param review after the bell: then the beginning is what is read first
 */
function useEndInSight(
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
    const look = () => {
      atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < near;
    };
    const stay = () => {
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

/** The stretches that are drawn before the page answers; a tablet takes long for hundreds of notes. */
const first = 2;

/** How much of a lesson is one piece of the stream, in milliseconds. */
const stretch = 5 * 60_000;

type Stretch = { key: number; notes: readonly ShownNote[] };

/**
 * The stream in pieces of five minutes: what is out of sight costs a slow tablet one look a piece, not one a
 * note, and a new note draws only its own piece. Pieces are the same while their notes are.
 */
function useStretches(notes: readonly ShownNote[], startedAt: number): Stretch[] {
  const known = useRef(new Map<number, Stretch>());
  const groups = new Map<number, ShownNote[]>();
  for (const note of notes) {
    const key = Math.floor((note.notedAt - startedAt) / stretch);
    const group = groups.get(key);
    if (group) group.push(note);
    else groups.set(key, [note]);
  }
  const stretches = [...groups].map(([key, group]) => {
    const before = known.current.get(key);
    const same =
      before?.notes.length === group.length && group.every((each, n) => each === before.notes[n]);
    return same && before ? before : { key, notes: group };
  });
  known.current = new Map(stretches.map((each) => [each.key, each]));
  return stretches;
}

type StretchProps = Omit<Props, "area" | "notes"> & Pick<Stretch, "notes">;

const StretchOfNotes = memo(function StretchOfNotes({ notes, conflicts, ...rest }: StretchProps) {
  return (
    <ol className="border-b border-line [contain-intrinsic-height:auto_60rem] [content-visibility:auto] last:border-0">
      {notes.map((note) => (
        <NoteItem
          key={note.id}
          note={note}
          conflict={conflicts.find((each) => each.field === `note:${note.id}`)}
          {...rest}
        />
      ))}
    </ol>
  );
});

/** False until the page answers: the rest of a long stream follows then. */
function useWhole(): boolean {
  const [whole, setWhole] = useState(false);
  useEffect(() => startTransition(() => setWhole(true)), []);
  return whole;
}

/**
 * The evidence of the lesson in order of time; follows the newest line.
 *
 * @param area what scrolls around it
 */
export const NoteStream = memo(function NoteStream({ notes, conflicts, area, ...rest }: Props) {
  const { instrument } = useMessages();
  const whole = useWhole();
  const stretches = useStretches(notes, rest.startedAt);
  useEndInSight(area, whole ? notes.at(-1)?.id : undefined, rest.review);
  if (notes.length === 0)
    return (
      <div className="px-4 py-10 text-center">
        <p className="font-serif text-lg font-semibold">{instrument.note.empty}</p>
        <p className="mx-auto mt-2 max-w-prose text-soft">{instrument.note.emptyText}</p>
      </div>
    );
  return (whole ? stretches : stretches.slice(-first)).map((each) => (
    <StretchOfNotes key={each.key} notes={each.notes} conflicts={conflicts} {...rest} />
  ));
});
