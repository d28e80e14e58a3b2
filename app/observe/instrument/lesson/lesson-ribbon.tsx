import { memo, useId } from "react";
import { useMessages } from "~/web/i18n/messages";
import { allSegments, type LessonClock, lessonTime, type Tap } from "../../lesson-rules";
import { type StateRow, stateRows, stateValues } from "../../vocabulary";
import { useInstrument } from "../instrument-context";
import { useNow } from "../instrument-hooks";

const band = 7;
const gap = 2;
const height = stateRows.length * (band + gap);

/** The looks of a row's states, by their position: two hues, stripes of both, and a thin line. */
const looks = ["first", "second", "both", "thin"] as const;

/**
 * Renders the SVG pattern of stripes in two colours.
 *
 * @param id must be unique on the page
 */
export function Stripes({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="3" height="6" className="fill-ai" />
      <rect x="3" width="3" height="6" className="fill-other" />
    </pattern>
  );
}

const fills = { first: "fill-ai", second: "fill-other", both: "", thin: "fill-edge" };

/**
 * Renders one state of the lesson as a bar in its band of the ribbon.
 *
 * @param stripes the id of the `Stripes` pattern to use
 */
export function SegmentBar({
  row,
  value,
  x,
  width,
  y,
  stripes,
}: {
  row: StateRow;
  value: string;
  x: string;
  width: string;
  y: number;
  stripes: string;
}) {
  const look = looks[(stateValues[row] as readonly string[]).indexOf(value)] ?? "thin";
  const thin = look === "thin";
  return (
    <rect
      x={x}
      width={width}
      y={thin ? y + band / 2 - 1 : y}
      height={thin ? 2 : band}
      rx={thin ? 1 : 1.5}
      className={fills[look]}
      fill={look === "both" ? `url(#${stripes})` : undefined}
    />
  );
}

/** Renders a small sample of how a state looks in the ribbon. */
export function Swatch({ row, value }: { row: StateRow; value: string }) {
  const id = useId();
  return (
    <svg width="10" height={band} aria-hidden="true" className="shrink-0">
      <defs>
        <Stripes id={id} />
      </defs>
      <SegmentBar row={row} value={value} x="0" width="10" y={0} stripes={id} />
    </svg>
  );
}

/** Formats a part of a whole as a percentage for SVG, such as `25%`; `0%` when the whole is not positive. */
export const percent = (part: number, whole: number) => `${whole > 0 ? (part / whole) * 100 : 0}%`;

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
