/** How the role sheet is laid out: the size of its type, the widths of its columns, and its pages. Pure. */
import { type TaskPhase, taskPhases } from "../vocabulary";
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

/** The columns share the width in sixteenths, each at least a quarter. */
export const widthParts = 16;
const leastPart = 4;
export type Shares = Record<TaskPhase, number>;

/** What the layout has to know of a sheet: its texts, one string for each line of its own. */
export type RolesText = {
  /** Title, state and legend, over the whole width. */
  top: string[];
  /** Facts that stand two in a row. */
  pairs: [string, string][];
  /** Lines over the whole width. */
  wide: string[];
  /** Below the columns. */
  foot: string[];
  /** Whether the two sign, and whether a QR code stands there. */
  signs: boolean;
  qr: boolean;
  /** The tasks of a column, each by its lines. */
  tasks: Record<TaskPhase, string[][]>;
};

export type RolesLayout = {
  size: TypeSize;
  shares: Shares;
  /** How many tasks of each column stand on each page. */
  pages: Record<TaskPhase, number>[];
};

/** The marks beside a task, and what is around it, in em as in the style sheet. */
const markWidth = 3.3;
const columnPadding = 0.9;
const taskPadding = 0.35;
const headHeight = 2.3;
const factPadding = 0.5;
/** The QR code with its quiet margin, in millimetres: a third of one for each of its squares. */
const qrHeight = 18;
/** For what fonts and browsers do differently. */
const care = 1.03;

const allShares: Shares[] = [];
for (let before = leastPart; before <= widthParts; before += 1)
  for (let during = leastPart; widthParts - before - during >= leastPart; during += 1)
    allShares.push({ before, during, after: widthParts - before - during });

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** The height of everything around the columns, on the first page and on the last one. */
function frameHeights(text: RolesText, width: number, size: TypeSize) {
  // Values are bold.
  const half = width / 2 - 2;
  const pair = ([left, right]: [string, string]) =>
    Math.max(linesIn(left, half), linesIn(right, half)) * lineHeight + factPadding;
  const line = (wide: string) => linesIn(wide, width - 3) * lineHeight + factPadding;
  const code = text.qr ? emOf(qrHeight, size) : 0;
  return {
    // The title is half as large again; two em are the distances between the parts.
    head:
      heightOf(text.top, width - 2) +
      lineHeight +
      sum(text.pairs.map(pair)) +
      sum(text.wide.map(line)) +
      2,
    foot: Math.max(heightOf(text.foot, width - code - 1), code) + (text.signs ? 2.4 : 0) + 2,
  };
}

const heights = (tasks: string[][], share: number, width: number): number[] => {
  const column = (width * share) / widthParts - columnPadding - markWidth;
  return tasks.map((lines) => heightOf(lines, column) * care + taskPadding);
};

/** The widths with which the longest column is the shortest; even ones where it makes no difference. */
function bestShares(text: RolesText, width: number): { shares: Shares; height: number } {
  const even = ({ before, during, after }: Shares) =>
    Math.max(before, during, after) - Math.min(before, during, after);
  const known = new Map<string, number>();
  const heightOfColumn = (phase: TaskPhase, share: number): number => {
    const key = `${phase}/${share}`;
    const height = known.get(key) ?? sum(heights(text.tasks[phase], share, width));
    known.set(key, height);
    return height;
  };
  const tried = allShares.map((shares) => ({
    shares,
    height: Math.max(...taskPhases.map((phase) => heightOfColumn(phase, shares[phase]))),
  }));
  tried.sort((a, b) => a.height - b.height || even(a.shares) - even(b.shares));
  // There are fifteen.
  return tried[0] as (typeof tried)[number];
}

/** Lays out a role sheet: on one page where it can be read there, else on several. */
export function rolesLayout(text: RolesText, paper: Paper): RolesLayout {
  const page = (size: TypeSize) => ({
    width: emOf(room[paper].width, size),
    height: emOf(room[paper].height, size) - headHeight,
  });
  const size = largestFit((each) => {
    const { width, height } = page(each);
    const { head, foot } = frameHeights(text, width, each);
    return bestShares(text, width).height + head + foot <= height;
  }, 9.5);
  const { width, height } = page(size ?? manyPagesSize);
  const { shares } = bestShares(text, width);
  if (size !== null)
    return {
      size,
      shares,
      pages: [
        {
          before: text.tasks.before.length,
          during: text.tasks.during.length,
          after: text.tasks.after.length,
        },
      ],
    };
  const { head, foot } = frameHeights(text, width, manyPagesSize);
  const columns = taskPhases.map((phase) =>
    // Any page may be the last one, which has the foot.
    onPages(heights(text.tasks[phase], shares[phase], width), height - head, height - foot),
  );
  const count = Math.max(...columns.map((column) => column.length));
  return {
    size: manyPagesSize,
    shares,
    pages: Array.from({ length: count }, (_, at) => ({
      before: columns[0]?.[at] ?? 0,
      during: columns[1]?.[at] ?? 0,
      after: columns[2]?.[at] ?? 0,
    })),
  };
}
