import { memo } from "react";
import { useMessages } from "~/web/i18n/messages";
import { signSymbols } from "../../feedback/sign-chip";
import { type NoteSign, noteSigns } from "../../vocabulary";

/** Renders the toggles for the two signs of a note: "went well" and "wonder". */
export const NoteSigns = memo(function NoteSigns({
  sign,
  onToggle,
}: {
  sign: NoteSign | null;
  onToggle: (sign: NoteSign) => void;
}) {
  const { signs } = useMessages().observe;
  return (
    <fieldset className="flex shrink-0 gap-1.5">
      <legend className="sr-only">{signs.label}</legend>
      {noteSigns.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={sign === each}
          // The note line keeps the focus, so that the on-screen keyboard stays open.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onToggle(each)}
          className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full border border-dashed whitespace-nowrap border-edge bg-card px-3 py-1 text-sm leading-tight hover:border-other aria-pressed:border-solid aria-pressed:border-other aria-pressed:bg-other-soft aria-pressed:font-semibold aria-pressed:text-other"
        >
          <span aria-hidden="true" className="font-semibold text-other">
            {signSymbols[each]}
          </span>
          {signs[each]}
        </button>
      ))}
    </fieldset>
  );
});
