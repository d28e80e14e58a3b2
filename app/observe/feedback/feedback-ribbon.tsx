import { useMessages } from "~/web/i18n/messages";
import type { SharedFeedback } from "./feedback";

const minute = 60_000;
/**
 * Renders a timeline of the lesson with a mark for each note. Notes on the criteria that the ALT asked to be
 * observed on are highlighted.
 *
 * @param focus ids of these criteria
 */
export function FeedbackRibbon({
  content,
  focus,
}: {
  content: SharedFeedback;
  focus: readonly string[];
}) {
  const { observe } = useMessages();
  const { notes, startedAt, endedAt } = content;
  if (notes.length === 0) return null;
  const last = Math.max(endedAt ?? 0, startedAt + minute, ...notes.map((note) => note.notedAt));
  const place = (instant: number) =>
    1 + Math.min(1, Math.max(0, (instant - startedAt) / (last - startedAt))) * 98;
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={observe.feedback.ribbon(notes.length)}
      className="mb-2 h-6 w-full"
    >
      <line x2="100" y1="5" y2="5" className="stroke-line" vectorEffect="non-scaling-stroke" />
      {notes.map((note) => {
        const asked = note.criteria.some((id) => focus.includes(id));
        const x = place(note.notedAt);
        return (
          <line
            key={note.id}
            x1={x}
            x2={x}
            y1={asked ? 1 : 3}
            y2={asked ? 9 : 7}
            strokeWidth="3"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
            className={asked ? "stroke-ai" : "stroke-edge"}
          />
        );
      })}
    </svg>
  );
}
