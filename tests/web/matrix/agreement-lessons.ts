/** Lessons under an agreement and their reviews. */
import { addDays, dayOf } from "~/web/dates";
import { canaryIds, canaryLessonIds } from "~db/seed/canary.server";
import { sampleIds } from "~db/seed/sample.server";
import { type Case, type Expected, noId, only, type Row } from "./row";

const { agreements, lessons } = sampleIds;
const nobody = only({});
const liams = agreements.liamSuzuki;
const sofias = agreements.sofiaWatanabe;
const catos = canaryIds.agreements.catoTeacher;

type Decision = Expected["alt"];
const alt = (decision: Decision) => only({ alt: decision });
const foreignAlt = (decision: Decision) => only({ foreignAlt: decision });

const under = (tail: string, ours: Decision, theirs: Decision, body?: Case["body"]): Case[] => [
  { thing: "ours", path: `/agreements/${liams}${tail}`, body, expected: alt(ours) },
  { thing: "theirs", path: `/agreements/${catos}${tail}`, body, expected: foreignAlt(theirs) },
  { thing: "no agreement", path: `/agreements/${noId}${tail}`, body, expected: nobody },
];

const lesson = (agreement: string, id: string, tail = "") =>
  `/agreements/${agreement}/lessons/${id}${tail}`;

const ofLesson = (tail: string, ours: Decision, theirs: Decision, body?: Case["body"]): Case[] => [
  { thing: "ours", path: lesson(liams, lessons.liamMenu, tail), body, expected: alt(ours) },
  {
    thing: "theirs",
    path: lesson(catos, canaryLessonIds.catoLesson, tail),
    body,
    expected: foreignAlt(theirs),
  },
  {
    thing: "ours, by way of another agreement",
    path: lesson(sofias, lessons.liamMenu, tail),
    body,
    expected: nobody,
  },
  {
    thing: "theirs, by way of ours",
    path: lesson(liams, canaryLessonIds.catoLesson, tail),
    body,
    expected: nobody,
  },
  { thing: "no lesson", path: lesson(liams, noId, tail), body, expected: nobody },
];

const soon = addDays(dayOf(Date.now()), 10);
const line = { period: "2", className: "2-C", goal: "", page: "", language: "" };
const review = { kind: "one-minute", "r1-keep": "The pace.", base: "" };

export const agreementLessonRows: Row[] = [
  {
    route: "routes/agreements/agreements.$agreementId_.lessons._index",
    method: "GET",
    cases: under("/lessons", 200, 200),
  },
  {
    route: "routes/agreements/agreements.$agreementId_.lessons._index",
    method: "POST",
    cases: under("/lessons?index", "done", "done", { intent: "today" }),
  },
  {
    route: "routes/agreements/agreements.$agreementId_.lessons.new",
    method: "GET",
    cases: under("/lessons/new", 200, 200),
  },
  {
    route: "routes/agreements/agreements.$agreementId_.lessons.new",
    method: "POST",
    cases: under("/lessons/new", "done", "done", { ...line, on: soon }),
  },
  {
    route: "routes/agreements/agreements.$agreementId_.lessons.$lessonId",
    method: "GET",
    cases: ofLesson("", 200, 200),
  },
  {
    route: "routes/agreements/agreements.$agreementId_.lessons.$lessonId",
    method: "POST",
    cases: [
      ...ofLesson("", "done", "done", { intent: "copy" }),
      {
        thing: "seen, with nothing to add",
        path: lesson(liams, lessons.liamMenu),
        body: { intent: "seen" },
        expected: alt("done"),
      },
    ],
  },
  {
    route: "routes/agreements/agreements.$agreementId_.lessons.$lessonId_.change",
    method: "GET",
    cases: ofLesson("/change", 200, 200),
  },
  {
    route: "routes/agreements/agreements.$agreementId_.lessons.$lessonId_.change",
    method: "POST",
    cases: [
      ...ofLesson("/change", "done", 422, { ...line, on: soon }),
      {
        thing: "taken out",
        path: lesson(liams, lessons.liamMenu, "/change"),
        body: { intent: "remove" },
        expected: alt("done"),
      },
      {
        thing: "taken out after somebody looked back",
        path: lesson(liams, lessons.liamFood, "/change"),
        body: { intent: "remove" },
        expected: alt(422),
      },
    ],
  },
  {
    route: "routes/agreements/agreements.$agreementId_.lessons.$lessonId_.review",
    method: "GET",
    cases: ofLesson("/review", 200, 200),
  },
  {
    route: "routes/agreements/agreements.$agreementId_.lessons.$lessonId_.review",
    method: "POST",
    cases: [
      ...ofLesson("/review", "done", 422, review),
      {
        thing: "ours, which the other reads already",
        path: lesson(liams, lessons.liamFood, "/review"),
        body: review,
        expected: alt(422),
      },
    ],
  },
  {
    route: "routes/agreements/agreements.$agreementId_.done",
    method: "GET",
    cases: under("/done", 200, 200),
  },
  {
    route: "routes/agreements/agreements.$agreementId_.done",
    method: "POST",
    cases: under("/done", "done", "done", { taskId: "d-sounds", change: "both" }),
  },
  {
    route: "routes/agreements/agreements.$agreementId_.shared-reviews",
    method: "GET",
    cases: [
      {
        thing: "that both share with a mentor",
        path: `/agreements/${sofias}/shared-reviews`,
        expected: only({ otherMentor: 200 }),
      },
      {
        thing: "that stay with the two",
        path: `/agreements/${liams}/shared-reviews`,
        expected: nobody,
      },
      { thing: "theirs", path: `/agreements/${catos}/shared-reviews`, expected: nobody },
      { thing: "of no agreement", path: `/agreements/${noId}/shared-reviews`, expected: nobody },
    ],
  },
];
