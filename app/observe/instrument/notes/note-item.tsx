import { type MouseEvent, memo, useCallback, useRef, useState } from "react";
import { Chip } from "~/ui/chip";
import { secondsOf } from "~/web/dates";
import { useMessages } from "~/web/i18n/messages";
import { SignChip } from "../../feedback/sign-chip";
import { minuteOf } from "../../lesson-phase";
import type { LessonClock } from "../../lesson-rules";
import type { ShownNote } from "../../sync/instrument-state";
import { DeliveryIcon } from "../delivery-status";
import { FieldConflict } from "../field-conflict";
import { useInstrument } from "../instrument-context";
import { NoteEditor } from "./note-editor";
import { ReviewRow } from "./note-review";
import { PupilNameHint } from "./pupil-name-hint";

/**
 * Keeps the focus until the press is complete. The note line folds its tools when it loses the focus, which would
 * move the pressed element away from the pointer.
 */
const keepInPlace = (event: MouseEvent) => event.preventDefault();

/** Focuses an element after the editor is gone, unless another element has the focus. */
function useFocusReturn() {
  const wanted = useRef(false);
  const target = useCallback((element: HTMLElement | null) => {
    if (!element || !wanted.current) return;
    wanted.current = false;
    if (document.activeElement === document.body) element.focus();
  }, []);
  return { wanted, target };
}

type LineProps = {
  note: ShownNote;
  onEdit: () => void;
  editRef: (element: HTMLElement | null) => void;
};

function Line({ note, onEdit, editRef }: LineProps) {
  const { instrument } = useMessages();
  const { titleOf } = useInstrument();
  const labels = instrument.note;
  return (
    <div className="flex items-start gap-2">
      {/* A shortcut for pointers; the button beside it works for everybody. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div className="min-w-0 flex-1 cursor-text py-2" onMouseDown={keepInPlace} onClick={onEdit}>
        <p className="whitespace-pre-line">{note.text}</p>
        <p className="mt-1 flex flex-wrap items-center gap-1">
          {note.sign && <SignChip sign={note.sign} />}
          {note.keptBack && <Chip>{instrument.lesson.review.kept}</Chip>}
          {note.criteria.length === 0 && (
            <span className="text-sm text-soft">{labels.untagged}</span>
          )}
          {note.criteria.map((id) => (
            <Chip key={id} tone="ai">
              {titleOf(id)}
            </Chip>
          ))}
        </p>
      </div>
      <button
        ref={editRef}
        type="button"
        onMouseDown={keepInPlace}
        onClick={onEdit}
        aria-label={labels.editNote(secondsOf(note.notedAt))}
        className="min-h-11 shrink-0 cursor-pointer rounded-lg px-3 text-sm text-ai hover:bg-ai-soft"
      >
        {labels.edit}
      </button>
    </div>
  );
}

/**
 * Renders one note in the list of notes: its time, text and tags. The note is edited in place, and a removed
 * note can be restored. After the end of the lesson the item also asks for facts and offers to keep the note
 * private.
 */
export const NoteItem = memo(function NoteItem({
  note,
  clock,
}: {
  note: ShownNote;
  clock: LessonClock;
}) {
  const { store } = useInstrument();
  const { instrument, observe } = useMessages();
  const [editing, setEditing] = useState(false);
  const { wanted, target } = useFocusReturn();
  const minute = minuteOf(note.notedAt, clock.startedAt, clock.pauses);
  return (
    // With paint containment nothing is painted outside, so the focus outline is inside.
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-line [contain:layout_paint] last:border-0 [&_:focus-visible]:-outline-offset-2">
      <time
        dateTime={new Date(note.notedAt).toISOString()}
        className="py-2 text-sm leading-6 tabular-nums"
      >
        {secondsOf(note.notedAt)}
        <span className="block text-xs text-soft">
          {minute > 0 ? observe.moments.minute(minute) : observe.moments.before}
        </span>
        {!note.removed && <DeliveryIcon field={`note:${note.id}`} />}
      </time>
      <div className="min-w-0">
        {note.removed ? (
          <p className="flex flex-wrap items-center gap-x-3 text-soft">
            {instrument.note.removed}
            <button
              ref={target}
              type="button"
              onMouseDown={keepInPlace}
              onClick={() => {
                wanted.current = true;
                store.change({ kind: "note.restore", noteId: note.id }, true);
              }}
              className="min-h-11 cursor-pointer rounded-lg px-2 text-ai hover:bg-ai-soft"
            >
              {instrument.note.undo}
            </button>
          </p>
        ) : editing ? (
          <NoteEditor
            note={note}
            onDone={() => {
              wanted.current = true;
              setEditing(false);
            }}
          />
        ) : (
          <Line note={note} editRef={target} onEdit={() => setEditing(true)} />
        )}
        <FieldConflict field={`note:${note.id}`} />
        {!note.removed && <PupilNameHint text={note.text} about={note.id} />}
        {clock.endedAt !== null && !note.removed && !editing && (
          <ReviewRow note={note} onEdit={() => setEditing(true)} />
        )}
      </div>
    </li>
  );
});
