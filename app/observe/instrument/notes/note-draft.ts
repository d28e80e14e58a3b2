import {
  type MutableRefObject,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { v7 } from "uuid";
import { isNoteText } from "../../sync/instrument-state";
import type { NoteSign } from "../../vocabulary";
import { useInstrument } from "../instrument-context";
import { afterDelay, afterPaint, useDeferred } from "./deferred";
import type { CommittedNote } from "./note-preview";

/**
 * Called when a note is begun, emptied or committed.
 *
 * @param id the note being typed; null when there is none
 * @param committedId the note that was committed just now, when that is why there is none
 */
export type OnDraft = (id: string | null, committedId?: string | null) => void;

type DraftNote = { id: string; notedAt: number };
type DraftContent = { text: string; tags: readonly string[]; sign: NoteSign | null };
const nothing: DraftContent = { text: "", tags: [], sign: null };
/** What React renders of the draft; the text itself is in the uncontrolled field. */
type Look = { empty: boolean; tags: readonly string[]; sign: NoteSign | null };
const lookOf = ({ text, tags, sign }: DraftContent): Look => ({ empty: text === "", tags, sign });
const sameLook = (one: Look, other: Look): boolean =>
  one.empty === other.empty && one.tags === other.tags && one.sign === other.sign;

/** The edits that start from the content so far. They stay the same functions for the life of the page. */
function useContentEdits(
  content: MutableRefObject<DraftContent>,
  type: (text: string) => void,
  edit: (part: Partial<DraftContent>) => void,
) {
  const toggle = useCallback(
    (tag: string) => {
      const { tags } = content.current;
      edit({ tags: tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag] });
    },
    [content, edit],
  );
  const toggleSign = useCallback(
    (sign: NoteSign) => edit({ sign: content.current.sign === sign ? null : sign }),
    [content, edit],
  );
  const insert = useCallback(
    (phrase: string) => {
      const { text } = content.current;
      type(text === "" || /\s$/.test(text) ? `${text}${phrase}` : `${text} ${phrase}`);
    },
    [content, type],
  );
  return { toggle, toggleSign, insert };
}

type DraftOptions = {
  /** The uncontrolled field in which the note is typed. */
  field: RefObject<HTMLTextAreaElement>;
  /** The time of notes that are added after the lesson, UTC milliseconds; null while it runs. */
  lateAt: number | null;
  /** Called with a committed note while the lesson runs, to show it at once. */
  onCommit: (note: CommittedNote) => void;
  onDraft: OnDraft;
};

/**
 * React hook: returns the note that the observer is typing, and the functions that change it. The note gets
 * its time at the first keystroke and is saved while it is typed; `commit` finishes the note and clears the
 * line for the next one. All returned functions but `commit` and `setTime` stay the same for the life of the
 * page.
 */
export function useNoteDraft({ field, lateAt, onCommit, onDraft }: DraftOptions) {
  const { store } = useInstrument();
  const [look, setLook] = useState(() => lookOf(nothing));
  const [late, setLate] = useState<number | null>(null);
  const draft = useRef<DraftNote | null>(null);
  const content = useRef(nothing);
  const saved = useRef(false);
  const release = useRef<() => void>(() => undefined);
  const saving = useDeferred(afterDelay);
  const committing = useDeferred(afterPaint);
  const at = useRef(late ?? lateAt);
  at.current = late ?? lateAt;

  const save = useCallback(
    ({ text, tags, sign }: DraftContent, soon: boolean, committedAt: number | null = null) => {
      if (!draft.current || !isNoteText(text)) return;
      const { id: noteId, notedAt } = draft.current;
      saved.current = true;
      const written = { text, notedAt, committedAt, criteria: [...tags], sign, keptBack: false };
      store.change({ kind: "note.write", noteId, ...written }, soon);
    },
    [store],
  );
  const clear = useCallback(
    (committedId: string | null = null) => {
      saving.drop();
      release.current();
      draft.current = null;
      saved.current = false;
      onDraft(null, committedId);
    },
    [onDraft, saving],
  );
  const show = useCallback(
    (next: DraftContent) => {
      content.current = next;
      // The field is uncontrolled: on a slow tablet a key press must not wait for React to render.
      if (field.current && field.current.value !== next.text) field.current.value = next.text;
      setLook((before) => (sameLook(before, lookOf(next)) ? before : lookOf(next)));
    },
    [field],
  );
  const type = useCallback(
    (text: string) => {
      committing.run();
      show({ ...content.current, text });
      if (!draft.current) {
        draft.current = { id: v7(), notedAt: at.current ?? store.now() };
        release.current = store.hold(draft.current.id);
        onDraft(draft.current.id);
      }
      if (isNoteText(text)) return saving.plan(() => save(content.current, false));
      saving.drop();
      // The text was deleted: the note is removed, and the next key press begins a new one.
      if (saved.current) store.change({ kind: "note.remove", noteId: draft.current.id }, true);
      clear();
    },
    [store, onDraft, save, clear, show, saving, committing],
  );
  // Text typed before hydration is taken over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, after hydration
  useEffect(() => {
    const before = field.current?.value;
    if (before) type(before);
  }, []);
  const edit = useCallback(
    (part: Partial<DraftContent>) => {
      committing.run();
      show({ ...content.current, ...part });
      saving.drop();
      save(content.current, true);
    },
    [save, show, saving, committing],
  );
  const commit = () => {
    const { text } = content.current;
    if (!draft.current || !isNoteText(text)) return;
    const { id, notedAt } = draft.current;
    saving.drop();
    save(content.current, true, store.now());
    content.current = nothing;
    if (field.current) field.current.value = "";
    field.current?.focus();
    committing.plan(() => {
      setLook(lookOf(nothing));
      clear(id);
    });
    // While the lesson runs, the note's text is shown first; rendering the rest waits for the paint or the next key.
    if (lateAt === null) onCommit({ id, text, notedAt });
    else committing.run();
  };
  const setTime = (notedAt: number) => {
    committing.run();
    setLate(notedAt);
    if (!draft.current) return;
    draft.current = { ...draft.current, notedAt };
    save(content.current, true);
  };
  return { ...look, late, type, ...useContentEdits(content, type, edit), commit, setTime };
}

export type NoteDraft = ReturnType<typeof useNoteDraft>;
