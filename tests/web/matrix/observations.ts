/** Observations, and sharing them with the ALT. */

import { newId } from "~db/ids";
import { canaryIds } from "~db/seed/canary.server";
import { sampleIds } from "~db/seed/sample.server";
import { discardedObservation, moreVisits, twoObservers } from "../harness/fixtures";
import { type Case, type Expected, everybody, noId, only, type Row } from "./row";

const { visits, observations } = sampleIds;
const nobody = only({});

const on = (
  tail: string,
  body: Case["body"],
  cases: [thing: string, visitId: string, expected: Expected][],
): Case[] =>
  cases.map(([thing, id, expected]) => ({ thing, path: `/visits/${id}${tail}`, body, expected }));

const of = (
  tail: string,
  body: Case["body"],
  cases: [thing: string, observationId: string, expected: Expected][],
): Case[] =>
  cases.map(([thing, id, expected]) => ({
    thing,
    path: `/observations/${id}${tail}`,
    body,
    expected,
  }));

/** A request by script is answered 401 instead of a redirect to the sign-in page. */
const onlyProgram = (some: Partial<Expected>): Expected =>
  everybody(404, { anonymous: 401, former: 401, ...some });

const write = () => ({
  json: {
    sentAt: Date.now(),
    operations: [
      {
        kind: "note.write",
        id: newId(),
        base: null,
        offset: null,
        noteId: newId(),
        text: "Nine of twelve pairs begin at once.",
        notedAt: Date.now(),
        committedAt: null,
        criteria: ["clear-instructions"],
        sign: null,
        keptBack: false,
      },
    ],
  },
});

const start = { intent: "start" };

