/** Commands on the lessons of an agreement. Only the ALT enters lessons. */
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Viewer } from "~/people/viewer";
import { dayOf } from "~/web/dates";
import { FieldError } from "~/web/forms/forms.server";
import { recordEvent } from "~db/events.server";
import { newId } from "~db/ids";
import { notFound } from "~db/refusal";
import { agreementLessons, lessonReviews } from "~db/schema";
import { type Tx, transaction } from "~db/transaction.server";
import { type AgreementAggregate, loadAgreement } from "../agreement-aggregate.server";
import type { LessonInput } from "./lesson-forms";
import { lessonRows, loadLesson, startOf } from "./lessons.queries.server";
import { nextLessonDay } from "./review-rules";

/** The same lesson submitted again within this time, in milliseconds, counts as a double submit. */
const doubleSubmitWindow = 60_000;

/** @throws FieldError when the agreement does not cover that day */
function checkDay({ row }: AgreementAggregate, on: string): void {
  const { startsOn, endsOn, endedAt } = row.agreement;
  if (endedAt !== null || on < startsOn || on > endsOn)
    throw new FieldError("on", "outside-agreement");
}

async function insertLesson(
  tx: Tx,
  viewer: Viewer,
  found: AgreementAggregate,
  input: LessonInput,
  now: number,
): Promise<string> {
  checkDay(found, input.on);
  const agreementId = found.row.agreement.id;
  const [same] = await tx
    .select({ id: agreementLessons.id })
    .from(agreementLessons)
    .where(
      and(
        eq(agreementLessons.agreementId, agreementId),
        eq(agreementLessons.on, input.on),
        input.period === null
          ? isNull(agreementLessons.period)
          : eq(agreementLessons.period, input.period),
        eq(agreementLessons.className, input.className),
        gt(agreementLessons.createdAt, now - doubleSubmitWindow),
      ),
    )
    .limit(1);
  if (same) return same.id;
  const id = newId();
  await tx.insert(agreementLessons).values({ id, agreementId, ...input, createdAt: now });
  await recordEvent(tx, viewer, {
    subject: "agreement-lesson",
    subjectId: id,
    verb: "added",
    details: { agreementId, on: input.on },
  });
  return id;
}

/**
 * Adds a lesson to a role agreement.
 *
 * @param now UTC milliseconds
 * @returns the lesson's id
 * @throws FieldError when the agreement does not cover the lesson's day
 */
export const addLesson = (
  viewer: Viewer,
  agreementId: string,
  input: LessonInput,
  now: number,
): Promise<string> =>
  transaction(async (tx) => {
    const found = await loadAgreement(tx, { party: "alt", viewer }, agreementId, now);
    return insertLesson(tx, viewer, found, input, now);
  });

/**
 * Adds a lesson for today with the goal, page and language of the role agreement. Adds nothing when there is
 * a lesson for today already.
 *
 * @param now UTC milliseconds
 * @returns the id of the new or the existing lesson
 */
export const addToday = (viewer: Viewer, agreementId: string, now: number): Promise<string> =>
  transaction(async (tx) => {
    const found = await loadAgreement(tx, { party: "alt", viewer }, agreementId, now);
    const on = dayOf(now);
    const rows = await lessonRows(tx, agreementId);
    const here = rows.find(({ lesson }) => lesson.on === on);
    if (here) return here.lesson.id;
    return insertLesson(tx, viewer, found, { on, ...startOf(found) }, now);
  });

/**
 * Copies a lesson to the same weekday one week later; when that day is past, to the next such weekday from
 * today on.
 *
 * @param now UTC milliseconds
 * @returns the new lesson's id
 */
export const copyLesson = (
  viewer: Viewer,
  agreementId: string,
  lessonId: string,
  now: number,
): Promise<string> =>
  transaction(async (tx) => {
    const actor = { party: "alt", viewer } as const;
    const { found, lesson } = await loadLesson(tx, actor, agreementId, lessonId, now);
    const { id: _, ...same } = lesson;
    const on = nextLessonDay(lesson.on, dayOf(now));
    return insertLesson(tx, viewer, found, { ...same, on }, now);
  });

const hasReviews = async (tx: Tx, lessonId: string): Promise<boolean> => {
  const [row] = await tx
    .select({ by: lessonReviews.by })
    .from(lessonReviews)
    .where(eq(lessonReviews.lessonId, lessonId))
    .limit(1);
  return row !== undefined;
};

/**
 * Changes the class, period, goal, page and language of a lesson, and its day. The day cannot change once a
 * party has written a review, because both may read the reviews when that day is over.
 *
 * @throws FieldError on `on`: `day-settled` when the lesson has a review, `outside-agreement` for a day that
 * the agreement does not cover
 */
export const changeLesson = (
  viewer: Viewer,
  agreementId: string,
  lessonId: string,
  input: LessonInput,
  now: number,
): Promise<void> =>
  transaction(async (tx) => {
    const actor = { party: "alt", viewer } as const;
    const { found, lesson, reviews } = await loadLesson(tx, actor, agreementId, lessonId, now);
    if (input.on !== lesson.on) {
      if (reviews.length > 0) throw new FieldError("on", "day-settled");
      checkDay(found, input.on);
    }
    await tx
      .update(agreementLessons)
      .set(input)
      .where(and(eq(agreementLessons.agreementId, agreementId), eq(agreementLessons.id, lessonId)));
    await recordEvent(tx, viewer, {
      subject: "agreement-lesson",
      subjectId: lessonId,
      verb: "changed",
      details: { agreementId, from: lesson.on, to: input.on },
    });
  });

/** Deletes a lesson that was not held. @throws FieldError `day-settled` when the lesson has a review */
export const removeLesson = (
  viewer: Viewer,
  agreementId: string,
  lessonId: string,
  now: number,
): Promise<void> =>
  transaction(async (tx) => {
    await loadLesson(tx, { party: "alt", viewer }, agreementId, lessonId, now);
    if (await hasReviews(tx, lessonId)) throw new FieldError("on", "day-settled");
    const [gone] = await tx
      .delete(agreementLessons)
      .where(and(eq(agreementLessons.agreementId, agreementId), eq(agreementLessons.id, lessonId)))
      .returning({ on: agreementLessons.on });
    if (!gone) throw notFound();
    await recordEvent(tx, viewer, {
      subject: "agreement-lesson",
      subjectId: lessonId,
      verb: "removed",
      details: { agreementId, on: gone.on },
    });
  });
