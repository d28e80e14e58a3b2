import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CycleFacts, isRunning, nextTurn, ringOf, secondTurn } from "~/cycle/cycle";
import { visitKinds, visitStatuses } from "~/visits/vocabulary";

const minute = 60_000;
const start = Date.parse("2026-10-02T01:40:00Z");
const facts: CycleFacts = {
  kind: "full",
  status: "planned",
  requestedBy: "maya",
  altId: "liam",
  mentorId: "maya",
  observerId: "maya",
  startsAt: start,
  minutes: 50,
  focusChosen: false,
  proposed: false,
  observation: "none",
  reflection: "none",
  replied: false,
  moduleChosen: false,
  goal: "none",
  otherGoal: "none",
  declined: [],
  stepOpen: false,
  gone: [],
};
const dayBefore = start - 24 * 60 * minute;
const after = start + 60 * minute;

describe("whose turn it is, along the cycle", () => {
  const shared = { ...facts, focusChosen: true, observation: "shared" } as const;
  const read = { ...shared, reflection: "written", replied: true } as const;
  test.each<[string, CycleFacts, number, string, string | null]>([
    [
      "a request waits for the other",
      { ...facts, status: "requested", requestedBy: "liam" },
      dayBefore,
      "answer",
      "maya",
    ],
    [
      "a mentor's request waits for the ALT",
      { ...facts, status: "requested" },
      dayBefore,
      "answer",
      "liam",
    ],
    ["the ALT says what to watch", facts, dayBefore, "focus", "liam"],
    ["all is set until the day", { ...facts, focusChosen: true }, dayBefore, "wait", null],
    ["the observer observes", { ...facts, focusChosen: true }, start, "observe", "maya"],
    ["a focus is not waited for after the lesson", facts, after, "observe", "maya"],
    ["the observer shares", { ...facts, observation: "open" }, after, "share", "maya"],
    ["the ALT speaks first", shared, after, "reflect", "liam"],
    ["then reads", { ...shared, reflection: "skipped" }, after, "read", "liam"],
    ["then picks a module", read, after, "learn", "liam"],
    ["then sets a goal", { ...read, moduleChosen: true }, after, "goal", "liam"],
    [
      "one running goal is enough, and its step is still open",
      { ...read, moduleChosen: true, otherGoal: "open" },
      after,
      "follow-other",
      null,
    ],
    [
      "a goal that ended after the lesson was enough",
      { ...read, moduleChosen: true, otherGoal: "ended" },
      after,
      "done",
      null,
    ],
    [
      "the step from last time comes before a module",
      { ...read, stepOpen: true, otherGoal: "open" },
      after,
      "step",
      "liam",
    ],
    [
      "no module this time leads to the goal",
      { ...read, declined: ["module"] },
      after,
      "goal",
      "liam",
    ],
    [
      "nothing this time completes the cycle",
      { ...read, declined: ["module", "goal"] },
      after,
      "done",
      null,
    ],
    ["a closed account owes nothing", { ...read, gone: ["liam"] }, after, "left", null],
    [
      "a goal is followed although the colleague left",
      { ...read, goal: "open", gone: ["maya"] },
      after,
      "follow",
      null,
    ],
    ["the goal is followed", { ...read, goal: "open" }, after, "follow", null],
    ["an ended goal ends the cycle", { ...read, goal: "ended" }, after, "done", null],
    ["a cancelled visit asks nothing", { ...facts, status: "cancelled" }, after, "ended", null],
    [
      "who shadows owes no reply to themselves",
      { ...shared, kind: "shadow", observerId: "liam" },
      after,
      "learn",
      "liam",
    ],
    [
      "a visit handed to another colleague asks for the ALT's agreement again",
      { ...facts, focusChosen: true, proposed: true },
      dayBefore,
      "focus",
      "liam",
    ],
    [
      "shadowing asks for no focus",
      { ...facts, kind: "shadow", observerId: "liam" },
      dayBefore,
      "wait",
      null,
    ],
  ])("%s", (_, given, now, act, who) => {
    expect(nextTurn(given, now)).toEqual({ act, who });
  });
});

const anyFacts = fc.record({
  kind: fc.constantFrom(...visitKinds),
  status: fc.constantFrom(...visitStatuses),
  requestedBy: fc.constantFrom("maya", "liam"),
  altId: fc.constant("liam"),
  mentorId: fc.constant("maya"),
  observerId: fc.constantFrom("maya", "liam"),
  startsAt: fc.constant(start),
  minutes: fc.constantFrom(15, 45, 50),
  focusChosen: fc.boolean(),
  proposed: fc.boolean(),
  observation: fc.constantFrom("none", "open", "shared"),
  reflection: fc.constantFrom("none", "written", "skipped"),
  replied: fc.boolean(),
  moduleChosen: fc.boolean(),
  goal: fc.constantFrom("none", "open", "ended"),
  otherGoal: fc.constantFrom("none", "open", "ended"),
  declined: fc.subarray(["module", "goal"]),
  stepOpen: fc.boolean(),
  gone: fc.subarray(["maya", "liam"]),
}) as fc.Arbitrary<CycleFacts>;

test("a running cycle always has a person, a day or a goal to wait for", () => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: -200, max: 200 }), (given, minutes) => {
      const turn = nextTurn(given, start + minutes * minute);
      const resting = ["wait", "follow", "follow-other", "done", "left", "ended"].includes(
        turn.act,
      );
      expect(turn.who === null).toBe(resting);
      if (isRunning(turn))
        expect(ringOf(given, start + minutes * minute)).not.toEqual({
          observe: "done",
          educate: "done",
          followUp: "done",
        });
    }),
    { numRuns: 2_000 },
  );
});

test("the ALT is never asked to read before their own view", () => {
  fc.assert(
    fc.property(anyFacts, (given) => {
      const turn = nextTurn(given, after);
      if (turn.act === "read") expect(given.reflection).not.toBe("none");
    }),
  );
});

describe("for a second observer", () => {
  const visit = {
    status: "planned" as const,
    startsAt: 100 * 3_600_000,
    second: { id: "second" },
    observation: null as { endedAt: number | null } | null,
  };
  test.each([
    ["wait", null, visit, 0],
    ["observe", "second", visit, visit.startsAt],
    ["observe", "second", { ...visit, observation: { endedAt: null } }, 0],
    ["done", null, { ...visit, observation: { endedAt: 1 } }, visit.startsAt],
    ["ended", null, { ...visit, status: "cancelled" as const }, visit.startsAt],
  ])("the turn is %s", (act, who, facts, now) =>
    expect(secondTurn(facts, now)).toEqual({ act, who }),
  );
});
