/** Who may read and write reviews after a lesson: by the minute, and under every contract. */
import { describe, expect, test } from "vitest";
import { questionIds, questionsOf, spokenQuestion } from "~/agree/after-class/review-questions";
import { answersIn, reviewWords } from "~/agree/after-class/review-questions.server";
import {
  byTime,
  modeOfReview,
  nextLessonDay,
  type ReviewOf,
  type ReviewReader,
  readable,
  revealed,
  reviewState,
  writeRefusal,
} from "~/agree/after-class/review-rules";
import { type ContractMode, contractModes, parties, reviewKinds } from "~/agree/vocabulary";
import { contractMode } from "~/people/rules";
import { employmentTypes, locales } from "~/people/vocabulary";
import { instantOf } from "~/web/dates";
import content from "~db/content/roles.json";

const day = "2026-10-02";
const noon = instantOf(day, "12:00");
const midnight = instantOf("2026-10-03", "00:00");
const minute = 60_000;

const alt: ReviewOf = { by: "alt", mode: "full" };
const teacher: ReviewOf = { by: "teacher", mode: "full" };
const privately: ReviewOf = { by: "alt", mode: "information-only" };

describe("revealed", () => {
  test.each([
    ["nobody wrote, at noon", [], noon, false],
    ["one wrote, at noon", [alt], noon, false],
    ["the other wrote, at noon", [teacher], noon, false],
    ["both wrote, at noon", [alt, teacher], noon, true],
    ["one wrote, in the last minute of the day in Japan", [alt], midnight - minute, false],
    ["one wrote, a millisecond before midnight", [alt], midnight - 1, false],
    ["one wrote, at midnight", [alt], midnight, true],
    ["nobody wrote, at midnight", [], midnight, true],
    ["a private note beside the teacher's, at noon", [privately, teacher], noon, false],
  ])("%s", (_, reviews, now, expected) => {
    expect(revealed(reviews, day, now)).toBe(expected);
  });

  test("the day ends at 15:00 UTC, midnight in Japan", () => {
    expect(midnight).toBe(Date.parse("2026-10-02T15:00:00Z"));
  });
});

describe("before both have written", () => {
  const full = (now: number) => ({ mode: "full" as const, now });
  const seen = (reader: ReviewReader, reviews: ReviewOf[], now: number) =>
    readable(reader, reviews, day, full(now)).map(({ by }) => by);

  test.each(parties)("the %s sees their own review only", (party) => {
    const own = party === "alt" ? alt : teacher;
    const other = party === "alt" ? teacher : alt;
    expect(seen(party, [own], noon)).toEqual([party]);
    expect(seen(party, [other], noon)).toEqual([]);
    expect(seen(party, [other], midnight - 1)).toEqual([]);
    expect(seen(party, [other], midnight)).toEqual([other.by]);
    expect(seen(party, [alt, teacher], noon)).toEqual(["alt", "teacher"]);
  });

  test("a mentor sees nothing", () => {
    expect(seen("mentor", [alt], noon)).toEqual([]);
    expect(seen("mentor", [teacher], noon)).toEqual([]);
    expect(seen("mentor", [alt, teacher], noon)).toEqual(["alt", "teacher"]);
  });
});

describe("writing", () => {
  const at = (now: number, mode: ContractMode = "full") => ({ mode, now });

  test("begins on the lesson's day", () => {
    const dayBefore = instantOf(day) - 1;
    expect(writeRefusal("alt", [], day, at(dayBefore))).toBe("too-early");
    expect(writeRefusal("alt", [], day, at(instantOf(day)))).toBeNull();
  });
  test("can be changed until the other can read it", () => {
    expect(writeRefusal("alt", [alt], day, at(midnight - 1))).toBeNull();
    expect(writeRefusal("alt", [alt], day, at(midnight))).toBe("open-already");
    expect(writeRefusal("alt", [alt, teacher], day, at(noon))).toBe("open-already");
    expect(writeRefusal("teacher", [alt, teacher], day, at(noon))).toBe("open-already");
  });
  test("is possible after the lesson's day", () => {
    expect(writeRefusal("teacher", [alt], day, at(midnight + minute))).toBeNull();
    expect(writeRefusal("alt", [teacher], day, at(midnight + minute))).toBeNull();
  });
  test("a private note can be changed at any time", () => {
    expect(writeRefusal("alt", [privately], day, at(midnight, "information-only"))).toBeNull();
    expect(writeRefusal("alt", [privately, teacher], day, at(midnight))).toBeNull();
  });
  test("the mode of a review changes towards private only", () => {
    expect(modeOfReview(null, "full")).toBe("full");
    expect(modeOfReview("full", "full")).toBe("full");
    expect(modeOfReview(null, "information-only")).toBe("information-only");
    expect(modeOfReview("full", "information-only")).toBe("information-only");
    expect(modeOfReview("information-only", "full")).toBe("information-only");
  });
});

