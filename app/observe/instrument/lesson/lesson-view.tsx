import { Link } from "@remix-run/react";
import { memo } from "react";
import { SectionTitle } from "~/ui/headings";
import { lineLink } from "~/ui/styles";
import { secondsOf } from "~/web/dates";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { type LessonClock, standing, type Tap } from "../../lesson-rules";
import { DeliveryIcon, DeliveryTotals } from "../delivery-status";
import { useInstrument } from "../instrument-context";
import type { RoleCard } from "../instrument-data";
import { DownloadButton, OpenFile } from "../instrument-file";
import { LazyDetails } from "../lazy-details";
import { LessonSummary } from "./lesson-summary";
import { useTapLabel } from "./tap-label";

/** All taps with their time and delivery; each can be removed. */
function Taps({ marks }: { marks: readonly Tap[] }) {
  const { store } = useInstrument();
  const { note, lesson } = useMessages().instrument;
  const words = useTapLabel();
  const taps = standing(marks);
  if (taps.length === 0) return <p className="text-sm text-soft">{lesson.ribbon.nothing}</p>;
  return (
    <ol className="text-sm">
      {taps.map((tap) => (
        <li key={tap.id} className="flex items-center gap-3 border-b border-line last:border-0">
          <time dateTime={new Date(tap.at).toISOString()} className="tabular-nums">
            {secondsOf(tap.at)}
          </time>
          <span className="min-w-0 flex-1">{words(tap)}</span>
          <DeliveryIcon field={`mark:${tap.id}`} />
          <button
            type="button"
            onClick={() => store.change({ kind: "mark.remove", markId: tap.id }, true)}
            className="min-h-11 cursor-pointer rounded-lg px-2 text-ai hover:bg-ai-soft"
          >
            {note.remove}
            <span className="sr-only">
              {" "}
              {secondsOf(tap.at)} {words(tap)}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

const keys = ["enter", "newline", "digits", "well", "wonder", "search", "undo"] as const;

function Keys() {
  const { keys: text } = useMessages().instrument.lesson;
  return (
    <>
      <p className="text-sm text-soft">{text.lead}</p>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1.5 text-sm">
        {keys.map((key) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-md border border-edge px-1.5 py-0.5 font-sans whitespace-nowrap">
                {text.names[key]}
              </kbd>
            </dt>
            <dd>{text.list[key]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/**
 * Renders the part of the observation screen with the lesson in figures, the numbers of saved and unsaved
 * changes, and the list of keyboard shortcuts.
 */
export const LessonView = memo(function LessonView({
  plan,
  marks,
  clock,
}: {
  /** The agreed minute plan, where it is shared with mentors. */
  plan: RoleCard["plan"] | undefined;
  marks: readonly Tap[];
  clock: LessonClock;
}) {
  const { visit } = useInstrument();
  const { views, lesson } = useMessages().instrument;
  return (
    <section aria-labelledby="lesson-title">
      <SectionTitle id="lesson-title" className="mb-1">
        {views.lesson}
      </SectionTitle>
      <LessonSummary plan={plan} marks={marks} clock={clock} />
      <LazyDetails title={lesson.ribbon.stretches}>
        <Taps marks={marks} />
      </LazyDetails>
      <LazyDetails title={lesson.ledger.title}>
        <div className="text-sm">
          <DeliveryTotals />
          <p className="mt-1 text-soft">{lesson.ledger.text}</p>
          <div className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-3">
            <DownloadButton />
            <OpenFile />
          </div>
        </div>
      </LazyDetails>
      <LazyDetails title={lesson.keys.title}>
        <Keys />
      </LazyDetails>
      <Link
        to={`${paths.settingsInstrument}?from=${encodeURIComponent(paths.observe(visit.id))}`}
        className={lineLink}
      >
        {lesson.settingsLink}
      </Link>
    </section>
  );
});
