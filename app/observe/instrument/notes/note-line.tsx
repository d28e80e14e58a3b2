import { memo, type RefObject, useId, useRef, useState } from "react";
import { Button } from "~/ui/buttons";
import { control } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import type { InstrumentStore } from "../../sync/instrument-store";
import { noteLimit } from "../../sync/operation";
import { allCriteria, type InstrumentCriteria } from "../instrument-view";
import { useKeydown } from "../lesson/lesson-hooks";
import type { Entered } from "./note-arriving";
import { type OnDraft, useNoteDraft } from "./note-draft";
import { isCommit, type KeyAct, type KeyPlace, keyAct } from "./note-keys";
import { NotePhrases } from "./note-phrases";
import { NoteSearch } from "./note-search";
import { NoteSigns } from "./note-signs";
import { NoteTags } from "./note-tags";
import { TimeField } from "./note-time";
import "~/messages/parts/instrument";
import "~/messages/parts/lesson";

const typing = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]";

function placeOf(target: EventTarget | null, line: HTMLTextAreaElement | null): KeyPlace {
  if (target === line && line) return line.value === "" ? "empty-line" : "line";
  return target instanceof Element && target.closest(typing) ? "field" : "outside";
}

/** Listens to the keys of the whole page that act on the note. */
function useKeys(line: RefObject<HTMLTextAreaElement>, onAct: (act: KeyAct) => void): void {
  useKeydown((event) => {
    const act = event.defaultPrevented ? null : keyAct(event, placeOf(event.target, line.current));
    if (!act) return;
    event.preventDefault();
    onAct(act);
  });
}

function ReturnMark() {
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

function SearchMark() {
  return (
    <svg viewBox="0 0 20 20" className="size-5" fill="none" aria-hidden="true">
      <circle cx="9" cy="9" r="5" stroke="currentColor" strokeWidth="1.6" />
      <path d="m13 13 4 4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}

/**
 * The line under the thumb: a note is stamped at its first keystroke and saved while it is typed; Enter only
 * puts it into the stream and makes room for the next.
 *
 * @param lateAt where notes are put after the lesson, UTC milliseconds; null while it runs
 * @param onEnter shows the words of a note that was entered just now
 * @param onDraft tells which note is being typed here, and which is on its way into the stream
 * @param onTags tells whether all criteria lie open
 */
export const NoteLine = memo(function NoteLine({
  store,
  criteria,
  phrases,
  lateAt,
  onEnter,
  onDraft,
  onTags,
}: {
  store: InstrumentStore;
  criteria: InstrumentCriteria;
  phrases: readonly string[];
  lateAt: number | null;
  onEnter: (note: Entered) => void;
  onDraft: OnDraft;
  onTags: (open: boolean) => void;
}) {
  const { instrument } = useMessages();
  const labels = instrument.note;
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useNoteDraft(store, field, lateAt, onEnter, onDraft);
  const [searching, setSearching] = useState(false);
  const tagList = useRef<HTMLDetailsElement>(null);
  const commit = () => {
    draft.commit();
    if (tagList.current) tagList.current.open = false;
  };
  const id = useId();
  const { empty, tags, sign, late, type } = draft;
  useKeys(field, (act) => {
    const criterion = act.kind === "tag" ? allCriteria(criteria)[act.index] : undefined;
    if (criterion) draft.toggle(criterion.id);
    else if (act.kind === "sign") draft.toggleSign(act.sign);
    else if (act.kind === "search") setSearching(true);
    else if (act.kind === "line") field.current?.focus();
  });

  const idle = empty && tags.length === 0 && sign === null && !searching;
  return (
    <form
      className="group/line grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line bg-paper px-4 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:px-6"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      {/* On a phone the tags come with the keyboard: what was noted needs the room otherwise. */}
      <div
        className={`grid grid-cols-[minmax(0,1fr)] gap-1.5 bg-paper will-change-transform ${idle ? "max-md:not-group-focus-within/line:hidden" : ""}`}
      >
        {searching && (
          <NoteSearch
            criteria={criteria}
            selected={tags}
            onToggle={draft.toggle}
            onClose={() => {
              setSearching(false);
              field.current?.focus();
            }}
          />
        )}
        <NoteTags
          list={tagList}
          onFold={onTags}
          criteria={criteria}
          selected={tags}
          onToggle={draft.toggle}
          label={instrument.tags.label}
          withKeys
        />
        {/* One strip that scrolls by itself: every line of the screen is one line of evidence less. */}
        <div className="-mx-4 flex gap-1.5 overflow-x-auto px-4 py-0.5 sm:-mx-6 sm:px-6">
          <NoteSigns sign={sign} onToggle={draft.toggleSign} />
          <button
            type="button"
            aria-label={instrument.lesson.keys.search}
            aria-expanded={searching}
            aria-keyshortcuts="Alt+/"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setSearching(!searching)}
            className="inline-flex min-h-11 min-w-11 shrink-0 cursor-pointer items-center justify-center rounded-full text-ai hover:bg-ai-soft"
          >
            <SearchMark />
          </button>
          <NotePhrases phrases={phrases} onInsert={draft.insert} />
        </div>
      </div>
      <div className="flex flex-wrap items-end gap-2 group-data-left/frame:flex-row-reverse">
        {lateAt !== null && (
          <TimeField
            label={labels.time}
            instant={late ?? lateAt}
            onChange={draft.setTime}
            minutes
          />
        )}
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
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => {
              if (!isCommit(event)) return;
              event.preventDefault();
              commit();
            }}
            className={`${control} mt-0 field-sizing-content max-h-40 resize-none text-lg`}
          />
          <p id={`${id}-keys`} className="sr-only">
            {labels.keys}
          </p>
        </div>
        <Button aria-label={labels.add} className="min-w-11 px-3">
          <ReturnMark />
        </Button>
      </div>
    </form>
  );
});
