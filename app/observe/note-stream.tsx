import { useEffect, useRef } from "react";
import { useMessages } from "~/web/messages";
import type { Conflict } from "./autosave-entry";
import type { ShownNote } from "./instrument-state";
import type { InstrumentCriteria } from "./instrument-view";
import { type NoteActs, NoteItem } from "./note-item";

type Props = NoteActs & {
  notes: readonly ShownNote[];
  startedAt: number;
  criteria: InstrumentCriteria;
  titles: (criterionId: string) => string;
  conflicts: readonly Conflict[];
};

/** The evidence of the lesson in order of time; follows the newest line. */
export function NoteStream({ notes, conflicts, ...rest }: Props) {
  const { instrument } = useMessages();
  const end = useRef<HTMLDivElement>(null);
  const newest = notes.at(-1)?.id;
  const first = useRef(true);
  useEffect(() => {
    // On opening, too: the newest lines are the ones being worked on.
    if (newest || !first.current) end.current?.scrollIntoView({ block: "end" });
    first.current = false;
  }, [newest]);
  if (notes.length === 0)
    return (
      <div className="px-4 py-10 text-center">
        <p className="font-serif text-lg font-semibold">{instrument.note.empty}</p>
        <p className="mx-auto mt-2 max-w-prose text-soft">{instrument.note.emptyText}</p>
      </div>
    );
  return (
    <>
      <ol>
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            conflict={conflicts.find((each) => each.field === `note:${note.id}`)}
            {...rest}
          />
        ))}
      </ol>
      <div ref={end} />
    </>
  );
}
