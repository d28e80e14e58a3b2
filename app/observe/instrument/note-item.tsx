import { type MouseEvent, memo, useCallback, useEffect, useId, useRef, useState } from "react";
import { Button, Chip } from "~/ui/basics";
import { control } from "~/ui/styles";
import { secondsOf } from "~/web/dates";
import { useMessages } from "~/web/messages";
import type { Conflict } from "../sync/autosave-entry";
import { type Choice, isNoteText, type ShownNote } from "../sync/instrument-state";
import { type Change, noteLimit } from "../sync/operation";
import { minuteOf } from "./clock";
import { ConflictBox } from "./instrument-conflict";
import type { InstrumentCriteria } from "./instrument-view";
import { isCommit } from "./note-keys";
import { NameHint } from "./note-name-hint";
import { NoteTags } from "./note-tags";
import { TimeField } from "./note-time";
import "~/messages/parts/feedback";
import "~/messages/parts/instrument";

export type NoteActs = {
  onChange: (change: Change, soon?: boolean) => void;
  onChoose: (field: string, choice: Choice) => void;
  /** Keeps other tabs' words off a note while it is edited; returns the way to let go. */
  onHold: (noteId: string) => () => void;
};

type Props = NoteActs & {
  note: ShownNote;
  startedAt: number;
  criteria: InstrumentCriteria;
  titles: (criterionId: string) => string;
  conflict: Conflict | undefined;
};

const toggled = (list: readonly string[], id: string) =>
  list.includes(id) ? list.filter((each) => each !== id) : [...list, id];

function Editor({ note, criteria, onChange, onHold, onDone }: Props & { onDone: () => void }) {
  const { instrument } = useMessages();
  useEffect(() => onHold(note.id), [onHold, note.id]);
  const labels = instrument.note;
  const [text, setText] = useState(note.text);
  const id = useId();
  const write = (part: Partial<ShownNote>, soon: boolean) => {
    const { id: noteId, removed: _, ...content } = { ...note, text, ...part };
    if (isNoteText(content.text)) onChange({ kind: "note.write", noteId, ...content }, soon);
  };
  const done = () => {
    if (!isNoteText(text)) onChange({ kind: "note.remove", noteId: note.id }, true);
    onDone();
  };
  return (
    <div className="grid gap-2 py-2">
      <label htmlFor={id} className="sr-only">
        {labels.text}
      </label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the person asked to edit this line
        autoFocus
        value={text}
        maxLength={noteLimit}
        rows={2}
        enterKeyHint="done"
        onChange={(event) => {
          setText(event.target.value);
          write({ text: event.target.value }, false);
        }}
        onKeyDown={(event) => {
          if (!isCommit(event)) return;
          event.preventDefault();
          done();
        }}
        className={`${control} mt-0 field-sizing-content`}
      />
      <NoteTags
        criteria={criteria}
        selected={note.criteria}
        label={labels.tags}
        onToggle={(tag) => write({ criteria: toggled(note.criteria, tag) }, true)}
      />
      <div className="flex flex-wrap items-end gap-2">
        <TimeField
          label={labels.time}
          instant={note.notedAt}
          onChange={(notedAt) => write({ notedAt }, true)}
        />
        <Button type="button" onClick={done}>
          {labels.done}
        </Button>
        <Button
          type="button"
          look="quiet"
          onClick={() => {
            onChange({ kind: "note.remove", noteId: note.id }, true);
            onDone();
          }}
        >
          {labels.remove}
        </Button>
      </div>
    </div>
  );
}

/**
 * Leaves the focus where it is until the press is complete: the note line folds its tags when it loses the
 * focus, and the stream would move away under the finger.
 */
const keepInPlace = (event: MouseEvent) => event.preventDefault();

/** Takes the focus that went with the editor; from nobody who has it elsewhere. */
function useFocusBack() {
  const wanted = useRef(false);
  const target = useCallback((element: HTMLElement | null) => {
    if (!element || !wanted.current) return;
    wanted.current = false;
    if (document.activeElement === document.body) element.focus();
  }, []);
  return { wanted, target };
}

type LineProps = Props & { onEdit: () => void; editRef: (element: HTMLElement | null) => void };

function Line({ note, titles, onEdit, editRef }: LineProps) {
  const { instrument } = useMessages();
  const labels = instrument.note;
  return (
    <div className="flex items-start gap-2">
      {/* A pointer may tap the words themselves; the button beside them is for everybody. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div className="min-w-0 flex-1 cursor-text py-2" onMouseDown={keepInPlace} onClick={onEdit}>
        <p className="whitespace-pre-line">{note.text}</p>
        <p className="mt-1 flex flex-wrap gap-1">
          {note.criteria.length === 0 && (
            <span className="text-sm text-soft">{labels.untagged}</span>
          )}
          {note.criteria.map((id) => (
            <Chip key={id} tone="ai">
              {titles(id)}
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

/** One line of evidence: its time, its words and tags, editable in place, removable with a way back. */
export const NoteItem = memo(function NoteItem(props: Props) {
  const { note, startedAt, conflict, onChange, onChoose, titles } = props;
  const { instrument } = useMessages();
  const [editing, setEditing] = useState(false);
  const { wanted, target } = useFocusBack();
  const minute = minuteOf(note.notedAt, startedAt);
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-line last:border-0">
      <time
        dateTime={new Date(note.notedAt).toISOString()}
        className="py-2 text-sm leading-6 tabular-nums"
      >
        {secondsOf(note.notedAt)}
        <span className="block text-xs text-soft">
          {minute > 0 ? instrument.clock.minute(minute) : instrument.clock.before}
        </span>
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
                onChange({ kind: "note.restore", noteId: note.id }, true);
              }}
              className="min-h-11 cursor-pointer rounded-lg px-2 text-ai hover:bg-ai-soft"
            >
              {instrument.note.undo}
            </button>
          </p>
        ) : editing ? (
          <Editor
            {...props}
            onDone={() => {
              wanted.current = true;
              setEditing(false);
            }}
          />
        ) : (
          <Line {...props} editRef={target} onEdit={() => setEditing(true)} />
        )}
        {conflict && <ConflictBox conflict={conflict} onChoose={onChoose} titles={titles} />}
        {!note.removed && <NameHint text={note.text} about={note.id} />}
      </div>
    </li>
  );
});
