import { memo } from "react";
import { useMessages } from "~/web/i18n/messages";
import { formatElapsed } from "../../elapsed";
import {
  type LessonClock,
  lessonTime,
  percentages,
  rowTimes,
  segmentsOf,
  type Tap,
  tallyCounts,
  targetLanguage,
} from "../../lesson-rules";
import { stateRows } from "../../vocabulary";
import type { RoleCard } from "../instrument-data";
import { useNow } from "../instrument-hooks";
import { LazyDetails } from "../lazy-details";
import { PlanAndLead } from "../role-card";
import { IntervalTable } from "./lesson-intervals-table";
import { Swatch } from "./lesson-ribbon";

const cell = "border-b border-line py-1.5 text-start font-normal";

type Props = { marks: readonly Tap[]; clock: LessonClock; now: number };

function Shares({ marks, clock, now }: Props) {
  const { lesson } = useMessages().instrument;
  const { ribbon } = lesson;
  const total = lessonTime(clock, now);
  const rows = stateRows.map((row) => {
    const times = rowTimes(row, segmentsOf(row, marks, clock, now), total);
    const parts = percentages([...times.values.map(({ ms }) => ms), times.unnoted]);
    return { row, times, parts };
  });
  const noted = rows.filter(({ times }) => times.unnoted < total);
  const language = rows.find(({ row }) => row === "language");
  const target = language && targetLanguage(language.times, total);
  const counts = tallyCounts(marks).filter(({ count }) => count > 0);
  return (
    <>
      {noted.length === 0 && <p className="text-sm text-soft">{ribbon.nothing}</p>}
      {noted.map(({ row, times, parts }) => (
        <table key={row} className="mt-2 w-full border-collapse text-sm tabular-nums">
          <caption className="text-start font-medium">{lesson.rowNames[row]}</caption>
          <thead>
            <tr className="text-soft">
              <th scope="col" className={cell}>
                {ribbon.state}
              </th>
              <th scope="col" className={`${cell} text-end`}>
                {ribbon.time}
              </th>
              <th scope="col" className={`${cell} text-end`}>
                {ribbon.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {times.values.map(({ value, ms }, index) => (
              <tr key={value}>
                <th scope="row" className={cell}>
                  <span className="inline-flex items-center gap-2">
                    <Swatch row={row} value={value} />
                    {lesson.states[value]}
                  </span>
                </th>
                <td className={`${cell} text-end`}>{formatElapsed(ms)}</td>
                <td className={`${cell} text-end`}>{parts[index]}%</td>
              </tr>
            ))}
            {times.unnoted > 0 && (
              <tr className="text-soft">
                <th scope="row" className={cell}>
                  {ribbon.unnoted}
                </th>
                <td className={`${cell} text-end`}>{formatElapsed(times.unnoted)}</td>
                <td className={`${cell} text-end`}>{parts[times.values.length]}%</td>
              </tr>
            )}
          </tbody>
        </table>
      ))}
      {target && target.noted > 0 && (
        <p className="mt-2 text-sm">
          {ribbon.target(
            formatElapsed(target.alone),
            formatElapsed(target.mixed),
            formatElapsed(target.noted),
          )}
        </p>
      )}
      {counts.length > 0 && (
        <>
          <p className="mt-3 text-sm font-medium">{ribbon.tallies}</p>
          <ul className="text-sm">
            {counts.map(({ name, count }) => (
              <li key={name} className="flex justify-between gap-3 border-b border-line py-1.5">
                <span>{name}</span>
                <span className="text-soft">{ribbon.times(count)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/**
 * Renders figures from the taps of a lesson: shares of time, and two-minute intervals; the two are never
 * shown in one figure.
 */
export const LessonSummary = memo(function LessonSummary({
  plan,
  marks,
  clock,
}: {
  plan: RoleCard["plan"] | undefined;
  marks: readonly Tap[];
  clock: LessonClock;
}) {
  const { lesson, roleCard } = useMessages().instrument;
  const now = useNow(clock.endedAt === null, 15_000);
  return (
    <>
      <LazyDetails title={lesson.ribbon.title}>
        <Shares marks={marks} clock={clock} now={now} />
      </LazyDetails>
      {plan && plan.length > 0 && (
        <LazyDetails title={roleCard.plan}>
          <PlanAndLead plan={plan} marks={marks} clock={clock} now={now} />
        </LazyDetails>
      )}
      <LazyDetails title={lesson.intervals.title}>
        <IntervalTable marks={marks} clock={clock} now={now} />
      </LazyDetails>
    </>
  );
});
