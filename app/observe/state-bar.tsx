import { useId } from "react";
import { type StateRow, stateValues } from "./vocabulary";

/** Height of a band of states, and of the gap below it, in pixels. */
export const band = 7;
export const gap = 2;

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
