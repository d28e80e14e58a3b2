/** The choices of the print page, and how the rows of a sheet are spread over pages. */
import { describe, expect, test } from "vitest";
import { choiceFrom, queryOf } from "~/agree/paper/choice";
import { layOut, type Row, split, typeSizes } from "~/agree/paper/page-layout";

describe("the query of the print page", () => {
  test("reads back as itself", () => {
    for (const query of [
      "?sheet=plan&paper=b5&lang=en",
      "?sheet=review&paper=a4&lang=ja&version=proposal",
    ])
      expect(queryOf(choiceFrom(new URLSearchParams(query)))).toBe(query);
  });

  test("asks for the role sheet on A4 in both languages where it is empty or invalid", () => {
    const usual = { sheet: "roles", paper: "a4", lang: "both", version: "agreed" };
    expect(choiceFrom(new URLSearchParams())).toEqual(usual);
    expect(choiceFrom(new URLSearchParams("?sheet=x&paper=A3&lang=fr&version=1"))).toEqual(usual);
  });
});

const column = (count: number, text: string, share = 1 / 3): Row[] =>
  Array.from({ length: count }, () => [{ share, texts: [text] }]);

const sheet = (counts: number[], text: string) => ({
  frame: [[{ share: 1, texts: ["Who does what"] }]],
  extra: 12,
  columns: counts.map((count) => column(count, text)),
  padding: { beside: 4, above: 0.4 },
});

describe("the layout of a sheet", () => {
  test("uses the largest size allowed where there is room", () => {
    expect(layOut(sheet([2, 2, 2], "Print"), "a4", 9.5)).toEqual({ size: 9.5, pages: [[2, 2, 2]] });
    expect(layOut(sheet([2, 2, 2], "Print"), "a4", 11).size).toBe(11);
  });

  test("shrinks the type before it adds a page, and on smaller paper sooner", () => {
    const text = sheet(
      [16, 20, 10],
      "Explain and demonstrate the activity to everybody in the room",
    );
    const [a4, b5] = [layOut(text, "a4", 9.5), layOut(text, "b5", 9.5)];
    expect(a4.pages).toHaveLength(1);
    expect(b5.size).toBeLessThan(a4.size);
  });

  test("loses no row on several pages, and does not use the smallest size there", () => {
    const { pages, size } = layOut(sheet([20, 40, 20], "Long words ".repeat(18)), "b5", 9.5);
    expect(pages.length).toBeGreaterThan(1);
    expect(size).toBeGreaterThan(Math.min(...typeSizes));
    const rowsOf = (at: number) => pages.reduce((sum, page) => sum + (page[at] ?? 0), 0);
    expect([0, 1, 2].map(rowsOf)).toEqual([20, 40, 20]);
  });

  test("counts a Japanese text as wider than an English one of as many letters", () => {
    const [japanese, english] = ["あ", "e"].map((letter) =>
      layOut(sheet([12], letter.repeat(60)), "b5", 11),
    );
    expect(japanese?.size).toBeLessThan(english?.size ?? 0);
  });

  test("is never of a size that cannot be read", () => {
    expect(Math.min(...typeSizes)).toBeGreaterThanOrEqual(6.5);
  });

  test("puts a row that is higher than a page on a page of its own", () => {
    const { pages } = layOut(sheet([2], "あ".repeat(3000)), "b5", 11);
    expect(pages).toEqual([[1], [1]]);
  });

  test("has one page where there are no rows", () => {
    expect(layOut(sheet([0, 0, 0], ""), "a4", 11).pages).toEqual([[0, 0, 0]]);
  });
});

test("rows are split by the counts of the pages", () => {
  expect(split(["a", "b", "c"], [2, 0, 1])).toEqual([["a", "b"], [], ["c"]]);
});
