import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { v7 } from "uuid";
import { isNoteText } from "../../sync/instrument-state";
import type { InstrumentStore } from "../../sync/instrument-store";
import type { NoteSign } from "../../vocabulary";
import type { Entered } from "./note-arriving";

/** @param enteredId the note that is on its way into the stream, when that is why none is typed any more */
export type OnDraft = (id: string | null, enteredId?: string | null) => void;

type Draft = { id: string; notedAt: number };
type Content = { text: string; tags: readonly string[]; sign: NoteSign | null };
const nothing: Content = { text: "", tags: [], sign: null };
/** What of the note is drawn; its letters stand in the field itself. */
type Look = { empty: boolean; tags: readonly string[]; sign: NoteSign | null };
const lookOf = ({ text, tags, sign }: Content): Look => ({ empty: text === "", tags, sign });
const sameLook = (one: Look, other: Look): boolean =>
  one.empty === other.empty && one.tags === other.tags && one.sign === other.sign;

/** Milliseconds in which keys are saved together: the letter on the screen comes first. */
const together = 300;

const within = (run: () => void) => {
  setTimeout(run, together);
};

/** Calls when the next picture is on the screen, or soon where none is drawn. */
function afterPaint(run: () => void): void {
  let left = true;
  const once = () => {
    if (left) run();
    left = false;
  };
  requestAnimationFrame(() => setTimeout(once));
  within(once);
}

/** Does the latest of what is planned when `wait` is over; whatever hides the page does it at once. */
function useSoon(wait: (run: () => void) => void) {
  const [later] = useState(() => {
    let planned: (() => void) | null = null;
    const run = () => {
      const work = planned;
      planned = null;
      work?.();
    };
    const drop = () => {
      planned = null;
    };
    const plan = (work: () => void) => {
      const waiting = planned !== null;
      planned = work;
      if (waiting) return;
      wait(run);
    };
    return { plan, drop, run };
  });
  useEffect(() => {
    window.addEventListener("pagehide", later.run);
    document.addEventListener("visibilitychange", later.run);
    return () => {
      window.removeEventListener("pagehide", later.run);
      document.removeEventListener("visibilitychange", later.run);
      later.run();
    };
  }, [later]);
  return later;
}

/**
 * The note that is being typed: stamped at its first keystroke, saved with every further one, and put into
 * the stream by `commit`. The functions stay the same for as long as the page.
 *
 * @param field where it is typed
 * @param lateAt where notes are put after the lesson, UTC milliseconds; null while it runs
 * @param onEnter shows the words of a note that was entered just now
 * @param onDraft tells which note is being typed here, and which is on its way into the stream
 */
export function useNoteDraft(
  store: InstrumentStore,
  field: RefObject<HTMLTextAreaElement>,
  lateAt: number | null,
  onEnter: (note: Entered) => void,
  onDraft: OnDraft,
) {
  const [look, setLook] = useState(() => lookOf(nothing));
  const [late, setLate] = useState<number | null>(null);
  const draft = useRef<Draft | null>(null);
  const sent = useRef(false);
  const release = useRef<() => void>(() => undefined);
  const later = useSoon(within);
  const entering = useSoon(afterPaint);
  const known = useRef({ content: nothing, at: late ?? lateAt });
  known.current.at = late ?? lateAt;

  const save = useCallback(
    ({ text, tags, sign }: Content, soon: boolean, committedAt: number | null = null) => {
      if (!draft.current || !isNoteText(text)) return;
      const { id: noteId, notedAt } = draft.current;
      sent.current = true;
      const words = { text, notedAt, committedAt, criteria: [...tags], sign, keptBack: false };
      store.change({ kind: "note.write", noteId, ...words }, soon);
    },
    [store],
  );
  const clear = useCallback(
    (enteredId: string | null = null) => {
      later.drop();
      release.current();
      draft.current = null;
      sent.current = false;
      onDraft(null, enteredId);
    },
    [onDraft, later],
  );
  const show = useCallback(
    (next: Content) => {
      known.current.content = next;
      // A field that React does not govern: on a slow tablet a key must not wait for anything to be drawn.
      if (field.current && field.current.value !== next.text) field.current.value = next.text;
      setLook((before) => (sameLook(before, lookOf(next)) ? before : lookOf(next)));
    },
    [field],
  );
  const type = useCallback(
    (text: string) => {
      entering.run();
      const next = { ...known.current.content, text };
      show(next);
      if (!draft.current) {
        draft.current = { id: v7(), notedAt: known.current.at ?? store.now() };
        release.current = store.hold(draft.current.id);
        onDraft(draft.current.id);
      }
      if (isNoteText(text)) return later.plan(() => save(known.current.content, false));
      later.drop();
      // Everything deleted again: the line is as before, and the next key is a first keystroke.
      if (sent.current) store.change({ kind: "note.remove", noteId: draft.current.id }, true);
      clear();
    },
    [store, onDraft, save, clear, show, later, entering],
  );
  // Typed before the page was alive: it counts from now on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes alive
  useEffect(() => {
    const before = field.current?.value;
    if (before) type(before);
  }, []);
  const mark = useCallback(
    (part: Partial<Content>) => {
      entering.run();
      const next = { ...known.current.content, ...part };
      show(next);
      later.drop();
      save(next, true);
    },
    [save, show, later, entering],
  );
  const toggle = useCallback(
    (tag: string) => {
      const { tags } = known.current.content;
      mark({ tags: tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag] });
    },
    [mark],
  );
  const toggleSign = useCallback(
    (sign: NoteSign) => mark({ sign: known.current.content.sign === sign ? null : sign }),
    [mark],
  );
  const insert = useCallback(
    (phrase: string) => {
      const { text } = known.current.content;
      type(text === "" || /\s$/.test(text) ? `${text}${phrase}` : `${text} ${phrase}`);
    },
    [type],
  );
  const commit = () => {
    const { content } = known.current;
    if (!draft.current || !isNoteText(content.text)) return;
    const { id, notedAt } = draft.current;
    later.drop();
    save(content, true, store.now());
    known.current.content = nothing;
    if (field.current) field.current.value = "";
    field.current?.focus();
    entering.plan(() => {
      setLook(lookOf(nothing));
      clear(id);
    });
    // While the lesson runs, its words come first: what else is drawn waits for their picture, or the next act.
    if (lateAt === null) onEnter({ id, text: content.text, notedAt });
    else entering.run();
  };
  const setTime = (notedAt: number) => {
    entering.run();
    setLate(notedAt);
    if (!draft.current) return;
    draft.current = { ...draft.current, notedAt };
    save(known.current.content, true);
  };
  return { ...look, late, type, toggle, toggleSign, insert, commit, setTime };
}
