import type { TaskDoneView } from "./lesson-view";

/** The outcomes of a task in a lesson, as the legend names them. */
export const doneKinds = ["asAgreed", "instead", "unlike"] as const;

type Part = { key: (typeof doneKinds)[number]; lessons: number };

/** The parts of a bar, in order. */
const barParts = (task: TaskDoneView): Part[] =>
  [
    { key: "asAgreed" as const, lessons: task.asAgreed },
    { key: "instead" as const, lessons: task.instead.reduce((sum, each) => sum + each.lessons, 0) },
    { key: "unlike" as const, lessons: task.unlike },
  ].filter(({ lessons }) => lessons > 0);

const [width, height, gap] = [200, 14, 3];

/**
 * Bar with one cell for each lesson of a task, in patterns and colours. Screen readers skip it, because the
 * text beside it says the same.
 */
export function DoneBar({ task }: { task: TaskDoneView }) {
  const cells = barParts(task).flatMap(({ key, lessons }) =>
    Array.from({ length: lessons }, (_, at) => ({ key, id: `${key}-${at}` })),
  );
  const cell = Math.min(24, (width - gap * (cells.length - 1)) / cells.length);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="h-3.5 w-50 max-w-full"
      aria-hidden="true"
      fill="none"
    >
      {cells.map(({ key, id }, at) => (
        <DoneCell key={id} kind={key} x={at * (cell + gap)} width={cell} />
      ))}
    </svg>
  );
}

/**
 * Draws one lesson in the bar of a task: filled when done as agreed, hatched when another person did it,
 * empty when the two parties differ.
 *
 * @param x left edge in the units of the drawing
 */
export function DoneCell({ kind, x, width }: { kind: Part["key"]; x: number; width: number }) {
  const frame = {
    x: x + 0.75,
    y: 0.75,
    width: Math.max(1, width - 1.5),
    height: height - 1.5,
    rx: 2,
  };
  if (kind === "asAgreed") return <rect {...frame} className="fill-done" />;
  if (kind === "unlike")
    return <rect {...frame} className="stroke-edge" strokeWidth="1.5" strokeDasharray="3 2" />;
  const [left, right] = [frame.x, frame.x + frame.width];
  const lines = Array.from({ length: Math.ceil(frame.width / 4) }, (_, at) => left + at * 4);
  return (
    <>
      <rect {...frame} className="fill-other-soft stroke-other" strokeWidth="1.5" />
      {lines.map((from) => (
        <path
          key={from}
          d={`M${from} ${height - 0.75}L${Math.min(right, from + 4)} 0.75`}
          className="stroke-other"
        />
      ))}
    </>
  );
}