/** After the day of the lesson, when only the contract restricts reading. */
describe.each(employmentTypes)("under %s", (employment) => {
  const mode = contractMode(employment);
  const allows = !["outsourced", "unknown"].includes(employment);
  const at = { mode, now: midnight };
  const reads = (reader: ReviewReader, review: ReviewOf) =>
    readable(reader, [review], day, at).length === 1;

  test("decides who may write", () => {
    expect(writeRefusal("alt", [], day, at)).toBeNull();
    expect(writeRefusal("teacher", [], day, at)).toBe(allows ? null : "contract");
    expect(writeRefusal("teacher", [alt], day, at)).toBe(allows ? null : "contract");
  });

  test.each([
    // Author and mode at the time of writing; readable by the ALT, the teacher and a mentor, under a contract
    // that allows agreeing.
    ["alt", "full", true, true, true],
    ["teacher", "full", true, true, true],
    ["alt", "information-only", true, false, false],
    ["teacher", "information-only", false, false, false],
  ] as const)("%s's review of a %s time", (by, written, byAlt, byTeacher, byMentor) => {
    const review = { by, mode: written };
    // Under an information-only contract only the ALT's own review is readable.
    expect(reads("alt", review)).toBe(allows ? byAlt : by === "alt");
    expect(reads("teacher", review)).toBe(allows && byTeacher);
    expect(reads("mentor", review)).toBe(allows && byMentor);
  });

  test("decides the state", () => {
    const state = (party: "alt" | "teacher", reviews: ReviewOf[], now = noon) =>
      reviewState(party, reviews, day, { mode, now });
    expect(state("alt", [], instantOf(day) - 1)).toBe("ahead");
    expect(state("alt", [])).toBe("own-missing");
    expect(state("alt", [alt])).toBe(allows ? "waiting" : "resting");
    expect(state("alt", [alt], midnight)).toBe(allows ? "open" : "resting");
    expect(state("alt", [privately])).toBe("private");
    expect(state("teacher", [])).toBe(allows ? "own-missing" : "none");
    expect(state("teacher", [teacher])).toBe(allows ? "waiting" : "none");
    expect(state("teacher", [privately, teacher])).toBe(allows ? "waiting" : "none");
  });
});

describe("questions", () => {
  const asked = content.review_questions;
  test("are all shipped ones except the spoken one", () => {
    const shipped = [...asked.one_minute, ...asked.five_minutes, ...asked.when_it_went_wrong];
    const ids = shipped.map(({ id }) => id).filter((id) => id !== spokenQuestion);
    expect([...questionIds].sort()).toEqual(ids.sort());
    expect(Object.keys(questionsOf)).toEqual([...reviewKinds]);
  });
  test.each(locales)("are worded in %s", (locale) => {
    const { kinds, next, rules, openers, spoken } = reviewWords(locale);
    const all = [...kinds.flatMap(({ questions }) => questions), next];
    expect(all.every(({ id, text }) => text !== id && text !== "")).toBe(true);
    expect([rules.length, openers.length]).toEqual([4, 4]);
    expect(spoken).not.toBe(spokenQuestion);
    expect(answersIn({ "r1-next": "Bring the cards.", other: "?" }, locale)).toEqual([
      { ...next, answer: "Bring the cards." },
    ]);
  });
  test("every mode is known to the rules", () => expect(contractModes).toHaveLength(2));
});

test("lessons are sorted by day and period", () => {
  const lessons = [
    { on: "2026-10-03", period: 1 },
    { on: day, period: 5 },
    { on: day, period: null },
    { on: day, period: 2 },
  ];
  expect(lessons.sort(byTime).map(({ period }) => period)).toEqual([null, 2, 5, 1]);
});
test("the next lesson is a week later, or the first such day that is not past", () => {
  expect(nextLessonDay(day, "2026-10-02")).toBe("2026-10-09");
  expect(nextLessonDay(day, "2026-10-09")).toBe("2026-10-09");
  expect(nextLessonDay(day, "2026-10-10")).toBe("2026-10-16");
});
