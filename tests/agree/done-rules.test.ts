/** Comparison of the agreed owners with what was done. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreedAgainstDone, type LessonDone } from "~/agree/after-class/done-rules";
import { type Doer, doers, type Owner, owners } from "~/agree/vocabulary";

const lesson = (
  agreed: Record<string, Owner>,
  alt?: Record<string, Doer>,
  teacher?: Record<string, Doer>,
): LessonDone => ({ agreed, said: { ...(alt && { alt }), ...(teacher && { teacher }) } });
const print = { print: "alt" } as const;
const now = [{ id: "print", owner: "alt" as Owner }];
const one = (lessons: LessonDone[]) => agreedAgainstDone(lessons, now)[0];

describe("agreed against done", () => {
  test("printing: agreed ALT, done by the teacher 4 of 6", () => {
    const lessons = [
      ...Array.from({ length: 4 }, () => lesson(print, { print: "teacher" })),
      ...Array.from({ length: 2 }, () => lesson(print, { print: "alt" }, { print: "alt" })),
    ];
    expect(one(lessons)).toEqual({
      id: "print",
      agreed: "alt",
      lessons: 6,
      asAgreed: 2,
      instead: { alt: 0, teacher: 4, both: 0, nobody: 0 },
      unlike: 0,
      change: "teacher",
    });
  });
  test("one answer is enough, and two equal answers count once", () => {
    expect(one([lesson(print, undefined, { print: "both" })])?.instead.both).toBe(1);
    expect(one([lesson(print, { print: "both" }, { print: "both" })])?.instead.both).toBe(1);
  });
  test("two different answers count for neither", () => {
    const task = one([lesson(print, { print: "alt" }, { print: "teacher" })]);
    expect(task).toMatchObject({ lessons: 1, asAgreed: 0, unlike: 1, change: null });
    expect(task?.instead).toEqual({ alt: 0, teacher: 0, both: 0, nobody: 0 });
  });
  test("who did a task is compared with its owner on that day", () => {
    const before = lesson({ print: "teacher" }, { print: "alt" });
    expect(one([before])).toBeUndefined();
    expect(one([before, lesson(print, { print: "alt" })])).toMatchObject({
      lessons: 1,
      asAgreed: 1,
    });
  });
  test("a task without answers is left out", () => {
    expect(one([lesson(print, {}, {}), lesson(print)])).toBeUndefined();
  });
  test("a tie suggests no change, and nobody can be the new owner", () => {
    const [a, b] = [lesson(print, { print: "teacher" }), lesson(print, { print: "nobody" })];
    expect(one([a, b])?.change).toBeNull();
    expect(one([a, b, b])?.change).toBe("nobody");
  });
  test("one lesson of several is no reason to change the sheet", () => {
    const [a, b] = [lesson(print, { print: "teacher" }), lesson(print, { print: "alt" })];
    expect(one([a, b])?.change).toBe("teacher");
    expect(one([a, b, b])?.change).toBeNull();
  });
  test("the most often different come first, the order of the sheet decides a tie", () => {
    const tasks = ["a", "b", "c", "d"].map((id) => ({ id, owner: "alt" as Owner }));
    const agreed = Object.fromEntries(tasks.map(({ id, owner }) => [id, owner]));
    const said = (c: Doer, d: Doer) => lesson(agreed, { a: "alt", b: "teacher", c, d });
    const order = agreedAgainstDone(
      [said("alt", "both"), said("alt", "both"), said("both", "alt")],
      tasks,
    );
    expect(order.map(({ id }) => id)).toEqual(["b", "d", "c", "a"]);
    expect(order.map(({ asAgreed, lessons }) => asAgreed < lessons)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test("every lesson is counted once: as agreed, instead, or remembered differently", () => {
    const someone = fc.option(fc.record({ print: fc.constantFrom(...doers) }), { nil: undefined });
    const some = fc.record({ owner: fc.constantFrom(...owners), alt: someone, teacher: someone });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (list) => {
        const lessons = list.map(({ owner, alt, teacher }) =>
          lesson({ print: owner }, alt, teacher),
        );
        const task = one(lessons);
        const spoken = list.filter((each) => each.owner === "alt" && (each.alt || each.teacher));
        expect(task?.lessons ?? 0).toBe(spoken.length);
        if (!task) return;
        const instead = doers.reduce((sum, doer) => sum + task.instead[doer], 0);
        expect(task.asAgreed + instead + task.unlike).toBe(task.lessons);
        expect(task.instead.alt).toBe(0);
      }),
    );
  });
});
