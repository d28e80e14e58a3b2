import { describe, expect, test } from "vitest";
import {
  furtherReading,
  modulesOfCause,
  moduleTracks,
  moduleView,
  searchModules,
} from "~/educate/modules.server";
import { type Cause, canLearn, causesOfVisit, distinctCauses, suggest } from "~/educate/rules";
import { practiceSteps } from "~/educate/vocabulary";
import { rubricView } from "~/rubrics/rubrics.server";
import { rubricIds } from "~/rubrics/vocabulary";

const focus = (criterionId: string): Cause => ({ kind: "focus", criterionId });
const goal = (criterionId: string): Cause => ({ kind: "goal", criterionId });

describe("suggestions", () => {
  const shelf: Record<string, string[]> = { a: ["1", "2", "3"], b: ["2", "4"], c: [] };
  const modulesOf = (cause: Cause) =>
    cause.kind === "mentor" ? ["9"] : (shelf[cause.criterionId] ?? []);
  const ids = (causes: Cause[], without: string[] = [], most = 9) =>
    suggest(causes, modulesOf, new Set(without), most).map(({ moduleId }) => moduleId);

  test("take the best of every cause before the second of any", () => {
    expect(ids([focus("a"), goal("b"), { kind: "mentor" }])).toEqual(["1", "2", "9", "4", "3"]);
  });

  test("name the first cause of a module, once", () => {
    const found = suggest([focus("a"), goal("b")], modulesOf, new Set(), 9);
    expect(found.find(({ moduleId }) => moduleId === "2")?.cause).toEqual(goal("b"));
    expect(found.filter(({ moduleId }) => moduleId === "2")).toHaveLength(1);
  });

  test("leave out modules on the list and stop at the limit", () => {
    expect(ids([focus("a"), goal("b")], ["1", "2"])).toEqual(["4", "3"]);
    expect(ids([focus("a"), goal("b")], [], 2)).toEqual(["1", "2"]);
    expect(ids([focus("c"), focus("unknown")])).toEqual([]);
  });

  test("keep the first of several causes on one criterion", () => {
    expect(distinctCauses([focus("a"), goal("a"), goal("b")])).toEqual([focus("a"), goal("b")]);
  });

  test("after a visit come from the focus, then the goal, then the most frequent criteria", () => {
    const notes = [
      { criteria: ["x"] },
      { criteria: ["y", "x"] },
      { criteria: ["y"] },
      { criteria: ["y"] },
    ];
    expect(causesOfVisit(["a"], notes, [goal("b")])).toEqual([
      focus("a"),
      goal("b"),
      { kind: "notes", criterionId: "y" },
      { kind: "notes", criterionId: "x" },
    ]);
  });

  test("are for people who teach or mentor", () => {
    expect(canLearn({ alt: true, mentor: false })).toBe(true);
    expect(canLearn({ alt: false, mentor: true })).toBe(true);
    expect(canLearn({ alt: false, mentor: false })).toBe(false);
  });
});

describe("the shipped modules", () => {
  test("are 24, each with as many practice steps as can be ticked, in both languages", () => {
    for (const locale of ["en", "ja"] as const) {
      const all = moduleTracks(locale).flatMap(({ modules }) => modules);
      expect(all).toHaveLength(24);
      for (const { id } of all) {
        const module = moduleView(id, locale);
        expect(module?.steps).toHaveLength(practiceSteps.length);
        expect(module?.track).not.toBe("");
        expect(module?.summary).not.toBe("");
      }
    }
    expect(moduleView("no-such-module", "en")).toBeNull();
  });

  test("cover every criterion of every rubric", () => {
    const criteria = rubricIds.flatMap((id) =>
      rubricView(id, "en").domains.flatMap((domain) => domain.criteria),
    );
    const without = criteria.filter(({ id }) => modulesOfCause(focus(id)).length === 0);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test("are found in either language, by full-width letters, and the title first", () => {
    expect(searchModules("ＰＡＩＲ work", "ja")[0]?.id).toBe("meaningful-pair-work");
    expect(searchModules("ペア", "en").map(({ id }) => id)).toContain("meaningful-pair-work");
    expect(searchModules("  ", "en")).toEqual([]);
    expect(searchModules("zzzz", "en")).toEqual([]);
    expect(searchModules("ほめる zzzz", "ja")).toEqual([]);
  });

  test.each([
    ["ほめる", "responding-to-errors"],
    ["褒める", "responding-to-errors"],
    ["机間巡視", "circulating"],
    ["classroom language", "clear-instructions"],
  ])("are found by a synonym: %s", (query, id) => {
    expect(searchModules(query, "ja").map((each) => each.id)).toContain(id);
  });

  test("are not found by letters inside a word", () => {
    const found = searchModules("ＩＣＴ", "ja").map(({ id }) => id);
    expect(found).toContain("materials-and-ict");
    expect(found.length).toBeLessThan(4);
  });

  test("say how long reading takes", () => {
    for (const locale of ["en", "ja"] as const)
      for (const { modules } of moduleTracks(locale))
        for (const { id, minutes } of modules) {
          const view = moduleView(id, locale);
          const text = [view?.summary, ...(view?.steps ?? [])].join(" ");
          const length = locale === "en" ? text.split(/\s+/).length : text.length;
          expect(minutes).toBeGreaterThanOrEqual(length / (locale === "en" ? 250 : 600));
          expect(minutes).toBeLessThanOrEqual(1 + length / (locale === "en" ? 120 : 300));
        }
  });

  test("link to https addresses only", () => {
    for (const { url } of furtherReading("en")) expect(url).toMatch(/^https:\/\//);
  });
});
