import { useMessages } from "~/web/messages";
import type { CriterionView } from "../rubrics.server";
import { allCriteria, type InstrumentCriteria } from "./instrument-view";
import "~/messages/parts/instrument";

type Props = {
  criteria: InstrumentCriteria;
  selected: readonly string[];
  onToggle: (criterionId: string) => void;
  label: string;
};

function Tag({
  criterion,
  on,
  onToggle,
}: {
  criterion: CriterionView;
  on: boolean;
  onToggle: (id: string) => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={on}
      // The pointer must not take the focus: the keyboard stays up and typing goes on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onToggle(criterion.id)}
      className="inline-flex min-h-11 cursor-pointer items-center rounded-full border border-edge bg-card px-3.5 py-1 text-start text-sm leading-tight hover:border-ai aria-pressed:border-ai-fill aria-pressed:bg-ai-fill aria-pressed:text-on-ai"
    >
      {criterion.title}
    </button>
  );
}

/** Criteria as tags, one tap each: what was asked for and what is chosen first, the rest folded. */
export function NoteTags({ criteria, selected, onToggle, label }: Props) {
  const { instrument } = useMessages();
  const chosen = allCriteria(criteria).filter(
    (each) => selected.includes(each.id) && !criteria.focus.includes(each),
  );
  const tag = (criterion: CriterionView) => (
    <Tag
      key={criterion.id}
      criterion={criterion}
      on={selected.includes(criterion.id)}
      onToggle={onToggle}
    />
  );
  return (
    <fieldset>
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap items-start gap-1.5">
        {criteria.focus.map(tag)}
        {/* While the list is open, what is chosen stays in its place there. */}
        <div className="contents [:has(>details[open])>&]:hidden">{chosen.map(tag)}</div>
        <details className="group open:basis-full">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button; see above */}
          <summary
            onMouseDown={(event) => event.preventDefault()}
            className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1 rounded-full px-3 text-sm text-ai hover:bg-ai-soft [&::-webkit-details-marker]:hidden"
          >
            <span aria-hidden="true" className="group-open:rotate-45">
              ＋
            </span>
            {criteria.focus.length > 0 ? instrument.tags.more : instrument.tags.all}
          </summary>
          <div className="max-h-[38dvh] overflow-y-auto overscroll-contain pb-1">
            {criteria.others.map((domain) => (
              <div key={domain.id} className="mt-2">
                <p className="mb-1 text-xs text-soft">{domain.title}</p>
                <div className="flex flex-wrap gap-1.5">{domain.criteria.map(tag)}</div>
              </div>
            ))}
          </div>
        </details>
      </div>
    </fieldset>
  );
}
