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
import "~/messages/parts/instrument";

/** On the server nothing is painted, and React asks not to be told of it there. */
const useBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;

/** A note that was entered: its words, and when it was begun, UTC milliseconds. */
export type Entered = { id: string; text: string; notedAt: number };

/**
 * The notes that are not in the stream yet: the one that is being typed, and the one that was entered just
 * now. On a slow tablet a whole line of the stream takes as long as everything else that Enter does, so its
 * words are shown by hand, before anything is worked out, and React draws the line in its place afterwards.
 *
 * @returns both notes' ids; the line of the arriving note, for `ArrivingNote`; and what the note line calls
 * when a note is entered (`onEnter`), and when one is begun, emptied or on its way into the stream (`onDraft`)
 */
export function useNotesOutside() {
  const [draftId, setDraftId] = useState<string | null>(null);
  const [arrivingId, setArrivingId] = useState<string | null>(null);
  const line = useRef<HTMLOListElement>(null);
  const entered = useRef<string | null>(null);
  const onEnter = useCallback(({ id, text, notedAt }: Entered) => {
    entered.current = id;
    const [time, words] = line.current?.querySelectorAll("time, p") ?? [];
    if (!line.current || !time || !words) return;
    time.textContent = secondsOf(notedAt);
    words.textContent = text;
    line.current.hidden = false;
  }, []);
  const onDraft = useCallback((id: string | null, enteredId: string | null = null) => {
    setDraftId(id);
    if (enteredId === null) return;
    setArrivingId(enteredId);
    startTransition(() => setArrivingId((now) => (now === enteredId ? null : now)));
  }, []);
  useBeforePaint(() => {
    const isOutside = entered.current === draftId || entered.current === arrivingId;
    if (line.current && !isOutside) line.current.hidden = true;
  }, [draftId, arrivingId]);
  return { draftId, arrivingId, line, onEnter, onDraft };
}

/** The words of a note that was entered just now, at the lower edge of the stream, where its line will be. */
export function ArrivingNote({ line }: { line: RefObject<HTMLOListElement> }) {
  const { instrument } = useMessages();
  return (
    <ol ref={line} hidden className="sticky bottom-0 bg-paper contain-content">
      <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 border-t border-line pb-9">
        <time className="py-2 text-sm leading-6 tabular-nums" />
        <p className="pt-2 whitespace-pre-line" />
        {/* The room of the button that follows: no word moves to another line. */}
        <span aria-hidden="true" className="invisible -ml-1 px-3 text-sm">
          {instrument.note.edit}
        </span>
      </li>
    </ol>
  );
}
