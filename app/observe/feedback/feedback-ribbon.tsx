import { type ReactNode, useId } from "react";
import { useMessages } from "~/web/i18n/messages";
import { lessonTime } from "../lesson-rules";
import { band, percent, SegmentBar, Stripes } from "../state-bar";
import { stateRows } from "../vocabulary";
import { type Ribboned, type TappedLesson, tappedLesson } from "./shared-taps";

const minute = 60_000;
/** Height of the row of notes and of the row of counts, in pixels. */
const tall = 18;

/** Converts lesson time to a place on the ribbon that leaves room for a stroke at both ends. */
const placeIn = (total: number) => (at: number) =>
  percent(1 + (total > 0 ? Math.min(1, at / total) : 0) * 98, 100);

/** The minutes that the axis names: every ten, or every five of a short lesson. */
function axisOf(total: number): number[] {
  const step = total > 20 * minute ? 10 : 5;
  return Array.from({ length: Math.floor(total / (step * minute)) + 1 }, (_, n) => n * step);
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <span className="text-xs leading-5 whitespace-nowrap text-soft">{label}</span>
      {children}
    </>
  );
}

/** Renders the bands of the states, and a dot for each thing that was counted. */
function TapRows({ lesson }: { lesson: TappedLesson }) {
  const { taps } = useMessages().observe;
  const id = useId();
  const { segments, counts, total } = lesson;
  // A time has the same horizontal place in the bands as in the rows of dots and strokes below them.
  const x = placeIn(total);
  return (
    <>
      {stateRows
        .filter((row) => segments[row].length > 0)
        .map((row) => (
          <Row key={row} label={taps.rows[row]}>
            <svg width="100%" height={band} aria-hidden="true" className="block">
              <defs>
                <Stripes id={`${id}${row}`} />
              </defs>
              {segments[row].map(({ value, from, until }) => (
                <SegmentBar
                  key={from}
                  row={row}
                  value={value}
                  x={x(from)}
                  width={percent((until - from) * 0.98, total)}
                  y={0}
                  stripes={`${id}${row}`}
                />
              ))}
            </svg>
          </Row>
        ))}
      {counts.length > 0 && (
        <Row label={taps.rows.tally}>
          <svg width="100%" height={tall} aria-hidden="true" className="block">
            {counts.map(({ id: tap, at }) => (
              <circle key={tap} cx={x(at)} cy={tall / 2} r="3" className="fill-other" />
            ))}
          </svg>
        </Row>
      )}
    </>
  );
}

/**
 * Renders the time of the lesson as a ribbon: a band for each state row that was shared, a dot for each count
 * and a stroke for each note. Notes on the criteria that the ALT asked to be observed on are highlighted.
 * Renders nothing without taps and notes.
 *
 * @param focus ids of these criteria
 */
export function FeedbackRibbon({
  content,
  focus,
}: {
  content: Ribboned;
  focus: readonly string[];
}) {
  const { taps, feedback } = useMessages().observe;
  const { notes } = content;
  const lesson = tappedLesson(content);
  const { segments, counts, clock, total } = lesson;
  const rows = [
    ...stateRows.filter((row) => segments[row].length > 0),
    ...(counts.length > 0 ? (["tally"] as const) : []),
  ].map((row) => taps.rows[row]);
  if (rows.length === 0 && notes.length === 0) return null;
  const x = placeIn(total);
  return (
    <div
      role="img"
      aria-label={rows.length > 0 ? taps.ribbon(rows, notes.length) : feedback.ribbon(notes.length)}
      className="mb-3 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1"
    >
      <TapRows lesson={lesson} />
      {notes.length > 0 && (
        <Row label={taps.notes}>
          <svg width="100%" height={tall} aria-hidden="true" className="block">
            <rect y={tall / 2} width="100%" height="1" className="fill-line" />
            {notes.map((note) => {
              const asked = note.criteria.some((id) => focus.includes(id));
              const at = x(lessonTime(clock, note.notedAt));
              return (
                <line
                  key={note.id}
                  x1={at}
                  x2={at}
                  y1={asked ? 2 : 5}
                  y2={tall - (asked ? 2 : 5)}
                  strokeWidth="3"
                  strokeLinecap="round"
                  className={asked ? "stroke-ai" : "stroke-edge"}
                />
              );
            })}
          </svg>
        </Row>
      )}
      <Row label="">
        <svg width="100%" height="14" aria-hidden="true" className="block overflow-visible">
          {axisOf(total).map((n) => (
            <text
              key={n}
              x={x(n * minute)}
              y="11"
              textAnchor={n === 0 ? "start" : n * minute === total ? "end" : "middle"}
              className="fill-soft text-xs"
            >
              {n === 0 ? "0" : taps.minute(n)}
            </text>
          ))}
        </svg>
      </Row>
    </div>
  );
}
