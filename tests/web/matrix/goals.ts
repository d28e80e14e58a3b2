/** Goals, their steps and outcomes. */

import { addDays, dayOf } from "~/web/dates";
import { canaryIds } from "~db/seed/canary.server";
import { sampleIds, sampleNoteId } from "~db/seed/sample.server";
import { type Case, type Expected, noId, only, type Row, signedIn } from "./row";

const { goals, steps, visits } = sampleIds;
const nobody = only({});
const inTwoWeeks = addDays(dayOf(Date.now()), 14);

const liams = goals.liamInstructions;
const theirs = canaryIds.goals.catoGoal;
/** The ALT and the mentor of the goal. */
const pair = <D extends Expected["alt"]>(decision: D) => only({ alt: decision, mentor: decision });
const theirPair = <D extends Expected["alt"]>(decision: D) =>
  only({ foreignAlt: decision, foreignMentor: decision });
/** Priya's goal has no mentor; Maya visits her next, so Maya may read it. */
const priyas = goals.priyaBackRows;

const on = (
  tail: string,
  cases: [thing: string, goalId: string, expected: Expected, body?: Case["body"]][],
): Case[] =>
  cases.map(([thing, id, expected, body]) => ({
    thing,
    path: `/goals/${id}${tail}`,
    body,
    expected,
  }));

const step = {
  step: "Ask two questions before 'Start'.",
  evidence: "What they answer.",
  dueOn: inTwoWeeks,
};
const goal = { criterionId: "hand-overs", title: "Two voices in the room", ...step };
const running = { stepId: steps.liamTwoQuestions };
const theirRunning = { stepId: canaryIds.steps.catoSecond };

/** The pages of one action: for the ALT and the mentor of the goal, not for its other readers. */
const pages = (tail: string): Case[] =>
  on(tail, [
    ["ours", liams, pair(200)],
    ["one that a mentor may only read", priyas, nobody],
    ["theirs", theirs, theirPair(200)],
    ["no goal", noId, nobody],
  ]);