export const observationRows: Row[] = [
  {
    route: "routes/visits/visits.$visitId",
    method: "GET",
    cases: on("", undefined, [
      ["still to come", visits.liamPlanned, only({ alt: 200, mentor: 200, coordinator: 200 })],
      ["read and answered", visits.liamStart, only({ alt: 200, mentor: 200, coordinator: 200 })],
      [
        "waiting for the own view",
        visits.sofiaInterview,
        only({ otherAlt: 200, otherMentor: 200, coordinator: 200 }),
      ],
      [
        "asked of a peer",
        moreVisits.peerAsked,
        only({ alt: 200, otherAlt: 200, coordinator: 200 }),
      ],
      ["one's own lesson", moreVisits.ownLesson, only({ alt: 200 })],
      [
        "with a second observer",
        moreVisits.bothEnded,
        only({ alt: 200, mentor: 200, otherMentor: 200, coordinator: 200 }),
      ],
      ["somebody's own lesson", visits.priyaSelf, nobody],
      [
        "theirs",
        canaryIds.visits.catoCycle,
        only({ foreignAlt: 200, foreignMentor: 200, foreignCoordinator: 200 }),
      ],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId_.observe",
    method: "GET",
    cases: on("/observe", undefined, [
      ["still to come", visits.liamPlanned, only({ mentor: 200 })],
      // Shared feedback has its own page.
      ["shared", visits.liamStart, only({ mentor: "away" })],
      ["begun", visits.hanaDraft, only({ mentor: 200 })],
      ["shadowing, shared", visits.liamShadow, only({ alt: "away" })],
      ["one's own lesson", moreVisits.ownLesson, only({ alt: 200 })],
      ["for two", moreVisits.secondInvited, only({ mentor: 200, otherMentor: 200 })],
      ["begun by two", moreVisits.secondWrites, only({ mentor: 200, otherMentor: 200 })],
      ["not agreed to yet", moreVisits.peerAsked, nobody],
      ["theirs", canaryIds.visits.cleoDraft, only({ foreignMentor: 200 })],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId_.discard",
    method: "GET",
    cases: on("/discard", undefined, [
      ["begun", visits.hanaDraft, only({ mentor: 200 })],
      ["discarded", moreVisits.discarded, only({ mentor: 200 })],
      ["begun by two", moreVisits.secondWrites, only({ mentor: 200, otherMentor: 200 })],
      ["shared", visits.liamStart, only({ mentor: "away" })],
      ["still to come", visits.liamPlanned, only({ mentor: "away" })],
      ["theirs", canaryIds.visits.cleoDraft, only({ foreignMentor: 200 })],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId_.observe",
    method: "POST",
    cases: [
      ...on("/observe", start, [
        ["still to come", visits.liamPlanned, only({ mentor: "done" })],
        ["one's own lesson", moreVisits.ownLesson, only({ alt: "done" })],
        ["for two", moreVisits.secondInvited, only({ mentor: "done", otherMentor: "done" })],
        ["not agreed to yet", moreVisits.peerAsked, nobody],
        ["called off", visits.oliverCancelled, nobody],
        ["theirs", canaryIds.visits.catoPlanned, only({ foreignMentor: "done" })],
        ["no visit", noId, nobody],
      ]),
      ...on("/observe", { intent: "undo" }, [
        ["begun, with notes", visits.hanaDraft, only({ mentor: "done" })],
      ]).map((each) => ({ ...each, mayStay: true })),
      ...on("/observe", { intent: "discard" }, [
        ["not shared, to discard", visits.hanaDraft, only({ mentor: "done" })],
        ["theirs, to discard", canaryIds.visits.cleoDraft, only({ foreignMentor: "done" })],
      ]),
      ...on("/observe", { intent: "discard" }, [
        ["shared, to discard", visits.liamStart, only({ mentor: "done" })],
      ]).map((each) => ({ ...each, staysAsItIs: true })),
      ...on("/observe", { intent: "restore", observationId: discardedObservation }, [
        ["to bring back", moreVisits.discarded, only({ mentor: "done" })],
      ]),
    ],
  },
  {
    route: "routes/observations/observations.$observationId.operations",
    method: "GET",
    cases: of("/operations", undefined, [
      ["a draft", observations.hanaDraft, onlyProgram({ mentor: 200 })],
      ["shared", observations.liamStart, onlyProgram({ mentor: 200 })],
      ["the first of two", twoObservers.secondWrites[0], onlyProgram({ mentor: 200 })],
      ["the second of two", twoObservers.secondWrites[1], onlyProgram({ otherMentor: 200 })],
      ["theirs", canaryIds.observations.cleoDraft, onlyProgram({ foreignMentor: 200 })],
      ["no observation", noId, onlyProgram({})],
    ]),
  },
  {
    route: "routes/observations/observations.$observationId.operations",
    method: "POST",
    cases: [
      ...of("/operations", write, [
        ["a draft", observations.hanaDraft, onlyProgram({ mentor: 200 })],
        ["theirs", canaryIds.observations.cleoDraft, onlyProgram({ foreignMentor: 200 })],
        ["no observation", noId, onlyProgram({})],
      ]),
      // Each operation is refused individually, so that the device keeps it.
      ...of("/operations", write, [
        ["shared", observations.liamStart, onlyProgram({ mentor: 200 })],
      ]).map((each) => ({ ...each, staysAsItIs: true })),
    ],
  },
  {
    route: "routes/observations/observations.$observationId.share",
    method: "GET",
    cases: of("/share", undefined, [
      ["a draft", observations.hanaDraft, only({ mentor: 200 })],
      // A second observer shares nothing and is redirected to the comparison once both have ended.
      ["the second of two", twoObservers.bothEnded[1], only({ otherMentor: "away" })],
      ["shared", observations.liamStart, nobody],
      ["theirs", canaryIds.observations.cleoDraft, only({ foreignMentor: 200 })],
      ["no observation", noId, nobody],
    ]),
  },
  {
    route: "routes/observations/observations.$observationId.share",
    method: "POST",
    cases: of("/share", {}, [
      ["a draft", observations.hanaDraft, only({ mentor: "done" })],
      ["shared", observations.liamStart, nobody],
      ["theirs", canaryIds.observations.cleoDraft, only({ foreignMentor: "done" })],
      ["no observation", noId, nobody],
    ]),
  },
  {
    route: "routes/observations/observations.$observationId.correct",
    method: "GET",
    cases: of("/correct", undefined, [
      ["shared", observations.liamStart, only({ mentor: 200 })],
      ["a draft", observations.hanaDraft, only({ mentor: "away" })],
      ["theirs", canaryIds.observations.catoCycle, only({ foreignMentor: 200 })],
      ["no observation", noId, nobody],
    ]),
  },
  {
    route: "routes/observations/observations.$observationId.correct",
    method: "POST",
    cases: of("/correct", {}, [
      ["shared", observations.liamStart, only({ mentor: "done" })],
      ["a draft", observations.hanaDraft, nobody],
      ["theirs", canaryIds.observations.catoCycle, only({ foreignMentor: "done" })],
      ["no observation", noId, nobody],
    ]),
  },
  {
    route: "routes/observations/observations.$observationId.versions.$version",
    method: "GET",
    cases: [
      ...of("/versions/1", undefined, [
        ["read", observations.liamStart, only({ alt: 200, mentor: 200 })],
        [
          "waiting for the own view",
          observations.sofiaInterview,
          only({ otherAlt: "away", otherMentor: 200 }),
        ],
        ["a draft", observations.hanaDraft, nobody],
        ["corrected, somebody's", observations.jomarSongs, only({ otherMentor: 200 })],
        ["no observation", noId, nobody],
      ]),
      ...of("/versions/2", undefined, [
        ["never corrected", observations.liamStart, nobody],
        [
          "theirs, corrected",
          canaryIds.observations.catoCycle,
          only({ foreignAlt: 200, foreignMentor: 200 }),
        ],
      ]),
    ],
  },
];
