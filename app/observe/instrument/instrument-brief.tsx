import { memo } from "react";
import type { CriterionView } from "~/rubrics/rubrics.server";
import { Written } from "~/ui/written";
import { formatDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import type { InstrumentVisit, LastStep } from "./instrument-data";

type Props = {
  visit: InstrumentVisit;
  focus: CriterionView[];
  lastStep: LastStep | null;
};

function Step({ step }: { step: LastStep }) {
  const { instrument } = useMessages();
  const locale = useLocale();
  const { brief } = instrument;
  return (
    <div>
      <p className="text-sm text-other">{brief.lastStep}</p>
      <p className="font-medium whitespace-pre-line">
        <Written text={step.text} />
      </p>
      <p className="mt-1 text-sm">
        <span className="text-soft">{brief.evidence}:</span> {step.evidence}
      </p>
      <p className="text-sm text-soft">{brief.due(formatDay(step.dueOn, locale))}</p>
    </div>
  );
}

/**
 * Renders what the observer should know before the lesson: the last agreed step, the criteria that the ALT
 * asked to be observed on, and the ALT's line about these criteria.
 */
export function Brief({ visit, focus, lastStep }: Props) {
  const { instrument } = useMessages();
  const { brief } = instrument;
  const asked = focus.length > 0 || visit.focusNote !== "";
  return (
    <div className={`grid gap-4 ${lastStep ? "md:grid-cols-2" : ""}`}>
      {lastStep && <Step step={lastStep} />}
      {visit.kind !== "shadow" && (
        <div>
          <p className="text-sm text-other">
            {visit.kind === "self" ? brief.title : brief.asks(visit.altName)}
          </p>
          {focus.length > 0 && (
            <ul className="list-disc ps-5">
              {focus.map((each) => (
                <li key={each.id}>{each.title}</li>
              ))}
            </ul>
          )}
          {visit.focusNote && (
            <blockquote className="mt-1 border-s-2 border-other-line ps-3 whitespace-pre-line">
              <Written text={visit.focusNote} />
            </blockquote>
          )}
          {!asked && <p className="text-soft">{brief.nothing(visit.altName)}</p>}
        </div>
      )}
    </div>
  );
}

/**
 * Renders the `Brief` (last agreed step and the ALT's request) as one line at the top of the observation
 * screen, which unfolds to all of it.
 */
export const InstrumentBrief = memo(function InstrumentBrief(props: Props) {
  const { instrument, common } = useMessages();
  const { brief } = instrument;
  const { visit, focus, lastStep } = props;
  const asked = visit.focusNote || common.facts(focus.map((each) => each.title));
  if (!asked && !lastStep) return null;
  const label = lastStep
    ? brief.lastStep
    : visit.kind === "self"
      ? brief.title
      : brief.asks(visit.altName);
  return (
    <details className="group border-b border-line bg-other-soft group-data-keyboard/frame:hidden">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-4 text-sm sm:px-6 [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="text-other group-open:rotate-90">
          ›
        </span>
        <span className="shrink-0 font-medium text-other">{label}</span>
        <span className="min-w-0 truncate group-open:hidden">{lastStep?.text ?? asked}</span>
      </summary>
      <div className="max-h-[40dvh] overflow-y-auto px-4 pb-3 sm:px-6">
        <Brief {...props} />
      </div>
    </details>
  );
});
