import { memo, type RefObject, useId, useRef, useState } from "react";
import { Button } from "~/ui/buttons";
import { controlStyles } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import { noteLimit } from "../../sync/operation";
import { useInstrument } from "../instrument-context";
import { allCriteria } from "../instrument-data";
import { useKeydown } from "../lesson/lesson-hooks";
import { type OnDraft, useNoteDraft } from "./note-draft";
import { isCommit, type KeyCommand, type KeyPlace, keyCommand } from "./note-keys";
import type { CommittedNote } from "./note-preview";
import { TimeField } from "./note-time";
import { NoteTools } from "./note-tools";

const typing = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]";

function placeOf(target: EventTarget | null, line: HTMLTextAreaElement | null): KeyPlace {
  if (target === line && line) return line.value === "" ? "empty-line" : "line";
  return target instanceof Element && target.closest(typing) ? "field" : "outside";
}

/** Listens to the command keys of the whole page. */
function useNoteKeys(
  line: RefObject<HTMLTextAreaElement>,
  onCommand: (act: KeyCommand) => void,
): void {
  useKeydown((event) => {
    const command = event.defaultPrevented
      ? null
      : keyCommand(event, placeOf(event.target, line.current));
    if (!command) return;
    event.preventDefault();
    onCommand(command);
  });
}

function ReturnIcon() {
  return (
    <svg viewBox="0 0 20 20" className="size-5" fill="none" aria-hidden="true">
      <path
        d="M16 4v5a3 3 0 0 1-3 3H4m0 0 4-4m-4 4 4 4"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The uncontrolled text field of the note line: Enter commits, Shift+Enter begins a new line. */
function LineField({
  field,
  onType,
  onCommit,
}: {
  field: RefObject<HTMLTextAreaElement>;
  onType: (text: string) => void;
  onCommit: () => void;
}) {
  const labels = useMessages().instrument.note;
  const id = useId();
  return (
    <div className="min-w-32 flex-1">
      <label htmlFor={id} className="sr-only">
        {labels.line}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={1}
        maxLength={noteLimit}
        placeholder={labels.placeholder}
        enterKeyHint="done"
        autoComplete="off"
        aria-describedby={`${id}-keys`}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (!isCommit(event)) return;
          event.preventDefault();
          onCommit();
        }}
        className={`${controlStyles} mt-0 field-sizing-content max-h-40 resize-none text-lg`}
      />
      <p id={`${id}-keys`} className="sr-only">
        {labels.keys}
      </p>
    </div>
  );
}

/**
 * Renders the form in which notes are typed. A note gets its time at the first keystroke and is saved while
 * it is typed; Enter moves it into the list of notes and empties the field.
 *
 * @param lateAt the time of notes that are added after the lesson, UTC milliseconds; null while it runs
 * @param onCommit called with a committed note, to show it at once
 * @param onDraft called with the id of the note being typed, and of the one just committed
 * @param onTags called when the list of all criteria is opened or closed
 */
export const NoteLine = memo(function NoteLine({
  lateAt,
  onCommit,
  onDraft,
  onTags,
}: {
  lateAt: number | null;
  onCommit: (note: CommittedNote) => void;
  onDraft: OnDraft;
  onTags: (open: boolean) => void;
}) {
  const labels = useMessages().instrument.note;
  const { criteria } = useInstrument();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useNoteDraft({ field, lateAt, onCommit, onDraft });
  const [searching, setSearching] = useState(false);
  const tagList = useRef<HTMLDetailsElement>(null);
  const commit = () => {
    draft.commit();
    if (tagList.current) tagList.current.open = false;
  };
  const endSearch = () => {
    setSearching(false);
    field.current?.focus();
  };
  useNoteKeys(field, (command) => {
    const criterion = command.kind === "tag" ? allCriteria(criteria)[command.index] : undefined;
    if (criterion) draft.toggle(criterion.id);
    else if (command.kind === "sign") draft.toggleSign(command.sign);
    else if (command.kind === "search") setSearching(true);
    else if (command.kind === "line") field.current?.focus();
  });
  return (
    <form
      className="group/line grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line bg-paper px-4 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:px-6"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <NoteTools
        draft={draft}
        searching={searching}
        onSearch={setSearching}
        onSearchEnd={endSearch}
        tagList={tagList}
        onTags={onTags}
      />
      <div className="flex flex-wrap items-end gap-2 group-data-left/frame:flex-row-reverse">
        {lateAt !== null && (
          <TimeField
            label={labels.time}
            instant={draft.late ?? lateAt}
            onChange={draft.setTime}
            minutes
          />
        )}
        <LineField field={field} onType={draft.type} onCommit={commit} />
        <Button aria-label={labels.add} className="min-w-11 px-3">
          <ReturnIcon />
        </Button>
      </div>
    </form>
  );
});
