import { useId } from "react";
import type { CriterionView } from "~/rubrics/rubrics.server";
import { type LevelValue, levelValues } from "~/rubrics/vocabulary";
import { needsEvidence } from "~/visits/rules";
import { useMessages } from "~/web/i18n/messages";

/**
 * Renders the radio buttons of one criterion: its levels and the two answers that are no level. Levels are
 * disabled, with the reason, until a note is tagged with the criterion.
 *
 * @param open whether a note has the criterion
 * @param lost whether a level is set although its last note was removed
 * @param onSet called with the chosen value; null clears it
 */
export function LevelChoice({
  criterion,
  value,
  open,
  lost,
  onSet,
}: {
  criterion: CriterionView;
  value: LevelValue | null;
  open: boolean;
  lost: boolean;
  onSet: (value: LevelValue | null) => void;
}) {
  const { instrument, observe } = useMessages();
  const labels = instrument.levels;
  const id = useId();
  const reason = lost ? labels.lostNote : open ? "" : labels.needsNote;
  return (
    <fieldset className="mt-2">
      <legend className="sr-only">{labels.legend(criterion.title)}</legend>
      <div className="flex flex-wrap gap-1.5">
        {levelValues.map((each) => {
          const closed = needsEvidence(each) && !open;
          return (
            <label
              key={each}
              className="inline-flex min-h-11 cursor-pointer items-center rounded-xl border border-edge bg-card px-3 text-sm hover:border-ai has-checked:border-ai-fill has-checked:bg-ai-fill has-checked:text-on-ai has-disabled:cursor-default has-disabled:border-dashed has-disabled:border-line has-disabled:bg-transparent has-disabled:text-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ai"
            >
              <input
                type="radio"
                name={`level-${criterion.id}`}
                value={each}
                checked={value === each && !(closed && lost)}
                disabled={closed}
                aria-describedby={closed ? id : undefined}
                onChange={() => onSet(each)}
                className="sr-only"
              />
              {observe.levelNames[each]}
            </label>
          );
        })}
        {value !== null && (
          <button
            type="button"
            onClick={() => onSet(null)}
            className="min-h-11 cursor-pointer rounded-xl px-3 text-sm text-ai hover:bg-ai-soft"
          >
            {labels.clear}
          </button>
        )}
      </div>
      {reason && (
        <p id={id} className={`mt-1.5 text-sm ${lost ? "text-caution" : "text-soft"}`}>
          {lost && value ? `${observe.levelNames[value]}: ` : ""}
          {reason}
        </p>
      )}
    </fieldset>
  );
}
