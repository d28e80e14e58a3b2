/** How much room text takes on paper, and which size of type follows from it. */
import { describe, expect, test } from "vitest";
import { choiceFrom, queryOf } from "~/agree/paper/choice";
import {
  emOf,
  heightOf,
  largestFit,
  lineHeight,
  linesIn,
  onPages,
  typeSizes,
} from "~/agree/paper/fit";
import { type PlanText, planLayout } from "~/agree/paper/plan-layout";
import { type RolesText, rolesLayout, widthParts } from "~/agree/paper/roles-layout";
import { taskPhases } from "~/agree/vocabulary";

describe("what an address asks for", () => {
  test("reads back as itself", () => {
    for (const query of [
      "?sheet=plan&paper=b5&lang=en",
      "?sheet=review&paper=a4&lang=ja&version=proposal",
    ])
      expect(queryOf(choiceFrom(new URLSearchParams(query)))).toBe(query);
  });

  test("is the role sheet on A4 in both languages where it says nothing, or nonsense", () => {
    const usual = { sheet: "roles", paper: "a4", lang: "both", version: "agreed" };
    expect(choiceFrom(new URLSearchParams())).toEqual(usual);
    expect(choiceFrom(new URLSearchParams("?sheet=x&paper=A3&lang=fr&version=1"))).toEqual(usual);
  });
});

describe("lines", () => {
  test("break Japanese anywhere and English between words", () => {
    expect(linesIn("", 10)).toBe(0);
    expect(linesIn("あ".repeat(10), 10)).toBe(1);
    expect(linesIn("あ".repeat(21), 10)).toBe(3);
    expect(linesIn("one two three", 4)).toBe(2);
    expect(linesIn("one\ntwo", 20)).toBe(2);
  });

  test("break a word that is longer than the line", () => {
    expect(linesIn("a".repeat(200), 20)).toBeGreaterThanOrEqual(6);
    expect(linesIn("a".repeat(200), 20)).toBeLessThanOrEqual(8);
  });

  test("add up, each text on lines of its own", () => {
    expect(heightOf(["a", "あ", ""], 10)).toBe(2 * lineHeight);
  });
});

describe("pages", () => {
  test("take what fits, the first one less", () => {
    expect(onPages([1, 1, 1, 1, 1], 2, 3)).toEqual([2, 3]);
    expect(onPages([1, 1, 1, 1, 1, 1], 2, 3)).toEqual([2, 3, 1]);
  });

  test("take at least one thing each, and nothing on one page", () => {
    expect(onPages([9, 9], 2, 3)).toEqual([1, 1]);
    expect(onPages([], 2, 3)).toEqual([0]);
  });

  test("are printed in the largest size that fits", () => {
    expect(largestFit((size) => size <= 8)).toBe(8);
    expect(largestFit(() => true, 9)).toBe(9);
    expect(largestFit(() => false)).toBeNull();
    expect(Math.min(...typeSizes)).toBeGreaterThanOrEqual(6.5);
    expect(emOf(254, 7)).toBeCloseTo(720 / 7);
  });
});

const sheet = (counts: [number, number, number], line: string): RolesText => ({
  top: ["Who does what"],
  pairs: [["ALT Liam", "Teacher Suzuki"]],
  wide: ["Goal"],
  foot: ["Not an evaluation."],
  signs: true,
  qr: false,
  tasks: {
    before: Array.from({ length: counts[0] }, () => [line]),
    during: Array.from({ length: counts[1] }, () => [line]),
    after: Array.from({ length: counts[2] }, () => [line]),
  },
});

describe("the role sheet", () => {
  test("gives a fuller column more of the width, and uses all of it", () => {
    const { shares } = rolesLayout(
      sheet([5, 40, 5], "Circulate and help those who are stuck"),
      "a4",
    );
    expect(shares.during).toBeGreaterThan(shares.before);
    expect(shares.before + shares.during + shares.after).toBe(widthParts);
  });

  test("stays even where it makes no difference", () => {
    const { shares, size, pages } = rolesLayout(sheet([2, 2, 2], "Print"), "a4");
    expect(Math.max(...Object.values(shares)) - Math.min(...Object.values(shares))).toBe(1);
    expect([size, pages.length]).toEqual([9.5, 1]);
  });

  test("shrinks before it takes a second page, and smaller paper first", () => {
    const text = sheet(
      [16, 20, 10],
      "Explain and demonstrate the activity to everybody in the room",
    );
    const [a4, b5] = [rolesLayout(text, "a4"), rolesLayout(text, "b5")];
    expect(a4.pages).toHaveLength(1);
    expect(b5.size).toBeLessThan(a4.size);
  });

  test("loses no task on several pages, and is not printed in the smallest type there", () => {
    const { pages, size } = rolesLayout(sheet([20, 40, 20], "Long words ".repeat(18)), "b5");
    expect(pages.length).toBeGreaterThan(1);
    expect(size).toBe(8);
    const sum = (phase: (typeof taskPhases)[number]) =>
      pages.reduce((all, page) => all + page[phase], 0);
    expect(taskPhases.map(sum)).toEqual([20, 40, 20]);
  });
});

describe("the minute plan", () => {
  const plan = (rows: number, text: string): PlanText => ({
    top: ["Minute plan"],
    pairs: [["ALT Liam", "Teacher Suzuki"]],
    wide: [],
    rows: Array.from({ length: rows }, () => ({ step: [text], teacher: [text], alt: [text] })),
  });

  test("is as large as it can be", () => {
    expect(planLayout(plan(7, "Greeting"), "a4")).toEqual({ size: 11, pages: [7] });
  });

  test("goes on to another page rather than below what can be read", () => {
    const { size, pages } = planLayout(plan(20, "あ".repeat(200)), "b5");
    expect(size).toBe(8);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.reduce((sum, rows) => sum + rows, 0)).toBe(20);
  });
});
