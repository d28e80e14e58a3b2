import { memo } from "react";
import { useMessages } from "~/web/i18n/messages";

/** Renders buttons that insert the member's ready-made phrases into the note. */
export const NotePhrases = memo(function NotePhrases({
  phrases,
  onInsert,
}: {
  phrases: readonly string[];
  onInsert: (phrase: string) => void;
}) {
  const { lesson } = useMessages().instrument;
  if (phrases.length === 0) return null;
  return (
    <fieldset className="shrink-0">
      <legend className="sr-only">{lesson.phrases}</legend>
      <div className="flex gap-1.5">
        {phrases.map((phrase) => (
          <button
            key={phrase}
            type="button"
            // The note line keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(phrase)}
            className="min-h-11 max-w-64 shrink-0 cursor-pointer truncate rounded-lg border border-line bg-card px-3 text-sm text-soft hover:border-ai hover:text-ink"
          >
            {phrase}
          </button>
        ))}
      </div>
    </fieldset>
  );
});
