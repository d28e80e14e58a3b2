import { describe, expect, test } from "vitest";
import { mostChosen } from "~/cycle/group-rules";
import {
  canActOnGoal,
  canSetGoalOn,
  dueDayError,
  dueState,
  hasGoals,
  nextActs,
  schoolDayFrom,
} from "~/follow-up/rules";
import { usualDueDay } from "~/follow-up/school-days.server";

const goal = { altId: "liam", mentorId: "maya" };
const own = { altId: "liam", mentorId: null };
const liam = { id: "liam" };
const maya = { id: "maya" };
const daniel = { id: "daniel" };

describe("who reads a goal and acts on it", () => {
  test.each([
    ["its ALT", liam, goal, true],
    ["the colleague who follows it", maya, goal, true],
    ["anybody else", daniel, goal, false],
    ["a mentor, of a goal that the ALT follows alone", maya, own, false],
  ] as const)("%s", (_, person, which, acts) => {
    expect(canActOnGoal(person, which)).toBe(acts);
  });

  test("goals are for people who teach or mentor", () => {
    expect(hasGoals({ alt: false, mentor: false })).toBe(false);
    expect(hasGoals({ alt: true, mentor: false })).toBe(true);
  });

  test("a goal can be set by both people of a visit once the ALT may read the feedback", () => {
    const visit = { ...goal, status: "planned" as const };
    expect(canSetGoalOn(liam, visit, true)).toBe(true);
    expect(canSetGoalOn(maya, visit, true)).toBe(true);
    expect(canSetGoalOn(maya, visit, false)).toBe(false);
    expect(canSetGoalOn(daniel, visit, true)).toBe(false);
    expect(canSetGoalOn(liam, { ...visit, status: "cancelled" }, true)).toBe(false);
  });
});

describe("the day of a step", () => {
  test("is upcoming, today or overdue", () => {
    expect(dueState("2026-10-03", "2026-10-02")).toBe("ahead");
    expect(dueState("2026-10-02", "2026-10-02")).toBe("today");
    expect(dueState("2026-10-01", "2026-10-02")).toBe("overdue");
  });

  test("lies between tomorrow and a year from now", () => {
    expect(dueDayError("2026-10-02", "2026-10-02")).toBe("from-tomorrow");
    expect(dueDayError("2026-10-03", "2026-10-02")).toBeNull();
    expect(dueDayError("2027-10-02", "2026-10-02")).toBeNull();
    expect(dueDayError("2027-10-03", "2026-10-02")).toBe("too-far");
  });

  test("defaults to a school day two weeks ahead, without weekends, holidays and vacations", () => {
    const at = (day: string) => Date.parse(`${day}T03:00:00Z`);
    expect(usualDueDay(at("2026-10-02"))).toBe("2026-10-16");
    expect(usualDueDay(at("2026-10-03"))).toBe("2026-10-19");
    expect(usualDueDay(at("2026-04-22"))).toBe("2026-05-07");
    expect(usualDueDay(at("2026-07-10"))).toBe("2026-09-01");
  });

  test("stays unchanged when no school day follows soon", () => {
    expect(schoolDayFrom("2026-10-02", () => false)).toBe("2026-10-02");
  });
});

describe("what comes next with a goal", () => {
  test("follows from the state of its last step", () => {
    expect(nextActs({ status: "open", hasOpenStep: true })).toEqual({
      checkIn: true,
      outcome: true,
      nextStep: false,
      reach: false,
      setAside: true,
    });
    expect(nextActs({ status: "open", hasOpenStep: false })).toEqual({
      checkIn: false,
      outcome: false,
      nextStep: true,
      reach: true,
      setAside: true,
    });
    const ended = nextActs({ status: "reached", hasOpenStep: false });
    expect(Object.values(ended).every((may) => !may)).toBe(true);
  });
});

describe("figures of the group", () => {
  const chosen = (people: number, counts: Record<string, number>) => ({
    people,
    choices: Object.entries(counts).map(([what, count]) => ({ what, count })),
  });

  test("are shown from five different people", () => {
    expect(mostChosen(chosen(4, { x: 4, y: 4 }))).toBeNull();
    expect(mostChosen(chosen(5, { x: 5 }))).toEqual([{ what: "x", count: 5 }]);
  });

  test("never list a choice of one person, and are sorted by count", () => {
    expect(mostChosen(chosen(5, { x: 2, y: 1, z: 3 }))).toEqual([
      { what: "z", count: 3 },
      { what: "x", count: 2 },
    ]);
  });
});
