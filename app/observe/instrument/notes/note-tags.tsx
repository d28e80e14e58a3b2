import { memo, type ReactNode, type RefObject, useEffect } from "react";
import type { CriterionView } from "~/rubrics/rubrics.server";
import { useMessages } from "~/web/i18n/messages";
import { useInstrument } from "../instrument-context";
import { allCriteria } from "../instrument-data";
import { useLazyDetails } from "../lazy-details";

type Props = {
  selected: readonly string[];
  onToggle: (criterionId: string) => void;
  label: string;
  /** Shows the digit keys of the first nine criteria. */
  withKeys?: boolean;
  /** A reference to the folded list, where the caller closes it. */
  list?: RefObject<HTMLDetailsElement>;
  /** Called when the folded list is opened or closed. */
  onFold?: (open: boolean) => void;
  /** Further toggles beside the tags. */
  children?: ReactNode;
};

/**
 * Renders a criterion as a toggle button that tags a note.
 *
 * @param digit the key that toggles it as well
 */
export const Tag = memo(function Tag({
  criterion,
  on,
  onToggle,
  digit,
}: {
  criterion: CriterionView;
  on: boolean;
  onToggle: (id: string) => void;
  digit?: number;
}) {
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-keyshortcuts={digit ? `Alt+${digit}` : undefined}
      // The note line keeps the focus, so that the on-screen keyboard stays open.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onToggle(criterion.id)}
      className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full border border-edge bg-card px-3.5 py-1 text-start text-sm leading-tight hover:border-ai aria-pressed:border-ai-fill aria-pressed:bg-ai-fill aria-pressed:text-on-ai"
    >
      {digit && (
        <span
          aria-hidden="true"
          className="hidden text-xs tabular-nums opacity-80 pointer-fine:inline"
        >
          {digit}
        </span>
      )}
      {criterion.title}
    </button>
  );
});

/**
 * Renders the criteria as toggles that tag a note: the focus and the selected criteria first, all others
 * folded by domain.
 */
export const NoteTags = memo(function NoteTags({
  selected,
  onToggle,
  label,
  withKeys = false,
  list,
  onFold,
  children,
}: Props) {
  const { instrument } = useMessages();
  const { criteria } = useInstrument();
  const { drawn, details } = useLazyDetails(false, list);
  useEffect(() => onFold?.(drawn), [onFold, drawn]);
  const all = allCriteria(criteria);
  const chosen = all.filter((each) => selected.includes(each.id) && !criteria.focus.includes(each));
  const tag = (criterion: CriterionView) => {
    const place = all.indexOf(criterion) + 1;
    return (
      <Tag
        key={criterion.id}
        criterion={criterion}
        on={selected.includes(criterion.id)}
        onToggle={onToggle}
        digit={withKeys && place <= 9 ? place : undefined}
      />
    );
  };
  return (
    <fieldset>
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap items-start gap-1.5">
        {criteria.focus.map(tag)}
        {/* While the list is open, selected criteria stay in their place there. */}
        {!drawn && chosen.map(tag)}
        {children}
        <details {...details} className="group open:basis-full">
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
            {(drawn ? criteria.others : []).map((domain) => (
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
});
