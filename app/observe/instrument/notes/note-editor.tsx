import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { Button } from "~/ui/buttons";
import { controlStyles } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import { isNoteText, type ShownNote } from "../../sync/instrument-state";
import { noteLimit } from "../../sync/operation";
import { useInstrument } from "../instrument-context";
import { isCommit } from "./note-keys";
import { NoteSigns } from "./note-signs";
import { NoteTags } from "./note-tags";
import { TimeField } from "./note-time";

const toggled = (list: readonly string[], id: string) =>
  list.includes(id) ? list.filter((each) => each !== id) : [...list, id];

/**
 * Scrolls an editor into view when it opens, and each of its controls when the keyboard focuses it: browsers take a
 * control behind the sticky row for visible. Focus by a pointer does not scroll, since the pressed control would move
 * away.
 */
function useScrollIntoView(): RefObject<HTMLDivElement> {
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = editor.current;
    element?.scrollIntoView({ block: "nearest" });
    const show = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(":focus-visible"))
        target.scrollIntoView({ block: "nearest" });
    };
    element?.addEventListener("focusin", show);
    return () => element?.removeEventListener("focusin", show);
  }, []);
  return editor;
}

/**
 * Renders the fields that edit a listed note: its text, tags, sign and time. Changes are saved while the
 * editor is open.
 */
export function NoteEditor({ note, onDone }: { note: ShownNote; onDone: () => void }) {
  const { instrument } = useMessages();
  const { store } = useInstrument();
  useEffect(() => store.hold(note.id), [store, note.id]);
  const editor = useScrollIntoView();
  const labels = instrument.note;
  const [text, setText] = useState(note.text);
  const id = useId();
  const write = (part: Partial<ShownNote>, soon: boolean) => {
    const { id: noteId, removed: _, ...content } = { ...note, text, ...part };
    if (isNoteText(content.text)) store.change({ kind: "note.write", noteId, ...content }, soon);
  };
  const done = () => {
    if (!isNoteText(text)) store.change({ kind: "note.remove", noteId: note.id }, true);
    onDone();
  };
  return (
    <div
      ref={editor}
      className="grid gap-2 py-2 [&_:is(button,summary,input,textarea)]:scroll-mb-20"
    >
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
        className={`${controlStyles} mt-0 field-sizing-content`}
      />
      <NoteTags
        selected={note.criteria}
        label={labels.tags}
        onToggle={(tag) => write({ criteria: toggled(note.criteria, tag) }, true)}
      >
        <NoteSigns
          sign={note.sign}
          onToggle={(sign) => write({ sign: note.sign === sign ? null : sign }, true)}
        />
      </NoteTags>
      <div className="contents bg-paper sm:sticky sm:[&_*]:scroll-mb-0! sm:bottom-0 sm:flex sm:items-end sm:gap-2 sm:py-2">
        <TimeField
          label={labels.time}
          instant={note.notedAt}
          onChange={(notedAt) => write({ notedAt }, true)}
        />
        <div className="sticky -bottom-4 flex gap-2 bg-paper py-1 *:scroll-mb-0! sm:static sm:p-0">
          <Button type="button" onClick={done}>
            {labels.done}
          </Button>
          <Button
            type="button"
            look="quiet"
            onClick={() => {
              store.change({ kind: "note.remove", noteId: note.id }, true);
              onDone();
            }}
          >
            {labels.remove}
          </Button>
        </div>
      </div>
    </div>
  );
}
