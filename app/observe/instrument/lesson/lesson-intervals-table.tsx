import { useMessages } from "~/web/i18n/messages";
import { countIntervalsWith, intervalsOf } from "../../lesson-intervals";
import type { LessonClock, Tap } from "../../lesson-rules";
import { stateRows, stateValues } from "../../vocabulary";

const cell = "border-b border-line px-1.5 py-1 text-center font-normal";

/**
 * Renders a table of the states that occur in each two-minute interval of the lesson; a shorter last interval
 * is marked.
 *
 * @param now the current instant, UTC milliseconds
 */
export function IntervalTable({
  marks,
  clock,
  now,
}: {
  marks: readonly Tap[];
  clock: LessonClock;
  now: number;
}) {
  const { instrument, observe } = useMessages();
  const { intervals: text, ribbon } = instrument.lesson;
  const { states } = observe.taps;
  const intervals = intervalsOf(marks, clock, now);
  const codes = stateRows
    .flatMap((row) => stateValues[row].map((value) => ({ row, value })))
    .map((code) => ({ ...code, count: countIntervalsWith(intervals, code.row, code.value) }))
    .filter(({ count }) => count > 0);
  if (codes.length === 0) return <p className="text-sm text-soft">{ribbon.nothing}</p>;
  return (
    <>
      <p className="text-sm text-soft">{text.lead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section aria-label={text.title} tabIndex={0} className="mt-2 overflow-x-auto">
        <table className="border-collapse text-sm tabular-nums">
          <thead>
            <tr className="text-soft">
              <th scope="col" className={`${cell} text-start`}>
                {text.minutes}
              </th>
              {codes.map(({ row, value }) => (
                <th key={`${row} ${value}`} scope="col" className={cell}>
                  {states[value]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {intervals.map((each) => (
              <tr key={each.from}>
                <th scope="row" className={`${cell} text-start whitespace-nowrap`}>
                  {text.span(each.from / 60_000, Math.ceil(each.until / 60_000))}
                  {each.partial && <span className="ms-1 text-xs text-soft">({text.partial})</span>}
                </th>
                {codes.map(({ row, value }) => {
                  const occurs = (each.states[row] as string[]).includes(value);
                  return (
                    <td key={`${row} ${value}`} className={cell}>
                      {occurs && (
                        <>
                          <span aria-hidden="true">●</span>
                          <span className="sr-only">{text.occurs}</span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="text-soft">
              <th scope="row" className={`${cell} text-start`}>
                {text.sum}
              </th>
              {codes.map(({ row, value, count }) => (
                <td key={`${row} ${value}`} className={`${cell} text-xs`}>
                  {text.of(count, intervals.length)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
      {intervals.at(-1)?.partial && <p className="mt-1 text-sm text-soft">{text.partialNote}</p>}
    </>
  );
}
