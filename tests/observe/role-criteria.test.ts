/** Criteria and the tasks of a role sheet, and the minute plan compared with the taps. */
import { describe, expect, test } from "vitest";
import { criteriaWithTeacher, criterionTasks, planAgainstSeen } from "~/observe/role-criteria";
import roles from "~db/content/roles.json";
import rubrics from "~db/content/rubrics.json";

describe("criteria and tasks", () => {
  test("every criterion has its tasks, and every task is one of the sheet's", () => {
    const criteria = rubrics.rubrics.flatMap(({ domains }) =>
      domains.flatMap((domain) => domain.criteria.map(({ id }) => id)),
    );
    expect(Object.keys(criterionTasks).sort()).toEqual(criteria.sort());
    const tasks = new Set(roles.tasks.map(({ id }) => id));
    expect(
      Object.values(criterionTasks)
        .flat()
        .filter((id) => !tasks.has(id)),
    ).toEqual([]);
  });

  const sheet = (owners: Record<string, "alt" | "teacher" | "both">) =>
    Object.entries(owners).map(([id, owner]) => ({ id, owner }));

  test("a criterion lies with the teacher when all of its tasks do", () => {
    const all = sheet({ "d-instruct": "teacher", "d-check": "teacher", "d-speak-up": "both" });
    expect(criteriaWithTeacher(all)).toEqual(
      ["clear-instructions", "adjusted-speech", "w-clarity"].sort(
        (a, b) => Object.keys(criterionTasks).indexOf(a) - Object.keys(criterionTasks).indexOf(b),
      ),
    );
    expect(criteriaWithTeacher(sheet({ "d-instruct": "alt", "d-check": "teacher" }))).toEqual([]);
    expect(criteriaWithTeacher(sheet({ "d-instruct": "both", "d-check": "teacher" }))).toEqual([]);
  });
  test("what is not on the sheet says nothing", () => {
    expect(criteriaWithTeacher([])).toEqual([]);
  });
});

describe("the plan over who led", () => {
  const min = 60_000;
  const segments = [
    { value: "teacher" as const, from: 0, until: 6 * min },
    { value: "alt" as const, from: 6 * min, until: 12 * min },
  ];
  test("each step gets the minutes that were tapped in it", () => {
    expect(planAgainstSeen([5, 10], segments, 12 * min)).toEqual([
      { from: 0, until: 5 * min, led: [{ value: "teacher", ms: 5 * min }] },
      {
        from: 5 * min,
        until: 15 * min,
        led: [
          { value: "alt", ms: 6 * min },
          { value: "teacher", ms: min },
        ],
      },
    ]);
  });
  test("a step that has not come yet has none", () => {
    expect(planAgainstSeen([5, 10], segments, 4 * min)).toEqual([
      { from: 0, until: 5 * min, led: [{ value: "teacher", ms: 4 * min }] },
      { from: 5 * min, until: 15 * min, led: [] },
    ]);
  });
});
