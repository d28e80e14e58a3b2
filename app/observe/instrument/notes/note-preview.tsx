import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { secondsOf } from "~/web/dates";
import { useMessages } from "~/web/i18n/messages";

/** `useLayoutEffect` in the browser; on the server, which paints nothing, React warns about it. */
const useBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;

/** A note that was committed with Enter. `notedAt`: its first keystroke, UTC milliseconds. */
export type CommittedNote = { id: string; text: string; notedAt: number };

/**
 * React hook: tracks the notes that the list of notes does not show yet: the one being typed and the one just
 * committed. The text of a committed note is first written into a hidden line of the DOM without React, and
 * the list renders the note afterwards, because rendering takes long on a slow tablet.
 *
 * @returns the ids of both notes; the element for `NotePreview`; and the callbacks of the note line
 */
export function useUnlistedNotes() {
  const [draftId, setDraftId] = useState<string | null>(null);
  const [committedId, setCommittedId] = useState<string | null>(null);
  const line = useRef<HTMLOListElement>(null);
  const previewed = useRef<string | null>(null);
  const onCommit = useCallback(({ id, text, notedAt }: CommittedNote) => {
    previewed.current = id;
    const [time, paragraph] = line.current?.querySelectorAll("time, p") ?? [];
    if (!line.current || !time || !paragraph) return;
    time.textContent = secondsOf(notedAt);
    paragraph.textContent = text;
    line.current.hidden = false;
  }, []);
  const onDraft = useCallback((id: string | null, justCommitted: string | null = null) => {
    setDraftId(id);
    if (justCommitted === null) return;
    setCommittedId(justCommitted);
    startTransition(() => setCommittedId((now) => (now === justCommitted ? null : now)));
  }, []);
  useBeforePaint(() => {
    const unlisted = previewed.current === draftId || previewed.current === committedId;
    if (line.current && !unlisted) line.current.hidden = true;
  }, [draftId, committedId]);
  return { draftId, committedId, line, onCommit, onDraft };
}

/**
 * Renders the line that shows a note right after Enter, at the place where the list of notes will show it.
 */
export function NotePreview({ line }: { line: RefObject<HTMLOListElement> }) {
  const { instrument } = useMessages();
  return (
    <ol ref={line} hidden className="sticky bottom-0 bg-paper contain-content">
      <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 border-t border-line pb-9">
        <time className="py-2 text-sm leading-6 tabular-nums" />
        <p className="pt-2 whitespace-pre-line" />
        {/* As wide as the edit button of a listed note, so that the text wraps at the same words. */}
        <span aria-hidden="true" className="invisible -ml-1 px-3 text-sm">
          {instrument.note.edit}
        </span>
      </li>
    </ol>
  );
}
