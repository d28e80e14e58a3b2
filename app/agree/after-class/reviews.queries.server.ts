/** Reads of reviews. Reviews that a reader may not see yet never leave this file. */
import type { Locale } from "~/people/vocabulary";
import { db } from "~db/client.server";
import { notFound } from "~db/refusal";
import type { Actor, VisitingMentor } from "../actor";
import { type AgreementAggregate, loadAgreement } from "../agreement-aggregate.server";
import { type ContractMode, parties } from "../vocabulary";
import type {
  LessonPageView,
  LessonSummary,
  LessonsFrame,
  LessonTask,
  NextTime,
  ReviewStart,
  ReviewView,
} from "./lesson-view";
import {
  frameOf,
  type LessonRow,
  lessonRows,
  loadLesson,
  type Review,
  sheetOn,
  tasksIn,
} from "./lessons.queries.server";
import { nextQuestion } from "./review-questions";
import { answersIn } from "./review-questions.server";
import {
  byTime,
  type ReviewReader,
  readable,
  revealed,
  reviewState,
  writeRefusal,
} from "./review-rules";

type At = { mode: ContractMode; now: number };

function reviewView(review: Review, tasks: LessonTask[], locale: Locale): ReviewView {
  const otherwise = tasks.flatMap(({ id, title, owner }) => {
    const doer = review.done[id];
    return doer && doer !== owner ? [{ id, title, agreed: owner, doer }] : [];
  });
  const answers = answersIn(review.answers, locale);
  const spokeOfTasks = Object.keys(review.done).length > 0;
  return {
    by: review.by,
    kind: review.kind,
    mode: review.mode,
    at: review.at,
    seen: answers.length === 0 && !spokeOfTasks,
    answers,
    spokeOfTasks,
    otherwise,
  };
}

/** The plans for next time from the last lesson with open reviews before the given one. */
function nextTimeFor(
  reader: ReviewReader,
  rows: readonly LessonRow[],
  before: LessonRow["lesson"] | null,
  at: At,
): NextTime | null {
  const last = rows.findLast(
    ({ lesson, reviews }) =>
      lesson.id !== before?.id &&
      (!before || byTime(lesson, before) < 0) &&
      readable(reader, reviews, lesson.on, at).length > 0 &&
      (at.mode !== "full" || revealed(reviews, lesson.on, at.now)),
  );
  if (!last) return null;
  const open = readable(reader, last.reviews, last.lesson.on, at);
  const lines = parties.flatMap((by) => {
    const text = open.find((review) => review.by === by)?.answers[nextQuestion];
    return text ? [{ by, text }] : [];
  });
  return lines.length > 0 ? { from: last.lesson.on, lines } : null;
}

/**
 * Lists the lessons of a role agreement, newest first. `next` holds the plans for next time from the last
 * lesson whose reviews the actor may read; null when there are none.
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found`
 */
export async function lessonsPage(
  actor: Actor,
  agreementId: string,
  now: number,
): Promise<{ frame: LessonsFrame; lessons: LessonSummary[]; next: NextTime | null }> {
  const found = await loadAgreement(db(), actor, agreementId, now);
  const rows = await lessonRows(db(), agreementId);
  const at = { mode: found.mode, now };
  return {
    frame: frameOf(found),
    lessons: rows
      .map(({ lesson, reviews }) => ({
        ...lesson,
        state: reviewState(actor.party, reviews, lesson.on, at),
      }))
      .reverse(),
    next: nextTimeFor(actor.party, rows, null, at),
  };
}

function pageOf(
  reader: ReviewReader,
  found: AgreementAggregate,
  { lesson, reviews }: LessonRow,
  locale: Locale,
  now: number,
): Omit<LessonPageView, "next"> {
  const at = { mode: found.mode, now };
  const party = reader === "mentor" ? "alt" : reader;
  const tasks = tasksIn(sheetOn(found, lesson.on).content, locale);
  const open = readable(reader, reviews, lesson.on, at);
  const viewOf = (own: boolean) => {
    const review = open.find(({ by }) => (by === party) === own);
    return review ? reviewView(review, tasks, locale) : null;
  };
  return {
    frame: frameOf(found),
    lesson,
    state: reviewState(party, open, lesson.on, at),
    canWrite: reader !== "mentor" && writeRefusal(party, reviews, lesson.on, at) === null,
    own: viewOf(true),
    other: viewOf(false),
  };
}

/**
 * Loads a lesson of a role agreement with the reviews that the actor may read.
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found`
 */
export async function lessonPage(
  actor: Actor,
  agreementId: string,
  lessonId: string,
  locale: Locale,
  now: number,
): Promise<LessonPageView> {
  const { found, ...row } = await loadLesson(db(), actor, agreementId, lessonId, now);
  const rows = await lessonRows(db(), agreementId);
  const at = { mode: found.mode, now };
  return {
    ...pageOf(actor.party, found, row, locale, now),
    state: reviewState(actor.party, row.reviews, row.lesson.on, at),
    next: nextTimeFor(actor.party, rows, row.lesson, at),
  };
}

/**
 * Loads the data for the actor's review form of a lesson: its tasks and the stored review, if any.
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found`
 */
export async function reviewStart(
  actor: Actor,
  agreementId: string,
  lessonId: string,
  locale: Locale,
  now: number,
): Promise<ReviewStart> {
  const { found, lesson, reviews } = await loadLesson(db(), actor, agreementId, lessonId, now);
  const { content, agreed } = sheetOn(found, lesson.on);
  const own = readable(actor.party, reviews, lesson.on, { mode: found.mode, now }).find(
    ({ by }) => by === actor.party,
  );
  return {
    tasks: tasksIn(content, locale),
    agreed,
    stored: own ? { kind: own.kind, answers: own.answers, done: own.done, at: own.at } : null,
  };
}

/**
 * Lists, for a mentor, the lessons of a role agreement with reviews that the mentor may read, newest first.
 * ALT and teacher must both have agreed that mentors read their reviews.
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found` also while the contract is information-only
 */
export async function openReviews(
  mentor: VisitingMentor & { reads: "reviews" },
  agreementId: string,
  locale: Locale,
  now: number,
): Promise<{ frame: LessonsFrame; lessons: Omit<LessonPageView, "next">[] }> {
  const found = await loadAgreement(db(), mentor, agreementId, now);
  if (found.mode !== "full") throw notFound();
  const rows = await lessonRows(db(), agreementId);
  const lessons = rows
    .map((each) => pageOf("mentor", found, each, locale, now))
    .filter(({ own, other }) => own || other)
    .reverse();
  return { frame: frameOf(found), lessons };
}