export const goalRows: Row[] = [
  {
    route: "routes/goals/goals._index",
    method: "GET",
    cases: [
      {
        thing: "one's own goals",
        path: "/goals",
        expected: signedIn(200, { coordinator: 404, foreignCoordinator: 404 }),
      },
    ],
  },
  {
    route: "routes/goals/goals.new",
    method: "GET",
    cases: [
      {
        thing: "the page",
        path: "/goals/new",
        expected: only({
          alt: 200,
          otherAlt: 200,
          draftAlt: 200,
          otherMentor: 200,
          foreignAlt: 200,
        }),
      },
    ],
  },
  {
    route: "routes/goals/goals.new",
    method: "POST",
    cases: [
      {
        thing: "one's own goal, where none is running",
        path: "/goals/new",
        body: goal,
        expected: only({
          alt: 422,
          otherAlt: 422,
          draftAlt: 422,
          otherMentor: "done",
          foreignAlt: 422,
        }),
      },
    ],
  },
  {
    route: "routes/visits/visits.$visitId.goal",
    method: "GET",
    cases: [
      ["read", visits.liamStart, pair(200)] as const,
      ["still to come", visits.liamPlanned, pair("away")] as const,
      [
        "waiting for the own view",
        visits.sofiaInterview,
        only({ otherAlt: "away", otherMentor: "away" }),
      ] as const,
      ["theirs", canaryIds.visits.catoCycle, theirPair(200)] as const,
      ["no visit", noId, nobody] as const,
    ].map(([thing, id, expected]) => ({ thing, path: `/visits/${id}/goal`, expected })),
  },
  {
    route: "routes/visits/visits.$visitId.goal",
    method: "POST",
    cases: [
      ["read, without a goal", visits.oliverMock, only({ mentor: "done" })] as const,
      ["read, beside a running goal", visits.liamStart, pair(422)] as const,
      ["still to come", visits.liamPlanned, pair(403)] as const,
      [
        "waiting for the own view",
        visits.sofiaInterview,
        only({ otherAlt: 403, otherMentor: 403 }),
      ] as const,
      ["theirs", canaryIds.visits.catoCycle, theirPair(422)] as const,
      ["no visit", noId, nobody] as const,
    ]
      .map(
        ([thing, id, expected]): Case => ({
          thing,
          path: `/visits/${id}/goal`,
          body: goal,
          expected,
        }),
      )
      .concat(
        [
          ["nothing this time", visits.liamStart, only({ alt: "done", mentor: 403 })] as const,
          ["nothing, still to come", visits.liamPlanned, pair(403)] as const,
          ["nothing, no visit", noId, nobody] as const,
        ].map(([thing, id, expected]) => ({
          thing,
          path: `/visits/${id}/goal`,
          body: { intent: "nothing" },
          expected,
        })),
      ),
  },
  {
    route: "routes/visits/visits.$visitId_.step",
    method: "GET",
    cases: [
      ["read, with the step open", visits.liamStart, pair(200)] as const,
      ["still to come", visits.liamPlanned, pair("away")] as const,
      ["before the step", visits.liamFirst, pair("away")] as const,
      [
        "waiting for the own view",
        visits.sofiaInterview,
        only({ otherAlt: "away", otherMentor: "away" }),
      ] as const,
      ["theirs", canaryIds.visits.catoPlanned, theirPair("away")] as const,
      ["no visit", noId, nobody] as const,
      [
        "asked about no more, with the goal of its form",
        `${visits.liamPlanned}/step?goal=${goals.liamInstructions}`,
        pair(200),
      ] as const,
      ["with no goal", `${visits.liamStart}/step?goal=${noId}`, nobody] as const,
    ].map(([thing, id, expected]) => ({
      thing,
      path: `/visits/${id.includes("/") ? id : `${id}/step`}`,
      expected,
    })),
  },
  {
    route: "routes/visits/visits.$visitId_.step",
    method: "POST",
    cases: [
      ["read, with the step open", visits.liamStart, pair("done")] as const,
      ["theirs", canaryIds.visits.catoPlanned, theirPair("done")] as const,
      ["no visit", noId, nobody] as const,
    ].map(([thing, id, expected]) => ({
      thing,
      path: `/visits/${id}/step?as=dropped`,
      body: { ...running, reason: "The unit is over." },
      expected,
      mayStay: thing === "theirs",
    })),
  },
  {
    route: "routes/goals/goals.$goalId",
    method: "GET",
    cases: on("", [
      ["ours", liams, pair(200)],
      ["ended", goals.liamWords, pair(200)],
      ["one with whose step the next visit opens", priyas, nobody],
      ["Sofia's", goals.sofiaModel, only({ otherAlt: 200, otherMentor: 200 })],
      ["theirs", theirs, theirPair(200)],
      ["no goal", noId, nobody],
    ]),
  },
  { route: "routes/goals/goals.$goalId.check-in", method: "GET", cases: pages("/check-in") },
  {
    route: "routes/goals/goals.$goalId.check-in",
    method: "POST",
    cases: on("/check-in", [
      ["ours", liams, pair("done"), { ...running, text: "Tried it twice." }],
      ["ours, about another step", liams, pair(422), { ...theirRunning, text: "Tried it." }],
      ["only to read", priyas, nobody, { stepId: steps.priyaStarters, text: "And?" }],
      ["theirs", theirs, theirPair("done"), { ...theirRunning, text: "Tried it twice." }],
      ["no goal", noId, nobody, { ...running, text: "Tried it twice." }],
    ]),
  },
  { route: "routes/goals/goals.$goalId.outcome", method: "GET", cases: pages("/outcome?as=seen") },
  {
    route: "routes/goals/goals.$goalId.outcome",
    method: "POST",
    cases: [
      ...on("/outcome?as=not-yet", [
        ["ours", liams, pair("done"), { ...running, ...step, reason: "A test week." }],
        ["theirs", theirs, theirPair("done"), { ...theirRunning, ...step, reason: "" }],
      ]),
      ...on("/outcome?as=dropped", [
        ["ours", liams, pair("done"), { ...running, reason: "The seats were changed." }],
        ["only to read", priyas, nobody, { stepId: steps.priyaStarters, reason: "Gone." }],
        ["no goal", noId, nobody, { ...running, reason: "Gone." }],
      ]),
      ...on("/outcome?as=seen", [
        [
          "a moment of a later visit",
          liams,
          pair("done"),
          { ...running, noteId: sampleNoteId("liamStart", 4), reason: "" },
        ],
        [
          "a moment that its ALT has not opened yet",
          goals.sofiaModel,
          only({ otherAlt: 422, otherMentor: 422 }),
          { stepId: steps.sofiaHalfSheet, noteId: sampleNoteId("sofiaInterview", 1), reason: "" },
        ],
        [
          "a moment of somebody else's lesson",
          liams,
          pair(422),
          { ...running, noteId: sampleNoteId("sofiaInterview", 1), reason: "" },
        ],
      ]),
    ],
  },
  { route: "routes/goals/goals.$goalId.step", method: "GET", cases: pages("/step") },
  {
    route: "routes/goals/goals.$goalId.step",
    method: "POST",
    cases: on("/step", [
      ["between two steps", goals.hanaPace, only({ draftAlt: "done", mentor: "done" }), step],
      ["with a running step", liams, pair(422), step],
      ["only to read", priyas, nobody, step],
      ["theirs, with a running step", theirs, theirPair(422), step],
      ["no goal", noId, nobody, step],
    ]),
  },
  { route: "routes/goals/goals.$goalId.end", method: "GET", cases: pages("/end") },
  {
    route: "routes/goals/goals.$goalId.end",
    method: "POST",
    cases: on("/end", [
      ["ours", liams, pair("done"), { ...running, status: "set-aside", reason: "A new class." }],
      ["ours, too early", liams, pair(422), { ...running, status: "reached", reason: "Why not." }],
      ["only to read", priyas, nobody, { stepId: "", status: "set-aside", reason: "Gone." }],
      [
        "theirs",
        theirs,
        theirPair("done"),
        { ...theirRunning, status: "set-aside", reason: "No." },
      ],
      ["no goal", noId, nobody, { stepId: "", status: "set-aside", reason: "Gone." }],
    ]),
  },
];
