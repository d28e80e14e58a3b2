import { useId } from "react";
import type { Segment } from "../../lesson-rules";
import type { PlannedTime } from "../../role-criteria";
import { percent, SegmentBar, Stripes } from "../../state-bar";

const steps = 18;
const led = 24;
const height = 34;

/**
 * Renders the minute plan above the states of who led, on one axis of lesson time. The drawing is hidden from
 * screen readers, which read the same in the list beside it.
 *
 * @param times the steps of the plan; they are numbered from 1 as in the list
 * @param segments of the row `lead`, in lesson time
 * @param total how long the lesson has lasted, milliseconds
 */
export function PlanRibbon({
  times,
  segments,
  total,
}: {
  times: readonly PlannedTime[];
  segments: readonly Segment[];
  total: number;
}) {
  const id = useId();
  const whole = Math.max(total, times.at(-1)?.until ?? 0);
  return (
    <svg width="100%" height={height} aria-hidden="true" className="mt-2 block overflow-hidden">
      <defs>
        <Stripes id={id} />
      </defs>
      {times.map(({ from, until }, at) => (
        <g key={`${from}/${until}`}>
          <rect
            x={percent(from, whole)}
            width={percent(until - from, whole)}
            y="0.5"
            height={steps - 1}
            className={at % 2 === 0 ? "fill-ai-soft" : "fill-other-soft"}
          />
          <text
            x={percent((from + until) / 2, whole)}
            y={steps - 5}
            textAnchor="middle"
            className="fill-ink text-xs"
          >
            {at + 1}
          </text>
          <rect x={percent(from, whole)} width="1" height={height} className="fill-edge" />
        </g>
      ))}
      {segments.map(({ value, from, until }) => (
        <SegmentBar
          key={from}
          row="lead"
          value={value}
          x={percent(from, whole)}
          width={percent(until - from, whole)}
          y={led}
          stripes={id}
        />
      ))}
    </svg>
  );
}
