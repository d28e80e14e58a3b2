/** Visits: planning them and everything around them. */

import { addDays, dayOf } from "~/web/dates";
import { newId } from "~db/ids";
import { canaryIds } from "~db/seed/canary.server";
import { sampleIds } from "~db/seed/sample.server";
import { moreVisits } from "../harness/fixtures";
import { type Case, type Expected, type Look, noId, only, type Row, signedIn } from "./row";

const { members, visits } = sampleIds;
const inAWeek = addDays(dayOf(Date.now()), 7);

const ours = visits.liamPlanned;
const held = visits.liamStart;
const theirs = canaryIds.visits.catoPlanned;

type Body = Case["body"];

/** An action on several visits, with the permitted persons of each case. */
const on = (
  tail: string,
  body: Body,
  cases: [thing: string, visitId: string, expected: Expected][],
): Case[] =>
  cases.map(([thing, id, expected]) => ({
    thing,
    path: `/visits/${id}${tail}`,
    body,
    expected,
  }));

const nobody = only({});
const plan = {
  kind: "full",
  altId: members.liam,
  mentorId: members.maya,
  school: "新しい中学校",
  stage: "jhs",
  className: "1-B",
  partner: "新 しい子",
  date: inAWeek,
  time: "10:50",
  period: "3",
  minutes: "50",
  note: "The first minute, please.",
};

/** A line of the transfer form with new ids, as the page makes them. */
const line = () => ({
  start: newId(),
  "id-0": newId(),
  "op-0": newId(),
  "time-0": "+3",
  "note-0": "Nine of twelve pairs begin at once.",
  "tag-0": "1",
});

const moveOf = (id: string) => (look: Look) => ({
  was: look("select starts_at from visits where id = ?", id),
  date: inAWeek,
  time: "09:50",
  period: "2",
  reason: "A school event.",
});
const moving = (thing: string, id: string, expected: Expected): Case => ({
  thing,
  path: `/visits/${id}/move`,
  body: moveOf(id),
  expected,
});

const editOf = (id: string) => (look: Look) => ({
  was: look(
    `select json_array(school_id, class_name, partner_teacher_id, kind, minutes, mentor_id)
     from visits where id = ?`,
    id,
  ),
  kind: look("select kind from visits where id = ?", id),
  mentorId: "",
  school: look(
    "select name from schools where id = (select school_id from visits where id = ?)",
    id,
  ),
  className: "9-Z",
  partner: "",
  minutes: "40",
});
const editing = (thing: string, id: string, expected: Expected): Case => ({
  thing,
  path: `/visits/${id}/edit`,
  body: editOf(id),
  expected,
});
const handingOver =
  (id: string): Case["body"] =>
  (look) => ({
    ...editOf(id)(look),
    mentorId: members.daniel,
  });

/** The parties of Liam's visits, and the coordinator who approves travel. */
const planners = <D extends Expected["alt"]>(decision: D) => ({
  alt: decision,
  mentor: decision,
  coordinator: decision,
});
const theirPlanners = <D extends Expected["alt"]>(decision: D) => ({
  foreignAlt: decision,
  foreignMentor: decision,
  foreignCoordinator: decision,
});

const view = {
  keep: "They asked each other.",
  change: "Less talk.",
  role: "yes",
  feeling: "fine",
  s04: "3",
  shared: "on",
  base: "",
};
const colleague = (look: Look, id: string) =>
  look("select coalesce(mentor_id, '') from visits where id = ?", id);
const lateView = (id: string) => (look: Look) => ({
  ...view,
  colleagueId: colleague(look, id),
  base: look("select updated_at from reflections where visit_id = ?", id),
});

const viewing = (thing: string, id: string, expected: Expected): Case => ({
  thing,
  path: `/visits/${id}/reflection`,
  body: (look) => ({ ...view, colleagueId: colleague(look, id) }),
  expected,
});

