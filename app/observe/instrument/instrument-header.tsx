import { Link } from "@remix-run/react";
import { memo } from "react";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { LessonClock } from "../lesson-rules";
import type { SaveStatus } from "../sync/autosave-types";
import { InstrumentClock } from "./instrument-clock";
import { useInstrument } from "./instrument-context";
import { useKindTexts } from "./kind-texts";
import { ReviewLink } from "./review-link";
import { SaveIndicator } from "./save-status";

const BackLink = memo(function BackLink() {
  const { instrument } = useMessages();
  const { visit } = useInstrument();
  return (
    <Link
      to={paths.visit(visit.id)}
      aria-label={instrument.toVisit}
      className="-ms-3 inline-flex min-h-11 min-w-11 items-center justify-center rounded-lg text-xl text-ai no-underline hover:bg-ai-soft"
    >
      <span aria-hidden="true">←</span>
    </Link>
  );
});

/** The clock, and on a wide screen the link to the review beside it. */
const ClockRow = memo(function ClockRow({ clock }: { clock: LessonClock }) {
  return (
    <InstrumentClock clock={clock}>
      <div className="hidden items-center gap-3 lg:flex lg:flex-row-reverse">
        <ReviewLink />
      </div>
    </InstrumentClock>
  );
});

/**
 * Renders the top of the observation screen: the title of the visit, whether everything is saved, and the
 * lesson's clock.
 */
export function InstrumentHeader({ clock, save }: { clock: LessonClock; save: SaveStatus }) {
  const { common } = useMessages();
  const { visit } = useInstrument();
  const kind = useKindTexts(visit);
  return (
    <header className="border-b border-line bg-paper px-4 will-change-transform pt-1 pb-2 sm:px-6">
      <div className="flex items-center gap-2">
        <BackLink />
        <div className="min-w-0 flex-1">
          <h1 className="truncate leading-tight font-semibold">{kind.title}</h1>
          <p className="truncate text-xs text-soft">
            {common.facts([visit.className, visit.schoolName])}
          </p>
        </div>
        <SaveIndicator save={save} />
      </div>
      <ClockRow clock={clock} />
    </header>
  );
}
