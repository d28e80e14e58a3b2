/**
 * The states that a visit can reach, found by walking all acts from all first states at all times: in each of
 * them, the person whose turn it is has a control that leads on.
 */
import { describe, expect, test } from "vitest";
import { asksForStep, type CycleFacts, nextTurn, type Turn } from "~/cycle/cycle";
import { turnPath } from "~/cycle/cycle-turn";
import { canActOnGoal, canSetGoalOn } from "~/follow-up/rules";
import { canCorrect, canWrite } from "~/observe/observation-rules";
import { canReadFeedback, canReflect, canReply } from "~/reflect/rules";
import {
  canAnswer,
  canChangePlan,
  canChooseFocus,
  canHandOver,
  canObserve,
  firstStatus,
  type VisitFacts,
} from "~/visits/rules";
import { observerOf } from "~/visits/visit-rules";
import { visitKinds } from "~/visits/vocabulary";

const minute = 60_000;
const hour = 60 * minute;
const start = Date.parse("2026-10-02T01:40:00Z");
/** Early and late, on both sides of every limit in the rules. */
const moments = {
  "a week before": start - 7 * 24 * hour,
  "just before the last hour": start - hour - 1,
  "within the last hour": start - hour,
  "at the start": start,
  "at the end": start + 50 * minute,
  "a month later": start + 30 * 24 * hour,
};
const alt = { id: "liam", coordinator: false, mentor: false, alt: true };
const mentor = { id: "maya", coordinator: false, mentor: true, alt: false };
const coordinator = { id: "kenji", coordinator: true, mentor: false, alt: false };

/** The facts of the cycle with those of the observation that the permissions need. */
type State = CycleFacts & { correcting: boolean; observed: boolean };

const personOf = (id: string) => (id === alt.id ? alt : mentor);

/** The visit as the rules of the areas see it. */
const visitOf = (state: State): VisitFacts => ({
  ...state,
  observation:
    state.observation === "none"
      ? null
      : {
          status: state.observation === "open" || state.correcting ? "open" : "shared",
          everShared: state.observation === "shared",
        },
});

const readable = (state: State) =>
  canReadFeedback(alt, state, state.reflection !== "none") && state.observation === "shared";

/** What the page behind an act asks for, and the states to which its form leads. */
type Control = {
  allowed: (viewer: typeof alt, state: State, now: number) => boolean;
  results: (state: State) => State[];
};

const controls: Record<
  Exclude<Turn["act"], "wait" | "follow" | "follow-other" | "done" | "left" | "ended">,
  Control
> = {
  answer: {
    allowed: (viewer, state) => canAnswer(viewer, state),
    results: (state) => [
      { ...state, status: "planned" },
      { ...state, status: "declined" },
    ],
  },
  focus: {
    allowed: (viewer, state) => canChooseFocus(viewer, visitOf(state)),
    results: (state) => [{ ...state, focusChosen: true, proposed: false }],
  },
  observe: {
    allowed: (viewer, state) => canObserve(viewer, state) && state.observation === "none",
    results: (state) => [{ ...state, observation: "open" }],
  },
  share: {
    allowed: (viewer, state) =>
      state.observation === "open" && canWrite(viewer, { ...state, status: "open" }),
    results: (state) => [{ ...state, observation: "shared", observed: true }],
  },
  reflect: {
    allowed: (viewer, state, now) => canReflect(viewer, state, now),
    results: (state) => [
      { ...state, reflection: "written" },
      { ...state, reflection: "skipped" },
    ],
  },
  read: {
    allowed: (viewer, state) =>
      canReply(viewer, state, { open: readable(state), answered: state.replied }),
    results: (state) => [{ ...state, replied: true }],
  },
  step: {
    allowed: (viewer, state) => asksForStep(state) && canActOnGoal(viewer, state),
    results: (state) => [{ ...state, stepOpen: false }],
  },
  learn: {
    allowed: (viewer, state) => viewer.id === state.altId && readable(state),
    results: (state) => [
      { ...state, moduleChosen: true },
      { ...state, declined: [...state.declined, "module"] },
    ],
  },
  goal: {
    allowed: (viewer, state) => canSetGoalOn(viewer, state, readable(state)),
    results: (state) => [
      { ...state, goal: "open" },
      { ...state, declined: [...state.declined, "goal"] },
    ],
  },
};
type Controls = typeof controls;

const first = (kind: State["kind"], by: typeof alt, otherGoal: "none" | "open"): State => {
  const pair = { kind, altId: alt.id, mentorId: kind === "self" ? null : mentor.id };
  return {
    ...pair,
    status: firstStatus(by, pair),
    requestedBy: by.id,
    observerId: observerOf(pair),
    startsAt: start,
    minutes: 50,
    focusChosen: false,
    proposed: kind !== "self" && kind !== "shadow" && by.id !== alt.id,
    observation: "none",
    correcting: false,
    observed: false,
    reflection: "none",
    replied: false,
    moduleChosen: false,
    goal: "none",
    otherGoal,
    declined: [],
    stepOpen: otherGoal === "open" && kind !== "shadow",
    gone: [],
  };
};

const firstStates = visitKinds.flatMap((kind) =>
  (kind === "self" ? [alt] : [alt, mentor, coordinator]).flatMap((by) => [
    first(kind, by, "none"),
    first(kind, by, "open"),
  ]),
);