export const visitRows: Row[] = [
  {
    route: "routes/visits/visits._index",
    method: "GET",
    cases: [
      { thing: "one's own visits", path: "/visits", expected: signedIn(200) },
      { thing: "the calendar", path: "/visits?view=calendar", expected: signedIn(200) },
    ],
  },
  {
    route: "routes/visits/visits.new",
    method: "GET",
    cases: [
      { thing: "the page", path: "/visits/new", expected: signedIn(200) },
      { thing: "for Liam", path: `/visits/new?alt=${members.liam}`, expected: signedIn(200) },
    ],
  },
  {
    route: "routes/visits/visits.new",
    method: "POST",
    cases: [
      {
        thing: "for Liam with his mentor",
        path: "/visits/new",
        body: plan,
        expected: signedIn(422, planners("done")),
      },
      {
        thing: "for Liam with another mentor",
        path: "/visits/new",
        body: { ...plan, mentorId: members.daniel },
        expected: signedIn(422, { alt: "done", otherMentor: "done", coordinator: "done" }),
      },
      {
        thing: "for Liam with a mentor of theirs",
        path: "/visits/new",
        body: { ...plan, mentorId: canaryIds.members.mentor },
        expected: signedIn(422),
      },
      {
        thing: "for an ALT of theirs",
        path: "/visits/new",
        body: { ...plan, altId: canaryIds.members.cato, mentorId: canaryIds.members.mentor },
        expected: signedIn(422, theirPlanners("done")),
      },
      {
        thing: "one's own lesson",
        path: "/visits/new",
        body: { ...plan, kind: "self", altId: members.liam, mentorId: "" },
        expected: signedIn("done", {
          mentor: 422,
          coordinator: 422,
          foreignMentor: 422,
          foreignCoordinator: 422,
        }),
      },
    ],
  },
  {
    route: "routes/visits/visits.$visitId.answer",
    method: "GET",
    cases: on("/answer", undefined, [
      ["asked of a peer", moreVisits.peerAsked, only({ otherAlt: 200 })],
      ["asked of a mentor", visits.marcusRequested, only({ mentor: 200 })],
      ["one that stands", ours, only({ alt: "away" })],
      ["asked of theirs", canaryIds.visits.cleoRequested, only({ foreignMentor: 200 })],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId.answer",
    method: "POST",
    cases: on("/answer", { answer: "accept", line: "" }, [
      ["asked of a peer", moreVisits.peerAsked, only({ otherAlt: "done" })],
      ["asked of a mentor", visits.marcusRequested, only({ mentor: "done" })],
      ["called off", visits.oliverCancelled, nobody],
      ["asked of theirs", canaryIds.visits.cleoRequested, only({ foreignMentor: "done" })],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId_.changes",
    method: "GET",
    cases: on("/changes", undefined, [
      ["still to come", ours, only(planners(200))],
      [
        "with a second observer",
        moreVisits.secondInvited,
        only({ ...planners(200), otherMentor: 200 }),
      ],
      ["somebody's own lesson", visits.priyaSelf, nobody],
      ["theirs", theirs, only(theirPlanners(200))],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId_.edit",
    method: "GET",
    cases: on("/edit", undefined, [
      ["still to come", ours, only(planners(200))],
      ["observed", held, only(planners("away"))],
      [
        "with a second observer",
        moreVisits.secondInvited,
        only({ ...planners(200), otherMentor: "away" }),
      ],
      ["somebody's own lesson", visits.priyaSelf, nobody],
      ["theirs", theirs, only(theirPlanners(200))],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId_.edit",
    method: "POST",
    cases: [
      editing("still to come", ours, only(planners("done"))),
      editing("observed", held, nobody),
      editing("with a second observer", moreVisits.secondInvited, only(planners("done"))),
      editing("somebody's own lesson", moreVisits.ownLesson, only({ alt: "done" })),
      editing("theirs", theirs, only(theirPlanners("done"))),
      {
        ...editing("handed over", ours, only({ mentor: "done", coordinator: "done" })),
        body: handingOver(ours),
      },
      { ...editing("no visit", noId, nobody), body: { was: "", school: "North" } },
    ],
  },
  {
    route: "routes/visits/visits.$visitId.move",
    method: "GET",
    cases: on("/move", undefined, [
      ["still to come", ours, only(planners(200))],
      ["observed", held, only(planners("away"))],
      [
        "with a second observer",
        moreVisits.secondInvited,
        only({ ...planners(200), otherMentor: "away" }),
      ],
      ["somebody's own lesson", visits.priyaSelf, nobody],
      ["theirs", theirs, only(theirPlanners(200))],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId.move",
    method: "POST",
    cases: [
      moving("still to come", ours, only(planners("done"))),
      moving("observed", held, nobody),
      moving("with a second observer", moreVisits.secondInvited, only(planners("done"))),
      moving("somebody's own lesson", moreVisits.ownLesson, only({ alt: "done" })),
      moving("theirs", theirs, only(theirPlanners("done"))),
      { ...moving("no visit", noId, nobody), body: { was: "", date: inAWeek, time: "09:50" } },
    ],
  },
  {
    route: "routes/visits/visits.$visitId.cancel",
    method: "GET",
    cases: on("/cancel", undefined, [
      ["still to come", ours, only(planners(200))],
      ["observed", held, only(planners("away"))],
      ["somebody's own lesson", visits.priyaSelf, nobody],
      ["theirs", theirs, only(theirPlanners(200))],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId.cancel",
    method: "POST",
    cases: on("/cancel", { reason: "A fire drill." }, [
      ["still to come", ours, only(planners("done"))],
      ["observed", held, nobody],
      ["somebody's own lesson", moreVisits.ownLesson, only({ alt: "done" })],
      ["theirs", theirs, only(theirPlanners("done"))],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId.focus",
    method: "GET",
    cases: on("/focus", undefined, [
      ["still to come", ours, only({ alt: 200 })],
      ["shared", held, only({ alt: "away" })],
      ["observed, not shared", visits.hanaDraft, only({ draftAlt: 200 })],
      ["shadowing", visits.liamShadow, nobody],
      ["theirs", theirs, only({ foreignAlt: 200 })],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId.focus",
    method: "POST",
    cases: on("/focus", { criteria: ["hand-overs"], note: "Who speaks first?" }, [
      ["still to come", ours, only({ alt: "done" })],
      ["shared", held, nobody],
      ["observed, not shared", visits.hanaDraft, only({ draftAlt: "done" })],
      ["shadowing", visits.liamShadow, nobody],
      ["theirs", theirs, only({ foreignAlt: "done" })],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId.second-observer",
    method: "GET",
    cases: on("/second-observer", undefined, [
      ["still to come", ours, only({ mentor: 200 })],
      ["somebody is invited", moreVisits.secondInvited, only({ mentor: 200 })],
      ["the second has begun", moreVisits.bothEnded, only({ mentor: "away" })],
      ["shared", held, only({ mentor: "away" })],
      ["somebody's own lesson", moreVisits.ownLesson, nobody],
      ["theirs", theirs, only({ foreignMentor: 200 })],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId.second-observer",
    method: "POST",
    cases: [
      ...on("/second-observer", { memberId: members.daniel }, [
        ["still to come", ours, only({ mentor: "done" })],
        ["somebody is invited", moreVisits.secondInvited, only({ mentor: 422 })],
        ["shared", held, nobody],
        ["theirs", theirs, only({ foreignMentor: 422 })],
        ["no visit", noId, nobody],
      ]),
      ...on("/second-observer", { memberId: members.liam }, [
        ["the ALT of the visit", ours, only({ mentor: 422 })],
      ]),
      ...on("/second-observer", { memberId: members.sofia }, [
        ["a peer", ours, only({ mentor: 422 })],
      ]),
      ...on("/second-observer", { memberId: canaryIds.members.mentor }, [
        ["a mentor of theirs", ours, only({ mentor: 422 })],
      ]),
      ...on("/second-observer", { intent: "withdraw" }, [
        ["invited, to take back", moreVisits.secondInvited, only({ mentor: "done" })],
        ["begun, to take back", moreVisits.bothEnded, nobody],
      ]),
    ],
  },
  {
    route: "routes/visits/visits.$visitId_.side-by-side",
    method: "GET",
    cases: on("/side-by-side", undefined, [
      ["both have ended", moreVisits.bothEnded, only({ mentor: 200, otherMentor: 200 })],
      ["one still writes", moreVisits.secondWrites, only({ mentor: 200, otherMentor: 200 })],
      ["nobody has begun", moreVisits.secondInvited, only({ mentor: 200, otherMentor: 200 })],
      ["one observer", ours, nobody],
      ["theirs", theirs, nobody],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId_.transfer",
    method: "GET",
    cases: on("/transfer", undefined, [
      ["noted on paper", moreVisits.onPaper, only({ mentor: 200 })],
      ["begun", visits.hanaDraft, only({ mentor: 200 })],
      ["begun by two", moreVisits.secondWrites, only({ mentor: 200, otherMentor: 200 })],
      ["still to come", ours, only({ mentor: "away" })],
      ["shared", held, only({ mentor: "away" })],
      ["theirs", canaryIds.visits.cleoDraft, only({ foreignMentor: 200 })],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId_.transfer",
    method: "POST",
    cases: on("/transfer", line, [
      ["noted on paper", moreVisits.onPaper, only({ mentor: "done" })],
      ["begun", visits.hanaDraft, only({ mentor: "done" })],
      ["begun by two", moreVisits.secondWrites, only({ mentor: "done", otherMentor: "done" })],
      ["still to come", ours, nobody],
      ["shared", held, nobody],
      ["theirs", canaryIds.visits.cleoDraft, only({ foreignMentor: "done" })],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId_.sheet",
    method: "GET",
    cases: on("/sheet", undefined, [
      ["still to come", ours, only({ alt: 200, mentor: 200 })],
      [
        "with a second observer",
        moreVisits.secondInvited,
        only({ alt: 200, mentor: 200, otherMentor: 200 }),
      ],
      ["called off", visits.oliverCancelled, nobody],
      ["somebody's own lesson", moreVisits.ownLesson, only({ alt: 200 })],
      ["theirs", theirs, only({ foreignAlt: 200, foreignMentor: 200 })],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId_.notice",
    method: "GET",
    cases: on("/notice", undefined, [
      ["still to come", ours, only(planners(200))],
      ["asked for, and not settled", visits.marcusRequested, nobody],
      ["called off", visits.oliverCancelled, nobody],
      ["somebody's own lesson", moreVisits.ownLesson, nobody],
      ["theirs", theirs, only(theirPlanners(200))],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId.reflection",
    method: "GET",
    cases: on("/reflection", undefined, [
      ["answered", held, only({ alt: 200 })],
      ["waiting for the own view", visits.sofiaInterview, only({ otherAlt: 200 })],
      ["somebody's own lesson", moreVisits.ownLesson, only({ alt: 200 })],
      ["theirs", canaryIds.visits.catoWaiting, only({ foreignAlt: 200 })],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId.reflection",
    method: "POST",
    cases: [
      viewing("waiting for the own view", visits.sofiaInterview, only({ otherAlt: "done" })),
      viewing("somebody's own lesson", moreVisits.ownLesson, only({ alt: "done" })),
      viewing("still to come", ours, only({ alt: 403 })),
      viewing("theirs", canaryIds.visits.catoWaiting, only({ foreignAlt: "done" })),
      ...on("/reflection", view, [
        ["waiting, named for another colleague", visits.sofiaInterview, only({ otherAlt: 422 })],
        ["no visit", noId, nobody],
      ]),
      ...on("/reflection", lateView(held), [["answered", held, only({ alt: 422 })]]),
      ...on("/reflection", { intent: "skip" }, [
        ["waiting, to skip", visits.sofiaInterview, only({ otherAlt: "done" })],
        ["still to come, to skip", ours, only({ alt: 403 })],
        ["theirs, to skip", canaryIds.visits.catoWaiting, only({ foreignAlt: "done" })],
      ]),
      ...on("/reflection", { intent: "unshare" }, [
        ["written, to take back", held, only({ alt: "done" })],
      ]),
    ],
  },
  {
    route: "routes/visits/visits.$visitId.reply",
    method: "GET",
    cases: on("/reply", undefined, [
      ["answered", held, only({ alt: 200, mentor: 200 })],
      ["not open yet", visits.sofiaInterview, only({ otherAlt: "away", otherMentor: "away" })],
      ["not shared yet", visits.hanaDraft, only({ draftAlt: "away", mentor: "away" })],
      ["theirs", canaryIds.visits.catoCycle, only({ foreignAlt: 200, foreignMentor: 200 })],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId.reply",
    method: "POST",
    cases: [
      ...on("/reply", { text: "Thank you for coming." }, [
        ["answered", held, only({ alt: "done", mentor: "done" })],
        ["not open yet", visits.sofiaInterview, only({ otherAlt: 403, otherMentor: 403 })],
        ["not shared yet", visits.hanaDraft, only({ draftAlt: 403, mentor: 403 })],
        ["theirs", canaryIds.visits.catoCycle, only({ foreignAlt: "done", foreignMentor: "done" })],
        ["no visit", noId, nobody],
      ]),
      ...on("/reply", { intent: "read" }, [
        [
          "not open yet, to say read it",
          visits.sofiaInterview,
          only({ otherAlt: 403, otherMentor: 403 }),
        ],
      ]),
    ],
  },
  {
    route: "routes/visits/visits.$visitId.learn",
    method: "GET",
    cases: on("/learn", undefined, [
      ["read", held, only({ alt: 200 })],
      ["not open yet", visits.sofiaInterview, only({ otherAlt: "away" })],
      ["not shared yet", visits.hanaDraft, only({ draftAlt: "away" })],
      ["theirs", canaryIds.visits.catoCycle, only({ foreignAlt: 200 })],
      ["no visit", noId, nobody],
    ]),
  },
  {
    route: "routes/visits/visits.$visitId.learn",
    method: "POST",
    cases: [
      ...on("/learn", { moduleId: "speaking-up" }, [
        ["read", held, only({ alt: "done" })],
        ["not open yet", visits.sofiaInterview, only({ otherAlt: 403 })],
        ["not shared yet", visits.hanaDraft, only({ draftAlt: 403 })],
        ["theirs", canaryIds.visits.catoCycle, only({ foreignAlt: "done" })],
        ["no visit", noId, nobody],
      ]),
      ...on("/learn", { intent: "nothing" }, [
        ["nothing this time", held, only({ alt: "done" })],
        ["nothing, not open yet", visits.sofiaInterview, only({ otherAlt: 403 })],
      ]),
    ],
  },
];
