import { memo, type RefObject, useRef } from "react";
import { PostButton } from "~/ui/buttons";
import { WhoSees } from "~/ui/who-sees";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { LessonClock } from "../lesson-rules";
import type { ShownNote } from "../sync/instrument-state";
import { useInstrument } from "./instrument-context";
import { useKindTexts } from "./kind-texts";
import { NotePreview } from "./notes/note-preview";
import { NoteStream } from "./notes/note-stream";
import { ReviewList } from "./review-list";

/** Undoes the start of an observation in which nothing was written. */
const UndoStart = memo(function UndoStart() {
  const { start } = useMessages().instrument;
  const { visit } = useInstrument();
  return (
    <div className="mt-2 text-center">
      <p className="text-sm text-soft">{start.undoHint}</p>
      <PostButton
        action={paths.observe(visit.id)}
        fields={{ intent: "undo" }}
        look="quiet"
        className="mt-1"
      >
        {start.undo}
      </PostButton>
    </div>
  );
});

/**
 * Renders the scrolling pane of the notes. After the end of the lesson the list of notes without a criterion
 * comes first.
 */
export function StreamPane({
  notes,
  clock,
  previewLine,
  untouched,
  visible,
  onLevels,
}: {
  notes: readonly ShownNote[];
  clock: LessonClock;
  /** The line that shows a note right after Enter, see `useUnlistedNotes`. */
  previewLine: RefObject<HTMLOListElement>;
  /** Whether nothing was written yet: then the start can be undone. */
  untouched: boolean;
  /** Whether a narrow screen shows this pane; a wide one always does. */
  visible: boolean;
  /** Shows the pane with the levels. */
  onLevels: () => void;
}) {
  const { instrument } = useMessages();
  const { visit } = useInstrument();
  const kind = useKindTexts(visit);
  const area = useRef<HTMLElement>(null);
  return (
    <section
      ref={area}
      aria-label={instrument.note.stream}
      className={`col-start-1 row-start-1 overflow-y-auto overscroll-contain bg-paper px-4 pt-3 will-change-transform pb-4 sm:px-6 lg:block ${visible ? "" : "hidden"}`}
    >
      <div className="mb-2">
        <WhoSees>{kind.whoSees}</WhoSees>
      </div>
      {clock.endedAt !== null && <ReviewList notes={notes} onLevels={onLevels} />}
      <NoteStream area={area} notes={notes} clock={clock} />
      <NotePreview line={previewLine} />
      {untouched && <UndoStart />}
    </section>
  );
}
