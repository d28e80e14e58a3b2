import { memo, useRef } from "react";
import { Written } from "~/ui/written";
import { hasLevels } from "~/visits/rules";
import { secondsOf } from "~/web/dates";
import { useMessages } from "~/web/i18n/messages";
import type { ShownNote } from "../sync/instrument-state";
import { useInstrument } from "./instrument-context";
import { noteChange } from "./notes/note-review";
import { NoteTags } from "./notes/note-tags";

/**
 * Renders the list above the notes after the lesson: the notes without a criterion, each with its tags, and
 * the number of notes that would be shared. A note that gets a criterion stays listed until the page is left,
 * for further criteria.
 */
export const ReviewList = memo(function ReviewList({
  notes,
  onLevels,
}: {
  notes: readonly ShownNote[];
  /** Shows the pane with the levels. */
  onLevels: () => void;
}) {
  const { note: labels, lesson } = useMessages().instrument;
  const { common } = useMessages();
  const { review } = lesson;
  const { store, visit } = useInstrument();
  // A second observer's notes are for the talk with the first one, not for feedback.
  const forColleague = visit.colleague?.first ?? false;
  const seen = useRef(new Set<string>());
  const present = notes.filter((note) => !note.removed);
  const untagged = present.filter((note) => note.criteria.length === 0);
  for (const { id } of untagged) seen.current.add(id);
  const listed = present.filter(({ id }) => seen.current.has(id));
  const kept = present.filter((note) => note.keptBack).length;
  return (
    <section
      aria-labelledby="review-title"
      className="mb-5 rounded-2xl border border-line bg-card p-4"
    >
      <h2 id="review-title" className="font-serif text-lg font-semibold">
        {review.title}
      </h2>
      <p className="text-sm text-soft">{review.lead}</p>
      {present.length > 0 && (
        <p className="mt-2 font-medium">
          {untagged.length > 0 ? review.untagged(untagged.length) : review.allTagged}
        </p>
      )}
      {listed.length > 0 && (
        <ul>
          {listed.map((note) => (
            <li key={note.id} className="border-b border-line py-2 last:border-0">
              <p>
                <span className="me-2 text-sm text-soft tabular-nums">
                  {secondsOf(note.notedAt)}
                </span>
                <span className="whitespace-pre-line">
                  <Written text={note.text} />
                </span>
              </p>
              <div className="mt-1">
                <NoteTags
                  selected={note.criteria}
                  label={common.labelled(labels.tags, note.text.slice(0, 60))}
                  onToggle={(tag) => {
                    const { criteria: tags } = note;
                    const next = tags.includes(tag)
                      ? tags.filter((each) => each !== tag)
                      : [...tags, tag];
                    store.change(noteChange(note, { criteria: next }), true);
                  }}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {present.length > 0 && (
        <p className="mt-2 text-sm text-soft">
          {(forColleague ? review.compares : review.shares)(present.length - kept, kept)}
        </p>
      )}
      <p className="text-sm text-soft">{review.late}</p>
      {hasLevels(visit.kind) && (
        <button
          type="button"
          onClick={onLevels}
          className="mt-1 -ms-2 min-h-11 cursor-pointer rounded-lg px-2 text-ai hover:bg-ai-soft lg:hidden"
        >
          {review.levels}
        </button>
      )}
    </section>
  );
});
