import { useMessages } from "~/web/i18n/messages";
import type { ShownNote } from "../../sync/instrument-state";
import type { FieldChange } from "../../sync/operation";
import { useInstrument } from "../instrument-context";
import { findJudgingWord } from "../judging-words";

/** Returns the change that writes a note again with some properties altered. */
export function noteChange(note: ShownNote, part: Partial<ShownNote>): FieldChange {
  const { id: noteId, removed: _, ...content } = { ...note, ...part };
  return { kind: "note.write", noteId, ...content };
}

/**
 * Renders, under a note after the lesson, a question about the fact behind a judging word, and an offer to
 * keep the note private.
 */
export function ReviewRow({ note, onEdit }: { note: ShownNote; onEdit: () => void }) {
  const { store } = useInstrument();
  const { review, judging } = useMessages().instrument.lesson;
  const word = findJudgingWord(note.text, judging);
  return (
    <div className="mb-1">
      {word && (
        <p className="flex flex-wrap items-center gap-x-3 rounded-lg bg-other-soft ps-3 text-sm text-other">
          <span className="py-1.5">{review.judging(word)}</span>
          <button
            type="button"
            onClick={onEdit}
            className="min-h-11 cursor-pointer rounded-lg px-2 font-medium underline underline-offset-4"
          >
            {review.rewrite}
          </button>
        </p>
      )}
      <button
        type="button"
        aria-pressed={note.keptBack}
        onClick={() => store.change(noteChange(note, { keptBack: !note.keptBack }), true)}
        className="-ms-2 inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-lg px-2 text-sm text-soft hover:bg-ai-soft aria-pressed:font-medium aria-pressed:text-ink"
      >
        <svg viewBox="0 0 20 20" className="size-4" fill="none" aria-hidden="true">
          <rect
            x="3"
            y="3"
            width="14"
            height="14"
            rx="3.5"
            stroke="currentColor"
            strokeWidth="1.5"
            className={note.keptBack ? "fill-ink" : ""}
          />
          {note.keptBack && (
            <path d="m6.5 10.5 2.5 2.5 4.5-5.5" strokeWidth="2" className="stroke-paper" />
          )}
        </svg>
        {review.keep}
      </button>
    </div>
  );
}
