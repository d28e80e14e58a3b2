import { useId, useState } from "react";
import { controlStyles } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import { useInstrument } from "../instrument-context";
import { allCriteria } from "../instrument-data";
import { Tag } from "./note-tags";

const plain = (text: string) => text.normalize("NFKC").toLowerCase();

/** Renders a search for criteria. Enter toggles the first result on the note, Escape closes the search. */
export function NoteSearch({
  selected,
  onToggle,
  onClose,
}: {
  selected: readonly string[];
  onToggle: (criterionId: string) => void;
  /** Closes the search and focuses the note line. */
  onClose: () => void;
}) {
  const { lesson } = useMessages().instrument;
  const { criteria } = useInstrument();
  const [word, setWord] = useState("");
  const id = useId();
  const found = allCriteria(criteria).filter(({ title, lookFor }) =>
    plain(word)
      .split(/\s+/)
      .every((part) => plain([title, ...lookFor].join("\n")).includes(part)),
  );
  const [first] = found;
  return (
    <search className="grid gap-1.5">
      <div className="flex gap-2">
        <label htmlFor={id} className="sr-only">
          {lesson.keys.search}
        </label>
        <input
          id={id}
          type="search"
          // biome-ignore lint/a11y/noAutofocus: the person asked for the search
          autoFocus
          autoComplete="off"
          value={word}
          placeholder={lesson.keys.search}
          onChange={(event) => setWord(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.keyCode === 229) return;
            if (event.key === "Escape") onClose();
            if (event.key !== "Enter") return;
            event.preventDefault();
            if (word === "" || !first) return;
            onToggle(first.id);
            onClose();
          }}
          className={`${controlStyles} mt-0`}
        />
        <button
          type="button"
          onClick={onClose}
          aria-label={lesson.keys.searchClose}
          className="min-h-11 min-w-11 shrink-0 cursor-pointer rounded-lg text-ai hover:bg-ai-soft"
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div className="flex max-h-[30dvh] flex-wrap gap-1.5 overflow-y-auto overscroll-contain p-0.5">
        {found.map((criterion) => (
          <Tag
            key={criterion.id}
            criterion={criterion}
            on={selected.includes(criterion.id)}
            onToggle={onToggle}
          />
        ))}
      </div>
      <p role="status" className={found.length > 0 ? "sr-only" : "text-sm text-soft"}>
        {found.length > 0 ? lesson.keys.found(found.length) : lesson.keys.none}
      </p>
    </search>
  );
}
