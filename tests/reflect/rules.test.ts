import { describe, expect, test } from "vitest";
import { reflectionForm, replyForm } from "~/reflect/forms";
import { questions } from "~/reflect/questions.server";
import { canEditOwnView, canReadFeedback, canReflect, canReply, isForAlt } from "~/reflect/rules";
import { statementIds } from "~/reflect/vocabulary";
import { type FormValues, readForm } from "~/web/forms/form-data";
import content from "~db/content/rubrics.json";

const visited = { altId: "liam", mentorId: "maya", observerId: "maya" };
const shadowing = { altId: "liam", mentorId: "maya", observerId: "liam" };
const alone = { altId: "liam", mentorId: null, observerId: "liam" };
const people = { liam: { id: "liam" }, maya: { id: "maya" }, other: { id: "other" } };

describe("the gate", () => {
  test.each([
    ["a visit, before the own view", visited, false, { liam: false, maya: true, other: false }],
    ["a visit, after the own view", visited, true, { liam: true, maya: true, other: false }],
    [
      "shadowing: the notes are the ALT's own",
      shadowing,
      false,
      { liam: true, maya: false, other: false },
    ],
    ["a self-observation", alone, false, { liam: true, maya: false, other: false }],
  ] as const)("%s", (_, visit, ownView, expected) => {
    const seen = Object.fromEntries(
      Object.entries(people).map(([name, person]) => [
        name,
        canReadFeedback(person, visit, ownView),
      ]),
    );
    expect(seen).toEqual(expected);
  });

  test("applies only to feedback of a colleague", () => {
    expect([visited, shadowing, alone].map(isForAlt)).toEqual([true, false, false]);
  });
});

describe("an own view", () => {
  const lesson = { ...visited, status: "planned" as const, startsAt: 1000, observed: false };

  test("is writable by the ALT only, from the start of the lesson", () => {
    expect(canReflect(people.liam, lesson, 999)).toBe(false);
    expect(canReflect(people.liam, lesson, 1000)).toBe(true);
    expect(canReflect(people.maya, lesson, 2000)).toBe(false);
    const early = { ...lesson, observed: true };
    expect(canReflect(people.liam, early, 500)).toBe(true);
    expect(canReflect(people.maya, early, 500)).toBe(false);
    expect(canReflect(people.liam, { ...lesson, status: "cancelled" }, 2000)).toBe(false);
  });

  test("can be changed until the reply; a skipped one can always be written", () => {
    expect(canEditOwnView(null, true)).toBe(true);
    expect(canEditOwnView("skipped", true)).toBe(true);
    expect(canEditOwnView("written", false)).toBe(true);
    expect(canEditOwnView("written", true)).toBe(false);
  });

  test("needs at least one answer", () => {
    const empty = { keep: " ", change: "", role: "", feeling: "", s04: "" };
    expect(readForm(reflectionForm, empty).failure?.errors).toEqual({ keep: "no-answer" });
    const answers: FormValues[] = [
      { keep: "a" },
      { role: "no" },
      { feeling: "fine" },
      { s18: "1" },
    ];
    for (const answer of answers)
      expect(readForm(reflectionForm, { ...empty, ...answer }).failure).toBeUndefined();
  });

  test("refuses answers to unknown questions", () => {
    expect(readForm(reflectionForm, { keep: "a", s04: "5" }).failure?.errors).toEqual({
      s04: "choose-one",
    });
    expect(readForm(reflectionForm, { keep: "a".repeat(1001) }).failure?.errors).toEqual({
      keep: "too-long",
    });
  });
});

describe("replies", () => {
  const open = (answered: boolean) => ({ open: true, answered });

  test("start with the ALT", () => {
    expect(canReply(people.liam, visited, open(false))).toBe(true);
    expect(canReply(people.maya, visited, open(false))).toBe(false);
    expect(canReply(people.maya, visited, open(true))).toBe(true);
    expect(canReply(people.other, visited, open(true))).toBe(false);
  });

  test("need feedback that is open to the ALT", () => {
    expect(canReply(people.liam, visited, { open: false, answered: true })).toBe(false);
    expect(canReply(people.liam, shadowing, open(true))).toBe(false);
    expect(canReply(people.liam, alone, open(true))).toBe(false);
  });

  test("cannot be empty", () => {
    expect(readForm(replyForm, { text: " \n" }).failure?.errors).toEqual({ text: "required" });
  });
});

describe("the questions", () => {
  test("contain exactly the statements of the content", () => {
    expect(content.self_reflection.statements.map(({ id }) => id)).toEqual([...statementIds]);
  });

  test("put the statements on the focus first, in both languages", () => {
    for (const locale of ["en", "ja"] as const) {
      const { focusStatements, otherStatements, role, feeling, frequencies } = questions(locale, [
        "clear-instructions",
      ]);
      expect(focusStatements.map(({ id }) => id)).toEqual(["s06"]);
      expect(otherStatements).toHaveLength(17);
      expect(role.options.map(({ value }) => value)).toEqual([
        "yes",
        "partly",
        "no",
        "none-agreed",
      ]);
      expect(feeling.options).toHaveLength(4);
      expect(frequencies.map(({ value }) => value)).toEqual(["1", "2", "3", "4"]);
    }
  });
});
