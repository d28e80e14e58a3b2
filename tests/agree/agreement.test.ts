/** Versions of an agreement: their differences, and the three-way merge of two parties' changes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AgreementContent,
  differences,
  mergeVersions,
  ownerCounts,
  type PlanStep,
  shownTasks,
  type Task,
} from "~/agree/agreement";
import { owners, taskPhases } from "~/agree/vocabulary";

const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  phase: "before",
  owner: "alt",
  title: { en: `Task ${id}`, ja: `仕事${id}` },
  when: "",
  how: "",
  hidden: false,
  ...more,
});
const step = (id: string, minutes = 5): PlanStep => ({
  id,
  minutes,
  step: id,
  teacher: "",
  alt: "",
});
const content = (tasks: Task[], plan: PlanStep[] = []): AgreementContent => ({
  tasks,
  plan,
  lines: { goal: "", page: "", language: "", slot: "", contact: "" },
  reviewOn: "",
});
const keys = (one: AgreementContent, other: AgreementContent) =>
  differences(one, other).map(({ key }) => key);

const base = content(
  [task("print"), task("goal", { owner: "teacher" }), task("greet", { phase: "during" })],
  [step("a"), step("b")],
);
const withTask = (id: string, more: Partial<Task>): AgreementContent => ({
  ...base,
  tasks: base.tasks.map((each) => (each.id === id ? { ...each, ...more } : each)),
});

describe("differences", () => {
  test("a version has no difference from itself", () =>
    expect(differences(base, base)).toEqual([]));
  test("a changed owner is one difference with both values", () =>
    expect(differences(base, withTask("print", { owner: "both" }))).toEqual([
      { key: "task/print/owner", before: "alt", after: "both" },
    ]));
  test("a new task is reported with all its fields and its position", () =>
    expect(keys(base, content([...base.tasks, task("new")], base.plan))).toEqual([
      "task/new/phase",
      "task/new/owner",
      "task/new/title",
      "task/new/when",
      "task/new/how",
      "task/new/hidden",
      "order/tasks",
    ]));
  test("the minutes of a step, a line and the review day are differences", () =>
    expect(
      keys(base, {
        ...base,
        plan: [step("a", 7), step("b")],
        lines: { ...base.lines, goal: "I can ask where it is." },
        reviewOn: "2026-12-18",
      }),
    ).toEqual(["step/a/minutes", "line/goal", "reviewOn"]));
});

describe("mergeVersions", () => {
  const both = (mine: AgreementContent, theirs: AgreementContent) =>
    mergeVersions(base, mine, theirs);
  test("keeps changes of different fields", () => {
    const { content: got, clashes } = both(
      withTask("print", { owner: "teacher" }),
      withTask("print", { how: "In the staff room." }),
    );
    expect(got.tasks[0]).toMatchObject({ owner: "teacher", how: "In the staff room." });
    expect(clashes).toEqual([]);
  });
  test("reports no clash for equal values", () => {
    const same = withTask("print", { owner: "both" });
    expect(both(same, same)).toEqual({ content: same, clashes: [] });
  });
  test("keeps their value and reports a clash for different values", () => {
    const { content: got, clashes } = both(
      withTask("print", { owner: "teacher" }),
      withTask("print", { owner: "both" }),
    );
    expect(got.tasks[0]?.owner).toBe("both");
    expect(clashes).toEqual([{ key: "task/print/owner", mine: "teacher", theirs: "both" }]);
  });
  test("keeps two new tasks at the same position", () => {
    const { content: got } = both(
      content([task("mine"), ...base.tasks], base.plan),
      content([task("theirs"), ...base.tasks], base.plan),
    );
    expect(got.tasks.map(({ id }) => id).sort()).toEqual([
      "goal",
      "greet",
      "mine",
      "print",
      "theirs",
    ]);
  });
  test.each(["mine", "theirs"] as const)(
    "keeps a step that one side removed and the other changed (%s removes)",
    (who) => {
      const without = { ...base, plan: [step("b")] };
      const changed = { ...base, plan: [step("a", 9), step("b")] };
      const { content: got } = who === "mine" ? both(without, changed) : both(changed, without);
      expect(got.plan.find(({ id }) => id === "a")).toEqual(step("a", 9));
    },
  );
  test("removes a step that the other side left unchanged", () => {
    const without = { ...base, plan: [step("b")] };
    expect(both(without, base).content.plan).toEqual([step("b")]);
    expect(both(base, without).content.plan).toEqual([step("b")]);
  });
  test("combines a new order with a new task", () => {
    const { content: got } = both(
      { ...base, plan: [step("b"), step("a")] },
      { ...base, plan: [step("a"), step("new"), step("b")] },
    );
    expect(got.plan.map(({ id }) => id)).toEqual(["b", "a", "new"]);
  });

  const ids = ["a", "b", "c", "d", "e", "f"];
  const someTask = (id: string) =>
    fc.record({
      id: fc.constant(id),
      phase: fc.constantFrom(...taskPhases),
      owner: fc.constantFrom(...owners),
      title: fc.constantFrom("one", "two", "three"),
      when: fc.constantFrom("", "now"),
      how: fc.constantFrom("", "so"),
      hidden: fc.boolean(),
    });
  const someContent = fc
    .shuffledSubarray(ids, { minLength: 1 })
    .chain((chosen) =>
      fc.tuple(
        fc.tuple(...chosen.map(someTask)),
        fc.constantFrom("", "a goal", "another goal"),
        fc.shuffledSubarray(["s1", "s2", "s3"]),
        fc.integer({ min: 1, max: 9 }),
      ),
    )
    .map(([tasks, goal, steps, minutes]): AgreementContent => {
      const whole = content(
        tasks,
        steps.map((id) => step(id, minutes)),
      );
      return { ...whole, lines: { ...whole.lines, goal } };
    });
  const normal = (some: AgreementContent) => mergeVersions(some, some, some).content;

  test("keeps every change or reports it as a clash", () => {
    fc.assert(
      fc.property(someContent, someContent, someContent, (from, mine, theirs) => {
        const { content: got, clashes } = mergeVersions(from, mine, theirs);
        const told = new Set(clashes.map(({ key }) => key));
        const here = new Set(differences(got, normal(mine)).map(({ key }) => key));
        for (const { key, after } of differences(from, mine)) {
          if (key.startsWith("order/") || after === null) continue;
          expect(here.has(key) && !told.has(key), `mine: ${key}`).toBe(false);
        }
        const there = new Set(differences(got, normal(theirs)).map(({ key }) => key));
        for (const { key, after } of differences(from, theirs)) {
          if (key.startsWith("order/") || after === null) continue;
          expect(there.has(key), `theirs: ${key}`).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });
  test("returns the changed side when the other is unchanged", () => {
    fc.assert(
      fc.property(someContent, someContent, (from, changed) => {
        expect(mergeVersions(from, changed, from)).toEqual({
          content: normal(changed),
          clashes: [],
        });
        expect(mergeVersions(from, from, changed)).toEqual({
          content: normal(changed),
          clashes: [],
        });
      }),
      { numRuns: 400 },
    );
  });
});

test("hidden tasks are neither shown nor counted", () => {
  const some = withTask("print", { hidden: true });
  expect(shownTasks(some).map(({ id }) => id)).toEqual(["goal", "greet"]);
  expect(ownerCounts(some)).toEqual({ alt: 1, teacher: 1, both: 0 });
});
