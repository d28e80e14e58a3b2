import { memo, useId } from "react";
import { useMessages } from "~/web/i18n/messages";
import { allSegments, type LessonClock, lessonTime, type Tap } from "../../lesson-rules";
import { band, gap, percent, SegmentBar, Stripes } from "../../state-bar";
import { stateRows } from "../../vocabulary";
import { useInstrument } from "../instrument-context";
import { useNow } from "../instrument-hooks";

const height = stateRows.length * (band + gap);

/**
 * Renders three bands along the time of the lesson: who led, which language was heard, and how the class was
 * grouped.
 */
export const LessonRibbon = memo(function LessonRibbon({
  marks,
  clock,
}: {
  marks: readonly Tap[];
  clock: LessonClock;
}) {
  const { minutes } = useInstrument().visit;
  const { lesson } = useMessages().instrument;
  const id = useId();
  const now = useNow(clock.endedAt === null, 5_000);
  const total = lessonTime(clock, now);
  const whole = Math.max(minutes * 60_000, total);
  const segments = allSegments(marks, clock, now);
  return (
    <svg
      width="100%"
      height={height}
      role="img"
      aria-label={lesson.ribbon.label}
      className="block overflow-hidden"
    >
      <defs>
        <Stripes id={id} />
      </defs>
      {stateRows.map((row, index) => {
        const y = index * (band + gap);
        return (
          <g key={row}>
            <rect width="100%" y={y + band - 1} height="1" className="fill-line" />
            {segments[row].map(({ value, from, until }) => (
              <SegmentBar
                key={from}
                row={row}
                value={value}
                x={percent(from, whole)}
                width={percent(until - from, whole)}
                y={y}
                stripes={id}
              />
            ))}
          </g>
        );
      })}
      {clock.endedAt === null && (
        <rect x={percent(total, whole)} width="2" height={height} className="fill-ink" />
      )}
    </svg>
  );
});
