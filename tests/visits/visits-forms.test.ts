/** What the forms of visits accept and refuse. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerForm, cancelForm, editForm, focusForm, moveForm, planForm } from "~/visits/forms";
import { lineMax } from "~/visits/visit-rules";
import { focusLimit, visitKinds } from "~/visits/vocabulary";
import { instantOf } from "~/web/dates";
import { errorCodes } from "~/web/forms/fields";
import { readForm } from "~/web/forms/form-data";

const plan = {
  kind: "full",
  altId: "a",
  mentorId: "m",
  school: "北原中学校",
  stage: "",
  className: "2-B",
  partner: "",
  date: "2026-11-20",
  time: "10:40",
  period: "",
  minutes: "",
  note: "",
};
const errorsOf = (
  form: Parameters<typeof readForm>[0],
  values: Record<string, string | string[]>,
) => readForm(form, values).failure?.errors;

describe("a plan", () => {
  test("becomes clean data with null for empty choices", () => {
    expect(readForm(planForm, plan).data).toEqual({
      ...plan,
      stage: null,
      period: null,
      minutes: null,
    });
  });

  test.each([
    ["planned", planForm],
    ["changed", editForm],
  ])("has names that can be seen: %s", (_, form) => {
    const typed = { ...plan, was: "" };
    expect(errorsOf(form, { ...typed, school: "\u200b" })).toEqual({ school: "required" });
    const named = { ...typed, school: "北原\u200b中学校", partner: "\u200b" };
    expect(readForm(form, named).data).toMatchObject({ school: "北原中学校", partner: "" });
  });

  test.each([
    [{ school: " 　" }, { school: "required" }],
    [{ school: "あ".repeat(81) }, { school: "too-long" }],
    [{ className: "x".repeat(41) }, { className: "too-long" }],
    [{ kind: "inspection" }, { kind: "choose-one" }],
    [{ date: "2026-02-30" }, { date: "bad-date" }],
    [{ date: "" }, { date: "required" }],
    [{ time: "25:00" }, { time: "bad-time" }],
    [{ period: "0" }, { period: "bad-number" }],
    [{ period: "11" }, { period: "bad-number" }],
    [{ minutes: "4" }, { minutes: "bad-number" }],
    [{ minutes: "1e2" }, { minutes: "bad-number" }],
    [{ stage: "university" }, { stage: "choose-one" }],
    [{ altId: "" }, { altId: "choose-one" }],
    [{ mentorId: "" }, { mentorId: "choose-one" }],
    [{ mentorId: "a" }, { mentorId: "same-person" }],
    [{ altId: "<script>" }, { altId: "invalid" }],
    [{ note: "x".repeat(lineMax + 1) }, { note: "too-long" }],
  ])("with %o is refused: %o", (change, errors) => {
    expect(errorsOf(planForm, { ...plan, ...change })).toEqual(errors);
  });

  test("reports errors on people and all other fields at once", () => {
    const empty = Object.fromEntries(Object.keys(plan).map((name) => [name, ""]));
    expect(errorsOf(planForm, { ...empty, kind: "full" })).toEqual({
      altId: "choose-one",
      mentorId: "choose-one",
      school: "required",
      date: "required",
      time: "required",
    });
  });

  test("of a self-observation needs no people", () => {
    const alone = { ...plan, kind: "self", altId: "", mentorId: "" };
    expect(errorsOf(planForm, alone)).toBeUndefined();
    expect(errorsOf(planForm, { ...alone, altId: "a", mentorId: "a" })).toBeUndefined();
  });

  test("accepts full-width digits", () => {
    const typed = { ...plan, time: "１０：４０", period: "３", minutes: "４５" };
    expect(readForm(planForm, typed).data).toMatchObject({ time: "10:40", period: 3, minutes: 45 });
  });
});

describe("a focus", () => {
  const choose = (criteria: string | string[], note = "") => ({ criteria, note });

  test("holds at most three distinct criteria", () => {
    expect(readForm(focusForm, choose(["a", "b", "a", "c"])).data?.criteria).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect(readForm(focusForm, choose("a")).data?.criteria).toEqual(["a"]);
    expect(errorsOf(focusForm, choose(["a", "b", "c", "d"]))).toEqual({ criteria: "too-many" });
  });

  test("needs a criterion or a line", () => {
    expect(errorsOf(focusForm, { note: "" })).toEqual({ criteria: "choose-or-write" });
    expect(errorsOf(focusForm, { note: "The first minute." })).toBeUndefined();
  });
});

describe("an answer", () => {
  test("needs a line only when it declines", () => {
    expect(errorsOf(answerForm, { answer: "accept", line: "" })).toBeUndefined();
    expect(errorsOf(answerForm, { answer: "decline", line: " " })).toEqual({ line: "required" });
    expect(errorsOf(answerForm, { line: "Perhaps." })).toEqual({ answer: "choose-one" });
  });
});

test("cancelling needs a reason, moving does not", () => {
  expect(errorsOf(cancelForm, { reason: "" })).toEqual({ reason: "required" });
  const move = { was: "1", date: "2026-11-20", time: "10:40", period: "", reason: "" };
  expect(errorsOf(moveForm, move)).toBeUndefined();
});

describe("arbitrary input", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.constantFrom("", "self", "full", "2026-11-20", "10:40", "3", "４５", "accept", "__proto__"),
    fc.array(fc.string({ maxLength: 80 }), { maxLength: 6 }),
  );
  const names = [...Object.keys(plan), "criteria", "was", "reason", "answer", "line"];
  const values = fc.dictionary(fc.constantFrom(...names), value);

  test.each([
    ["planForm", planForm],
    ["focusForm", focusForm],
    ["moveForm", moveForm],
    ["cancelForm", cancelForm],
    ["answerForm", answerForm],
  ])("%s returns clean data or error codes that have texts", (_, form) => {
    fc.assert(
      fc.property(values, (typed) => {
        const { data, failure } = readForm(form, typed);
        if (failure) {
          expect(Object.keys(failure.errors)).not.toEqual([]);
          for (const code of Object.values(failure.errors)) expect(errorCodes).toContain(code);
        } else expect(data).toBeTypeOf("object");
      }),
    );
  });

  test("an accepted plan satisfies the constraints of the database", () => {
    const near = fc.record({
      kind: fc.constantFrom(...visitKinds),
      altId: fc.constantFrom("", "a"),
      mentorId: fc.constantFrom("", "a", "m"),
      school: fc.string({ unit: "binary", maxLength: 90 }),
      className: fc.string({ unit: "binary", maxLength: 50 }),
      date: fc.constantFrom("2026-11-20", "2026-02-30", "0000-00-00", "9999-12-31"),
      time: fc.constantFrom("00:00", "9:05", "23:59", "24:00"),
      period: fc.oneof(fc.constant(""), fc.integer().map(String)),
      minutes: fc.oneof(fc.constant(""), fc.integer({ min: -5, max: 300 }).map(String)),
    });
    fc.assert(
      fc.property(near, (typed) => {
        const { data } = readForm(planForm, typed);
        if (!data) return;
        expect(data.school.length).toBeGreaterThan(0);
        expect(Number.isSafeInteger(instantOf(data.date, data.time))).toBe(true);
        expect(data.period === null || (data.period >= 1 && data.period <= 10)).toBe(true);
        expect(data.minutes === null || (data.minutes >= 5 && data.minutes <= 240)).toBe(true);
        if (data.kind !== "self") expect([data.altId, data.mentorId]).toEqual(["a", "m"]);
      }),
    );
  });

  test("a focus never grows beyond its limit", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 70 }), { maxLength: 8 }), (criteria) => {
        const { data } = readForm(focusForm, { criteria, note: "x" });
        if (data) expect(new Set(data.criteria).size).toBe(data.criteria.length);
        if (data) expect(data.criteria.length).toBeLessThanOrEqual(focusLimit);
      }),
    );
  });
});
