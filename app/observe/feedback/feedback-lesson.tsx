import { Disclosure } from "~/ui/disclosure";
import { SectionTitle } from "~/ui/headings";
import { useMessages } from "~/web/i18n/messages";
import { formatElapsed } from "../elapsed";
import { LessonShares } from "../lesson-shares";
import { stateRows } from "../vocabulary";
import {
  type Ribboned,
  stretchesOf,
  type TappedLesson,
  tappedLesson,
  tappedRows,
} from "./shared-taps";

const cell = "border-b border-line px-2 py-1.5 text-start font-normal first:ps-0";

/**
 * Renders a table with one row for each part of the lesson in which no state changes, with its states and counts:
 * the same data as in the ribbon, in words.
 */
function StretchTable({ lesson }: { lesson: TappedLesson }) {
  const { taps } = useMessages().observe;
  const rows = tappedRows(lesson.taps);
  const states = stateRows.filter((row) => rows.includes(row));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section aria-label={taps.table} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-sm tabular-nums">
        <thead>
          <tr className="text-soft">
            <th scope="col" className={cell}>
              {taps.time}
            </th>
            {rows.map((row) => (
              <th key={row} scope="col" className={cell}>
                {taps.rows[row]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stretchesOf(lesson).map(({ from, until, states: present, counts }) => (
            <tr key={from}>
              <th scope="row" className={`${cell} whitespace-nowrap`}>
                {taps.span(formatElapsed(from), formatElapsed(until))}
              </th>
              {states.map((row) => {
                const value = present[row];
                return (
                  <td key={row} className={`${cell} ${value ? "" : "text-soft"}`}>
                    {value ? taps.states[value] : taps.unnoted}
                  </td>
                );
              })}
              {rows.includes("tally") && (
                <td className={cell}>
                  {counts.map(({ name, count }) => (
                    <span key={name} className="block">
                      {taps.counted(name, count)}
                    </span>
                  ))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/**
 * Renders how long each state of a lesson lasted, its share of the observed time and what was counted; below,
 * folded, the lesson from minute to minute.
 *
 * @param className the layout of the tables
 */
export function LessonFigures({ lesson, className }: { lesson: TappedLesson; className: string }) {
  const { taps } = useMessages().observe;
  return (
    <>
      <div className={`grid gap-x-10 gap-y-6 ${className}`}>
        <LessonShares marks={lesson.taps} clock={lesson.clock} now={lesson.clock.endedAt} />
      </div>
      <Disclosure summary={taps.table} className="mt-3">
        <StretchTable lesson={lesson} />
      </Disclosure>
    </>
  );
}

/**
 * Renders the section of the feedback on the shared taps: shares of time, counts, and the lesson from minute
 * to minute. Renders nothing when no row was shared.
 */
export function FeedbackLesson({ content }: { content: Ribboned }) {
  const { taps } = useMessages().observe;
  const lesson = tappedLesson(content);
  if (tappedRows(lesson.taps).length === 0) return null;
  return (
    <section aria-labelledby="feedback-lesson">
      <SectionTitle id="feedback-lesson" flush>
        {taps.title}
      </SectionTitle>
      <p className="mt-1 mb-4 max-w-3xl text-sm text-soft">
        {taps.lead(formatElapsed(lesson.total))}
      </p>
      <LessonFigures lesson={lesson} className="sm:grid-cols-2 xl:grid-cols-4 print:grid-cols-2" />
    </section>
  );
}
