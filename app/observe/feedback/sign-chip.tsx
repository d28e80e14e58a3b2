import { useMessages } from "~/web/i18n/messages";
import type { NoteSign } from "../vocabulary";

/** The character shown for each sign. */
export const signSymbols = { well: "+", wonder: "?" } as const;

/** Renders the sign of a saved note: "went well" or "wonder". */
export function SignChip({ sign }: { sign: NoteSign }) {
  const { signs } = useMessages().observe;
  return (
    <span className="inline-flex items-center gap-1 rounded-full bg-other-soft px-2.5 py-0.5 text-sm font-medium text-other">
      <span aria-hidden="true">{signSymbols[sign]}</span>
      {signs[sign]}
    </span>
  );
}
