import { useEffect, useId, useRef, useState } from "react";
import { v7 } from "uuid";
import { Button } from "~/ui/basics";
import { control } from "~/ui/styles";
import { useMessages } from "~/web/messages";
import { isNoteText } from "../sync/instrument-state";
import type { InstrumentStore } from "../sync/instrument-store";
import { noteLimit } from "../sync/operation";
import type { InstrumentCriteria } from "./instrument-view";
import { isCommit } from "./note-keys";
import { NoteTags } from "./note-tags";
import { TimeField } from "./note-time";
import "~/messages/parts/instrument";

type Draft = { id: string; notedAt: number };

/**
 * The line under the thumb: a note is stamped at its first keystroke and saved while it is typed; Enter only
 * puts it into the stream and makes room for the next.
 *
 * @param lateAt where notes are put after the lesson, UTC milliseconds; null while it runs
 * @param onDraft tells which note is still being typed here
 */
export function NoteLine({
  store,
  criteria,
  lateAt,
  onDraft,
}: {
  store: InstrumentStore;
  criteria: InstrumentCriteria;
  lateAt: number | null;
  onDraft: (id: string | null) => void;
}) {
  const { instrument } = useMessages();
  const labels = instrument.note;
  const [text, setText] = useState("");
  const [tags, setTags] = useState<readonly string[]>([]);
  const [late, setLate] = useState<number | null>(null);
  /** Counts the notes of this page: with each, the tags fold up again. */
  const [noted, setNoted] = useState(0);
  const draft = useRef<Draft | null>(null);
  const sent = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  const save = (
    words: string,
    criteria: readonly string[],
    soon: boolean,
    committedAt: number | null = null,
  ) => {
    if (!draft.current || !isNoteText(words)) return;
    const { id: noteId, notedAt } = draft.current;
    sent.current = true;
    const content = { text: words, notedAt, committedAt, criteria: [...criteria] };
    store.change({ kind: "note.write", noteId, ...content, sign: null, keptBack: false }, soon);
  };
  const release = useRef<() => void>(() => undefined);
  const clear = () => {
    release.current();
    draft.current = null;
    sent.current = false;
    onDraft(null);
  };
  const type = (words: string) => {
    setText(words);
    if (!draft.current) {
      draft.current = { id: v7(), notedAt: late ?? lateAt ?? store.now() };
      release.current = store.hold(draft.current.id);
      onDraft(draft.current.id);
    }
    if (isNoteText(words)) return save(words, tags, false);
    // Everything deleted again: the line is as before, and the next key is a first keystroke.
    if (sent.current) store.change({ kind: "note.remove", noteId: draft.current.id }, true);
    clear();
  };
  // Typed before the page was alive: it counts from now on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes alive
  useEffect(() => {
    const before = field.current?.value;
    if (before) type(before);
  }, []);
  const toggle = (tag: string) => {
    const next = tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag];
    setTags(next);
    save(text, next, true);
  };
  const commit = () => {
    if (!isNoteText(text)) return;
    save(text, tags, true, store.now());
    setText("");
    setTags([]);
    setNoted(noted + 1);
    clear();
    field.current?.focus();
  };
  const setTime = (notedAt: number) => {
    setLate(notedAt);
    if (!draft.current) return;
    draft.current = { ...draft.current, notedAt };
    save(text, tags, true);
  };

  const idle = text === "" && tags.length === 0;
  return (
    <form
      className="group/line grid gap-2 border-t border-line bg-paper px-4 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:px-6"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      {/* On a phone the tags come with the keyboard: what was noted needs the room otherwise. */}
      <div className={idle ? "max-md:not-group-focus-within/line:hidden" : ""}>
        <NoteTags
          key={noted}
          criteria={criteria}
          selected={tags}
          onToggle={toggle}
          label={instrument.tags.label}
        />
      </div>
      <div className="flex flex-wrap items-end gap-2">
        {lateAt !== null && (
          <TimeField label={labels.time} instant={late ?? lateAt} onChange={setTime} minutes />
        )}
        <div className="min-w-40 flex-1">
          <label htmlFor={id} className="sr-only">
            {labels.line}
          </label>
          <textarea
            id={id}
            ref={field}
            rows={1}
            value={text}
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
          <svg viewBox="0 0 20 20" className="size-5" fill="none" aria-hidden="true">
            <path
              d="M16 4v5a3 3 0 0 1-3 3H4m0 0 4-4m-4 4 4 4"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
        </Button>
      </div>
    </form>
  );
}