/** What else can happen to a visit, whoever's turn it is. */
function elsewhere(state: State, now: number): State[] {
  const visit = visitOf(state);
  const observer = personOf(state.observerId);
  const shared = { observerId: state.observerId, status: "shared", version: 1 } as const;
  return [
    ...(canChangePlan(alt, visit) ? [{ ...state, status: "cancelled" } as const] : []),
    // The visit is handed to another colleague, who takes the mentor's place.
    ...(canHandOver(mentor, visit) && state.kind !== "shadow"
      ? [{ ...state, proposed: state.status === "planned" }]
      : []),
    // An observation may be started at any time before the lesson, or much later, and discarded again.
    ...(controls.observe.allowed(observer, state, now) ? controls.observe.results(state) : []),
    ...(state.observation === "open"
      ? [{ ...state, observed: true }, { ...state, observation: "none", observed: false } as const]
      : []),
    ...(state.observation === "shared" && canCorrect(observer, shared)
      ? [{ ...state, correcting: !state.correcting }]
      : []),
    ...(canReflect(alt, state, now) && state.reflection === "none"
      ? controls.reflect.results(state)
      : []),
    // The goal of another visit, and the goal of this one, may be ended from their own pages.
    ...(state.otherGoal === "open"
      ? [{ ...state, stepOpen: false }, { ...state, stepOpen: false, otherGoal: "ended" } as const]
      : []),
    ...(state.goal === "open" ? [{ ...state, goal: "ended" } as const] : []),
    ...(state.gone.length === 0 && state.mentorId !== null
      ? [
          { ...state, gone: [alt.id] },
          { ...state, gone: [mentor.id] },
        ]
      : []),
  ];
}

/** Every state that can be reached from the first ones, at any of the moments. */
function reachable(): State[] {
  const seen = new Map<string, State>();
  const open = [...firstStates];
  for (let state = open.pop(); state; state = open.pop()) {
    const key = JSON.stringify(state);
    if (seen.has(key)) continue;
    seen.set(key, state);
    for (const now of Object.values(moments)) {
      const { act, who } = nextTurn(state, now);
      const control = who === null ? undefined : controls[act as keyof Controls];
      if (who && control?.allowed(personOf(who), state, now)) open.push(...control.results(state));
      open.push(...elsewhere(state, now));
    }
  }
  return [...seen.values()];
}

const subjectOf = (state: State) => ({
  ...state,
  id: "visit",
  altName: "Liam",
  mentorName: state.mentorId && "Maya",
  observation: state.observation === "none" ? null : { id: "observation" },
});

const states = reachable();

/** The states and moments in which the person whose turn it is cannot go on. */
function deadEnds(rules: Controls): string[] {
  return states.flatMap((state) =>
    Object.entries(moments).flatMap(([moment, now]) => {
      const turn = nextTurn(state, now);
      if (turn.who === null) return [];
      const control = rules[turn.act as keyof Controls];
      const leadsOn =
        turnPath(turn, subjectOf(state)) !== null &&
        control?.allowed(personOf(turn.who), state, now) &&
        control.results(state).every((next) => {
          const then = nextTurn(next, now);
          return then.act !== turn.act || then.who !== turn.who;
        });
      return leadsOn ? [] : [`${turn.act} by ${turn.who} ${moment}: ${JSON.stringify(state)}`];
    }),
  );
}

describe("in every state that a visit can reach", () => {
  test("there are states to walk through, with each act", () => {
    const acts = new Set(
      states.flatMap((state) => Object.values(moments).map((now) => nextTurn(state, now).act)),
    );
    expect(states.length).toBeGreaterThan(1_000);
    expect([...acts].sort()).toEqual(
      [...Object.keys(controls), "wait", "follow", "follow-other", "done", "left", "ended"].sort(),
    );
  });

  test("the person whose turn it is has a control that leads on", () => {
    expect(deadEnds(controls).slice(0, 3)).toEqual([]);
  });

  test("a planted dead end is found", () => {
    const notBefore: Control = {
      ...controls.reflect,
      allowed: (viewer, state, now) => canReflect(viewer, state, now) && now >= state.startsAt,
    };
    expect(deadEnds({ ...controls, reflect: notBefore })[0]).toMatch(
      /^reflect by liam a week before/,
    );
    const noWayOut: Control = { ...controls.learn, results: (state) => [state] };
    expect(deadEnds({ ...controls, learn: noWayOut })).not.toEqual([]);
  });

  test("a cycle is never complete while a step or a goal of it is open", () => {
    const wrong = states.filter(
      (state) =>
        nextTurn(state, moments["a month later"]).act === "done" &&
        (state.stepOpen || state.goal === "open" || state.otherGoal === "open"),
    );
    expect(wrong).toEqual([]);
  });

  test("nobody waits for a closed account", () => {
    const waiting = states.filter((state) => {
      const { who } = nextTurn(state, moments["a month later"]);
      return who !== null && state.gone.includes(who);
    });
    expect(waiting).toEqual([]);
  });

  test("no visit waits for its day once the lesson has begun", () => {
    const late = states.filter((state) => nextTurn(state, start).act === "wait");
    expect(late).toEqual([]);
  });
});
