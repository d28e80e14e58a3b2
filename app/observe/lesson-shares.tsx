import { useMessages } from "~/web/i18n/messages";
import { formatElapsed } from "./elapsed";
import {
  type LessonClock,
  lessonTime,
  percentages,
  type RowTimes,
  rowTimes,
  segmentsOf,
  type Tap,
  tallyCounts,
  targetLanguage,
} from "./lesson-rules";
import { Swatch } from "./state-bar";
import { type StateRow, stateRows } from "./vocabulary";

const cell = "border-b border-line py-1.5 font-normal";
const first = `${cell} text-start`;
const figure = `${cell} text-end`;

function RowTable({ row, times }: { row: StateRow; times: RowTimes }) {
  const { taps } = useMessages().observe;
  const parts = percentages([...times.values.map(({ ms }) => ms), times.unnoted]);
  return (
    <table className="w-full border-collapse text-sm tabular-nums">
      <caption className="text-start font-medium">{taps.rows[row]}</caption>
      <thead>
        <tr className="text-soft">
          <th scope="col" className={first}>
            {taps.state}
          </th>
          <th scope="col" className={figure}>
            {taps.time}
          </th>
          <th scope="col" className={figure}>
            {taps.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {times.values.map(({ value, ms }, index) => (
          <tr key={value}>
            <th scope="row" className={first}>
              <span className="inline-flex items-center gap-2">
                <Swatch row={row} value={value} />
                {taps.states[value]}
              </span>
            </th>
            <td className={figure}>{formatElapsed(ms)}</td>
            <td className={figure}>{parts[index]}%</td>
          </tr>
        ))}
        {times.unnoted > 0 && (
          <tr className="text-soft">
            <th scope="row" className={first}>
              {taps.unnoted}
            </th>
            <td className={figure}>{formatElapsed(times.unnoted)}</td>
            <td className={figure}>{parts[times.values.length]}%</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/**
 * Renders, for each row of taps with a noted state, how long each state lasted and its share of the observed
 * time, and how often each thing was counted. Pauses of the clock are no part of the time. Renders nothing
 * without taps.
 *
 * @param now the current instant, UTC milliseconds; the end of the lesson counts where it is earlier
 */
export function LessonShares({
  marks,
  clock,
  now,
}: {
  marks: readonly Tap[];
  clock: LessonClock;
  now: number;
}) {
  const { taps } = useMessages().observe;
  const total = lessonTime(clock, now);
  const noted = stateRows
    .map((row) => ({ row, times: rowTimes(row, segmentsOf(row, marks, clock, now), total) }))
    .filter(({ times }) => times.unnoted < total);
  const counts = tallyCounts(marks);
  return (
    <>
      {noted.map(({ row, times }) => {
        const target = row === "language" ? targetLanguage(times, total) : null;
        return (
          <div key={row}>
            <RowTable row={row} times={times} />
            {target && (
              <p className="mt-2 text-sm">
                {taps.target(
                  formatElapsed(target.alone),
                  formatElapsed(target.mixed),
                  formatElapsed(target.noted),
                )}
              </p>
            )}
          </div>
        );
      })}
      {counts.length > 0 && (
        <div className="text-sm">
          <p className="font-medium">{taps.rows.tally}</p>
          <ul>
            {counts.map(({ name, count }) => (
              <li key={name} className="flex justify-between gap-3 border-b border-line py-1.5">
                <span>{name}</span>
                <span className="shrink-0 text-soft">{taps.times(count)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
