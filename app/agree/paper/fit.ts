/**
 * How much room text takes on paper, before any browser lays it out: the server chooses the size of the
 * type by it. Rather too much than too little; where it is wrong all the same, the text goes on to a second
 * page and is never cut. Pure. Lengths are in em unless they say otherwise.
 */
import type { Paper } from "./choice";

/** The sizes of type that the style sheet knows, in points, the largest first. */
export const typeSizes = [11, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5] as const;
export type TypeSize = (typeof typeSizes)[number];
/** What a sheet that takes several pages is printed in: with that much to read nothing is gained by less. */
export const manyPagesSize: TypeSize = 8;

/** What the paper leaves within its margins, in millimetres. */
export const room: Record<Paper, { width: number; height: number }> = {
  a4: { width: 194, height: 280 },
  b5: { width: 166, height: 240 },
};

const perPoint = 25.4 / 72;
/** How many em of a size a length in millimetres is. */
export const emOf = (millimetres: number, size: TypeSize): number =>
  millimetres / (size * perPoint);

/** The line height of the sheets. */
export const lineHeight = 1.25;

/**
 * The widths of Arial's letters, or of what stands in for them where those are wider (`paper.css`); what is
 * not among them is about as wide as a digit, or a square.
 */
const letterWidths: [string, number][] = [
  ["ijl'", 0.23],
  [" !,./:;I[]\\ft|", 0.28],
  ["-()r", 0.34],
  ['*"', 0.39],
  ["cksvxyzJ", 0.5],
  ["FTZ", 0.61],
  ["ABEKPSVXY&", 0.67],
  ["CDHNRU", 0.73],
  ["GOQw", 0.78],
  ["mM", 0.88],
  ["W%@", 0.97],
];
const latinWidths = Array.from({ length: 0x250 }, (_, code) => {
  const char = String.fromCharCode(code);
  return letterWidths.find(([letters]) => letters.includes(char))?.[1] ?? 0.56;
});
const charWidth = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  // Dashes and quotation marks are a square in a Japanese font.
  return latinWidths[code] ?? 1;
};

const textWidth = (text: string): number =>
  [...text].reduce((sum, char) => sum + charWidth(char), 0);

/** Words of Latin letters, and every other character by itself: where lines may break. */
const pieces = (text: string): string[] => text.match(/[!-~\u00a0-\u024f]+ *|[^!-~]/g) ?? [];

/** How many lines a text takes in a column; none for no text. */
export function linesIn(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n").filter(Boolean)) {
    let used = 0;
    lines += 1;
    for (const piece of pieces(paragraph)) {
      const long = textWidth(piece);
      if (used > 0 && used + textWidth(piece.trimEnd()) > width) {
        lines += 1;
        used = 0;
      }
      // A word that is longer than the line breaks anywhere.
      const more = Math.ceil(long / width) - 1;
      lines += Math.max(0, more);
      used += more > 0 ? long - more * width : long;
    }
  }
  return lines;
}

/** The height of texts that stand below each other. */
export const heightOf = (texts: readonly string[], width: number): number =>
  texts.reduce((sum, text) => sum + linesIn(text, width), 0) * lineHeight;

/**
 * The largest size in which everything is on one page.
 *
 * @param fits whether it does in a size
 * @returns null where it does in none
 */
export const largestFit = (
  fits: (size: TypeSize) => boolean,
  largest: TypeSize = typeSizes[0],
): TypeSize | null => typeSizes.find((size) => size <= largest && fits(size)) ?? null;

/**
 * Puts what stands below each other on pages, in its order.
 *
 * @param heights of each thing
 * @param first how much the first page takes
 * @param next how much every other page takes
 * @returns the number of things on each page; at least one page, and on each page at least one thing
 */
export function onPages(heights: readonly number[], first: number, next: number): number[] {
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
