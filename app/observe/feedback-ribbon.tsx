import { useMessages } from "~/web/messages";
import type { SharedFeedback } from "./feedback";

const minute = 60_000;
/** A mark's width in percent of the lesson. */
const mark = 0.9;

/** Where in the lesson the notes lie, drawn as marks on a line; those on what was asked for stand out. */
export function FeedbackRibbon({
  content,
  focus,
}: {
  content: SharedFeedback;
  focus: readonly string[];
}) {
  const { instrument } = useMessages();
  const { notes, startedAt, endedAt } = content;
  if (notes.length === 0) return null;
  const last = Math.max(endedAt ?? 0, startedAt + minute, ...notes.map((note) => note.notedAt));
  const place = (instant: number) =>
    Math.min(1, Math.max(0, (instant - startedAt) / (last - startedAt))) * (100 - mark);
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={instrument.feedback.ribbon(notes.length)}
      className="mb-2 h-6 w-full"
    >
      <rect y="4.6" width="100" height="0.8" className="fill-line" />
      {notes.map((note) => {
        const asked = note.criteria.some((id) => focus.includes(id));
        return (
          <rect
            key={note.id}
            x={place(note.notedAt)}
            y={asked ? 0 : 2}
            width={mark}
            height={asked ? 10 : 6}
            rx={mark / 2}
            className={asked ? "fill-ai" : "fill-edge"}
          />
        );
      })}
    </svg>
  );
}
