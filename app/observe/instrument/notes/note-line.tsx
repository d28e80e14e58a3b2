import {
  memo,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { Button } from "~/ui/buttons";
import { controlStyles } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import { noteLimit } from "../../sync/operation";
import { useInstrument } from "../instrument-context";
import { allCriteria } from "../instrument-data";
import { useKeydown } from "../lesson/lesson-hooks";
import { type OnDraft, useNoteDraft } from "./note-draft";
import { isCommit, isTyped, type KeyCommand, type KeyPlace, keyCommand } from "./note-keys";
import type { CommittedNote } from "./note-preview";
import { TimeField } from "./note-time";
import { NoteTools } from "./note-tools";

const fields =
  "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable], dialog";

function placeOf(target: EventTarget | null, line: HTMLTextAreaElement): KeyPlace {
  if (target !== line && target instanceof Element && target.closest(fields)) return "field";
  return line.value === "" ? "empty-line" : "line";
}

/**
 * Listens to the keys of the whole page: calls `onCommand` for a command, and moves the focus to the note line
 * when a character is typed outside of a field, so that the character goes into the line.
 */
function useNoteKeys(
  line: RefObject<HTMLTextAreaElement>,
  onCommand: (act: KeyCommand) => void,
): void {
  useKeydown((event) => {
    if (event.defaultPrevented || !line.current) return;
    const place = placeOf(event.target, line.current);
    const command = keyCommand(event, place);
    if (command) {
      event.preventDefault();
      onCommand(command);
    } else if (place !== "field" && isTyped(event)) line.current.focus();
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

/**
 * Commits when a line break is about to be inserted, or just was. Keyboards of Android report Enter as an
 * unknown key (229), so that only the inserted line break tells that it was pressed.
 */
function useLineBreaks(field: RefObject<HTMLTextAreaElement>, onCommit: () => void): void {
  const latest = useRef(onCommit);
  useEffect(() => {
    latest.current = onCommit;
  });
  useEffect(() => {
    const line = field.current;
    if (!line) return;
    let withShift = false;
    const onKey = ({ key, shiftKey }: KeyboardEvent) => {
      withShift = key === "Enter" && shiftKey;
    };
    const onBreak = (event: InputEvent) => {
      const isBreak = event.inputType === "insertLineBreak" || event.data === "\n";
      if (!isBreak || withShift) return;
      event.preventDefault();
      latest.current();
    };
    line.addEventListener("keydown", onKey);
    line.addEventListener("beforeinput", onBreak);
    return () => {
      line.removeEventListener("keydown", onKey);
      line.removeEventListener("beforeinput", onBreak);
    };
  }, [field]);
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
  useLineBreaks(field, onCommit);
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

const always = () => () => undefined;

/**
 * Focuses the note line when the screen appears after the start of the lesson, on devices with a mouse or the
 * like, which have a keyboard. A page that the server rendered keeps its focus.
 */
function useFocusAfterStart(field: RefObject<HTMLTextAreaElement>, running: boolean): void {
  const hydrated = useSyncExternalStore(
    always,
    () => true,
    () => false,
  );
  const [appeared] = useState(hydrated);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen appears
  useEffect(() => {
    if (appeared && running && window.matchMedia("(hover: hover) and (pointer: fine)").matches)
      field.current?.focus();
  }, []);
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
  useFocusAfterStart(field, lateAt === null);
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
