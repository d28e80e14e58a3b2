/** The form of a role sheet: changed and unchanged fields, and its buttons. */
import { describe, expect, test } from "vitest";
import type { AgreementContent, Task } from "~/agree/agreement";
import { actOf, afterAct, contentFrom, withMyValues } from "~/agree/sheet/editing";

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
const base: AgreementContent = {
  tasks: [task("a"), task("b", { hidden: true }), task("c"), task("d", { phase: "during" })],
  plan: [
    { id: "s1", minutes: 5, step: "Greeting", teacher: "", alt: "" },
    { id: "s2", minutes: 45, step: "Main", teacher: "", alt: "" },
  ],
  lines: { goal: "", page: "p.42", language: "", slot: "", contact: "" },
  reviewOn: "2026-12-01",
};

describe("a form", () => {
  test("without fields changes nothing, in either language", () => {
    expect(contentFrom(base, {}, "en")).toEqual(base);
    expect(contentFrom(base, {}, "ja")).toEqual(base);
  });

  test("with owners only changes owners only", () => {
    const { tasks, ...rest } = contentFrom(base, { "owner.a": "both", "owner.c": "nobody" }, "ja");
    expect(tasks.map(({ owner }) => owner)).toEqual(["both", "alt", "alt", "alt"]);
    expect(rest).toEqual({ plan: base.plan, lines: base.lines, reviewOn: base.reviewOn });
  });

  test("keeps both languages of an unchanged title and one of a new title", () => {
    const sent = { "title.a": "仕事a", "title.c": "  配る  " };
    expect(contentFrom(base, sent, "ja").tasks.map(({ title }) => title)).toEqual([
      { en: "Task a", ja: "仕事a" },
      { en: "Task b", ja: "仕事b" },
      "配る",
      { en: "Task d", ja: "仕事d" },
    ]);
  });

  test("keeps tasks that it does not contain and adds new ones", () => {
    const sent = { order: "own,c", "title.own": "Bring the cards", "phase.own": "after" };
    const { tasks } = contentFrom(base, sent, "en");
    expect(tasks.map(({ id }) => id)).toEqual(["own", "c", "a", "b", "d"]);
    expect(tasks[0]).toMatchObject({ title: "Bring the cards", phase: "after", owner: "both" });
    expect(contentFrom(base, { order: "own", "title.own": " " }, "en").tasks).toHaveLength(4);
  });

  test("accepts full-width digits and refuses other text", () => {
    const { plan } = contentFrom(base, { "minutes.s1": "１０", "minutes.s2": "many" }, "en");
    expect(plan.map(({ minutes }) => minutes)).toEqual([10, Number.NaN]);
  });

  test("removes a step that it does not contain and a cleared day", () => {
    const sent = { steps: "s2", reviewOn: "", "line.page": "" };
    const { plan, reviewOn, lines } = contentFrom(base, sent, "en");
    expect([plan.length, reviewOn, lines.page]).toEqual([1, "", ""]);
  });
});

describe("a button", () => {
  const order = (value: string) =>
    afterAct(base, actOf(value), "new")
      .tasks.map(({ id }) => id)
      .join("");

  test("moves a task past its visible neighbour within its phase", () => {
    expect(order("down/task/a")).toBe("cbad");
    expect(order("up/task/c")).toBe("cbad");
    expect(order("up/task/a")).toBe("abcd");
    expect(order("down/task/c")).toBe("abcd");
    expect(order("up/task/d")).toBe("abcd");
  });

  test("hides, shows, adds and removes", () => {
    const hidden = (value: string) =>
      afterAct(base, actOf(value), "new")
        .tasks.filter((each) => each.hidden)
        .map(({ id }) => id);
    expect(hidden("hide/task/a")).toEqual(["a", "b"]);
    expect(hidden("show/task/b")).toEqual([]);
    expect(afterAct(base, actOf("add/after"), "new").tasks.at(-1)).toMatchObject({
      id: "new",
      phase: "after",
    });
    const plan = (value: string) => afterAct(base, actOf(value), "new").plan.map(({ id }) => id);
    expect(plan("add/step")).toEqual(["s1", "s2", "new"]);
    expect(plan("remove/step/s1")).toEqual(["s2"]);
    expect(plan("down/step/s1")).toEqual(["s2", "s1"]);
    expect(afterAct(base, actOf("explode/everything/now"), "new")).toBe(base);
  });
});

test("keeps the person's own value of a clash in the form", () => {
  const clashes = [
    { key: "task/a/owner", mine: "both", theirs: "alt" },
    { key: "step/s1/minutes", mine: 7, theirs: 5 },
    { key: "line/page", mine: "p.44", theirs: "p.42" },
    { key: "reviewOn", mine: "2026-12-03", theirs: "" },
  ];
  const kept = withMyValues(base, clashes);
  expect([kept.tasks[0]?.owner, kept.plan[0]?.minutes]).toEqual(["both", 7]);
  expect([kept.lines.page, kept.reviewOn]).toEqual(["p.44", "2026-12-03"]);
});
