import { memo, type RefObject, startTransition, useEffect, useRef, useState } from "react";
import { useMessages } from "~/web/i18n/messages";
import type { LessonClock } from "../../lesson-rules";
import type { ShownNote } from "../../sync/instrument-state";
import { NoteItem } from "./note-item";
import "~/messages/parts/instrument";

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
    let height = element.clientHeight;
    const look = () => {
      // It was resized and `stay` is still to come: where it was before counts.
      if (element.clientHeight !== height) return;
      atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < near;
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

/** The stretches that are drawn before the page answers; a tablet takes long for hundreds of notes. */
const first = 2;

/** How many notes are one piece of the stream: about as many as a screen shows. */
const stretch = 8;

type Stretch = { key: number; notes: readonly ShownNote[] };

/**
 * The stream in pieces: what is out of sight costs a slow tablet one look a piece, not one a note, and a new
 * note draws only its own piece. Pieces are the same while their notes are, and
 * stay in their place when a late note moves others on: an open editor must not be drawn anew.
 */
function useStretches(notes: readonly ShownNote[]): Stretch[] {
  const known = useRef(new Map<number, Stretch>());
  const stretches: Stretch[] = [];
  for (let from = 0; from < notes.length; from += stretch) {
    const group = notes.slice(from, from + stretch);
    const before = known.current.get(from);
    const same =
      before?.notes.length === group.length && group.every((each, n) => each === before.notes[n]);
    stretches.push(same && before ? before : { key: from, notes: group });
  }
  known.current = new Map(stretches.map((each) => [each.key, each]));
  return stretches;
}

const StretchOfNotes = memo(function StretchOfNotes({
  notes,
  clock,
  last,
}: {
  notes: readonly ShownNote[];
  clock: LessonClock;
  /** True at the end of the stream, which is in sight while notes come in: no look needed. */
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
  const whole = useWhole();
  const stretches = useStretches(notes);
  useEndInSight(area, whole ? notes.at(-1)?.id : undefined, clock.endedAt !== null);
  if (notes.length === 0)
    return (
      <div className="px-4 py-10 text-center">
        <p className="font-serif text-lg font-semibold">{instrument.note.empty}</p>
        <p className="mx-auto mt-2 max-w-prose text-soft">{instrument.note.emptyText}</p>
      </div>
    );
  return (
    <div>
      {(whole ? stretches : stretches.slice(-first)).map((each) => (
        <StretchOfNotes
          key={each.key}
          notes={each.notes}
          clock={clock}
          last={stretches.indexOf(each) >= stretches.length - 2}
        />
      ))}
    </div>
  );
});
