/**
 * Estimates how much room the rows of a sheet take, and chooses by it the size of the type and the rows of
 * each page. The style sheet lays out everything else; where the estimate is too small, the browser breaks
 * the page itself and cuts nothing. Lengths are in em unless stated otherwise.
 */
import type { Paper } from "./choice";

/** The sizes of type in the style sheet, in points, the largest first. */
export const typeSizes = [11, 9.5, 8.5, 7.5, 6.5] as const;
export type TypeSize = (typeof typeSizes)[number];
/** The size of a sheet that takes several pages. */
const severalPagesSize: TypeSize = 7.5;

/** Width and height within the margins of the paper, in millimetres. */
const room: Record<Paper, readonly [width: number, height: number]> = {
  a4: [194, 280],
  b5: [166, 240],
};
const millimetresPerPoint = 25.4 / 72;
/** As in the style sheet, which sets the smallest size more tightly. */
const lineHeightOf = (size: TypeSize): number => (size === 6.5 ? 1.2 : 1.25);

/** Texts below each other in a part of the width, given as a fraction. */
type Cell = { share: number; texts: readonly string[] };
/** Cells beside each other. */
export type Row = readonly Cell[];
/** The room beside the text of a cell and above it, marks and borders included. */
type Padding = { beside: number; above: number };

const narrow = /[ !'(),./:;I[\]fijlrt|-]/;
const wide = /[%@GMOQWmw]/;

/** The width of a text in Arial or a Japanese font, to about a tenth. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, char) => {
    if (char > "\u024f") return sum + 1;
    return sum + (narrow.test(char) ? 0.3 : wide.test(char) ? 0.82 : 0.56);
  }, 0);

/** The number of lines; each but the last loses about 0.7 em where no word fits. */
function linesOf(text: string, width: number): number {
  const length = textWidth(text);
  return length === 0 ? 0 : 1 + Math.ceil(Math.max(0, length - width) / (width - 0.7));
}

const rowHeight = (
  row: Row,
  { width, lineHeight }: { width: number; lineHeight: number },
  { beside, above }: Padding,
): number =>
  above +
  lineHeight *
    Math.max(
      ...row.map(({ share, texts }) =>
        texts.reduce((sum, text) => sum + linesOf(text, width * share - beside), 0),
      ),
    );

/** @returns the number of rows on each page; at least one page, and at least one row on each that has any */
function rowsOnPages(heights: readonly number[], first: number, next: number): number[] {
  const pages = [0];
  let left = first;
  for (const height of heights) {
    const count = pages.at(-1) ?? 0;
    if (height > left && count > 0) {
      pages.push(0);
      left = next;
    }
    pages[pages.length - 1] = (pages.at(-1) ?? 0) + 1;
    left -= height;
  }
  return pages;
}

export type SheetRows = {
  /** The rows around the columns: title, facts and foot. */
  frame: readonly Row[];
  /** The height of rules, headings and empty lines around the columns. */
  extra: number;
  /** The columns, each by its rows. */
  columns: readonly (readonly Row[])[];
  padding: Padding;
};

/**
 * Chooses the type size and the page breaks of a printed sheet: one page in the largest size that fits, else
 * several pages.
 *
 * @param largest the largest type size to try, in points
 * @returns the size, and for each page the number of rows of each column
 */
export function layOut(
  { frame, extra, columns, padding }: SheetRows,
  paper: Paper,
  largest: TypeSize,
): { size: TypeSize; pages: number[][] } {
  const inSize = (size: TypeSize): number[][] => {
    const [width = 0, height = 0] = room[paper].map((each) => each / (size * millimetresPerPoint));
    const lines = { width, lineHeight: lineHeightOf(size) };
    const around = frame.reduce(
      (sum, row) => sum + rowHeight(row, lines, { beside: 1.5, above: 0.5 }),
      extra,
    );
    const counts = columns.map((rows) =>
      rowsOnPages(
        rows.map((row) => rowHeight(row, lines, padding)),
        height - around,
        // Any page may be the last one, which has the foot.
        height - Math.min(around, height / 4),
      ),
    );
    const pages = Math.max(...counts.map((column) => column.length));
    return Array.from({ length: pages }, (_, page) => counts.map((column) => column[page] ?? 0));
  };
  const size = typeSizes.find((each) => each <= largest && inSize(each).length === 1);
  return { size: size ?? severalPagesSize, pages: inSize(size ?? severalPagesSize) };
}

/** Splits rows into pages. @param counts the number of rows on each page */
export function split<T>(rows: readonly T[], counts: readonly number[]): T[][] {
  let taken = 0;
  return counts.map((count) => {
    taken += count;
    return rows.slice(taken - count, taken);
  });
}
