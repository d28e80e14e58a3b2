/** How the minute plan is laid out: the size of its type, and its pages. Pure. */
import type { Paper } from "./choice";
import {
  emOf,
  heightOf,
  largestFit,
  lineHeight,
  linesIn,
  manyPagesSize,
  onPages,
  room,
  type TypeSize,
} from "./fit";

export type PlanText = {
  /** Over the whole width, above the table. */
  top: string[];
  pairs: [string, string][];
  wide: string[];
  /** Each row by the lines of its three written columns. */
  rows: { step: string[]; teacher: string[]; alt: string[] }[];
};

export type PlanLayout = { size: TypeSize; pages: number[] };

/** The shares of the columns as in the style sheet, and what stands around a text. */
const columns = { step: 0.24, teacher: 0.32, alt: 0.32 };
const cellPadding = 1.2;
const rowPadding = 1;
const headHeight = 3.2;
/** Room to write below the table. */
const notesHeight = 6;
const care = 1.03;

const rowHeights = (text: PlanText, width: number): number[] =>
  text.rows.map((row) => {
    const cells = (["step", "teacher", "alt"] as const).map((part) =>
      heightOf(row[part], width * columns[part] - cellPadding),
    );
    // The time has two lines.
    return Math.max(2 * lineHeight, ...cells) * care + rowPadding;
  });

function frameHeight(text: PlanText, width: number): number {
  const half = width / 2 - 2;
  const facts = text.pairs.reduce(
    (sum, [left, right]) =>
      sum + Math.max(linesIn(left, half), linesIn(right, half)) * lineHeight + 0.5,
    0,
  );
  const wide = text.wide.reduce(
    (sum, line) => sum + linesIn(line, width - 3) * lineHeight + 0.5,
    0,
  );
  return heightOf(text.top, width) + lineHeight + facts + wide + notesHeight + 5;
}

/** Lays out a minute plan: on one page where it can be read there, else on several. */
export function planLayout(text: PlanText, paper: Paper): PlanLayout {
  const page = (size: TypeSize) => ({
    width: emOf(room[paper].width, size),
    height: emOf(room[paper].height, size) - headHeight,
  });
  const size = largestFit((each) => {
    const { width, height } = page(each);
    const rows = rowHeights(text, width).reduce((sum, row) => sum + row, 0);
    return rows + frameHeight(text, width) <= height;
  });
  if (size !== null) return { size, pages: [text.rows.length] };
  const { width, height } = page(manyPagesSize);
  const first = height - frameHeight(text, width);
  return {
    size: manyPagesSize,
    pages: onPages(rowHeights(text, width), first, height - notesHeight),
  };
}
