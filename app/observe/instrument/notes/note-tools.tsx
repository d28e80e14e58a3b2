import type { RefObject } from "react";
import { useMessages } from "~/web/i18n/messages";
import { useInstrument } from "../instrument-context";
import type { NoteDraft } from "./note-draft";
import { NotePhrases } from "./note-phrases";
import { NoteSearch } from "./note-search";
import { NoteSigns } from "./note-signs";
import { NoteTags } from "./note-tags";

function SearchIcon() {
  return (
    <svg viewBox="0 0 20 20" className="size-5" fill="none" aria-hidden="true">
      <circle cx="9" cy="9" r="5" stroke="currentColor" strokeWidth="1.6" />
      <path d="m13 13 4 4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}

/**
 * Renders the tools that add something to the note with one tap: criteria, signs, phrases and the search for
 * a criterion.
 */
export function NoteTools({
  draft,
  searching,
  onSearch,
  onSearchEnd,
  tagList,
  onTags,
}: {
  draft: NoteDraft;
  searching: boolean;
  onSearch: (open: boolean) => void;
  /** Closes the search and focuses the note line. */
  onSearchEnd: () => void;
  tagList: RefObject<HTMLDetailsElement>;
  /** Called when the list of all criteria is opened or closed. */
  onTags: (open: boolean) => void;
}) {
  const { instrument } = useMessages();
  const { settings } = useInstrument();
  const { empty, tags, sign } = draft;
  const idle = empty && tags.length === 0 && sign === null && !searching;
  return (
    // On a phone the tools appear with the keyboard only: otherwise the notes need the room.
    <div
      className={`grid grid-cols-[minmax(0,1fr)] gap-1.5 bg-paper will-change-transform ${idle ? "max-md:not-group-focus-within/line:hidden" : ""}`}
    >
      {searching && <NoteSearch selected={tags} onToggle={draft.toggle} onClose={onSearchEnd} />}
      <NoteTags
        list={tagList}
        onFold={onTags}
        selected={tags}
        onToggle={draft.toggle}
        label={instrument.tags.label}
        withKeys
      />
      {/* One row that scrolls sideways: each further row would take a line from the notes. */}
      <div className="-mx-4 flex gap-1.5 overflow-x-auto px-4 py-0.5 sm:-mx-6 sm:px-6">
        <NoteSigns sign={sign} onToggle={draft.toggleSign} />
        <button
          type="button"
          aria-label={instrument.lesson.keys.search}
          aria-expanded={searching}
          aria-keyshortcuts="Alt+/"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onSearch(!searching)}
          className="inline-flex min-h-11 min-w-11 shrink-0 cursor-pointer items-center justify-center rounded-full text-ai hover:bg-ai-soft"
        >
          <SearchIcon />
        </button>
        <NotePhrases
          phrases={settings.phrases ?? instrument.lesson.settings.builtInPhrases}
          onInsert={draft.insert}
        />
      </div>
    </div>
  );
}
