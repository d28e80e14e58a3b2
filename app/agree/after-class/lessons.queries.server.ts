/** Reads of the lessons of an agreement. Each loads the agreement for the actor first. */
import { and, eq, inArray } from "drizzle-orm";
import type { Locale } from "~/people/vocabulary";
import { type Db, db } from "~db/client.server";
import { notFound } from "~db/refusal";
import { agreementLessons, lessonReviews } from "~db/schema";
import type { Tx } from "~db/transaction.server";
import type { Actor } from "../actor";
import { type AgreementContent, shownTasks, wordsIn } from "../agreement";
import { type AgreementAggregate, loadAgreement, namesOf } from "../agreement-aggregate.server";
import type { Party } from "../vocabulary";
import type { Lesson, LessonsFrame, LessonTask } from "./lesson-view";
import { byTime, eveningEnds } from "./review-rules";

export type Review = typeof lessonReviews.$inferSelect;

/** A lesson with all its reviews, unfiltered. Never send it to a page. */
export type LessonRow = { lesson: Lesson; reviews: Review[] };

const lessonOf = ({
  agreementId: _,
  createdAt: __,
  ...lesson
}: typeof agreementLessons.$inferSelect): Lesson => lesson;

/**
 * Loads the lessons of a role agreement with all their reviews, oldest first. Checks no permission: the
 * caller has loaded the agreement for the reader.
 *
 * @param lessonId limits the result to this lesson
 */
export async function lessonRows(
  from: Db | Tx,
  agreementId: string,
  lessonId?: string,
): Promise<LessonRow[]> {
  const rows = await from
    .select()
    .from(agreementLessons)
    .where(
      and(
        eq(agreementLessons.agreementId, agreementId),
        lessonId === undefined ? undefined : eq(agreementLessons.id, lessonId),
      ),
    );
  if (rows.length === 0) return [];
  const reviews = await from
    .select()
    .from(lessonReviews)
    .where(
      inArray(
        lessonReviews.lessonId,
        rows.map(({ id }) => id),
      ),
    );
  return rows
    .map((row) => ({
      lesson: lessonOf(row),
      reviews: reviews.filter(({ lessonId }) => lessonId === row.id),
    }))
    .sort((one, other) => byTime(one.lesson, other.lesson));
}

/**
 * Loads a lesson with all its reviews and its role agreement.
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found` when the lesson does not exist or the actor may not see its agreement
 */
export async function loadLesson(
  from: Db | Tx,
  actor: Actor,
  agreementId: string,
  lessonId: string,
  now: number,
): Promise<{ found: AgreementAggregate } & LessonRow> {
  const found = await loadAgreement(from, actor, agreementId, now);
  const [row] = await lessonRows(from, agreementId, lessonId);
  if (!row) throw notFound();
  return { found, ...row };
}

/**
 * Returns the content of a role agreement on a given day: the newest version that both parties had confirmed
 * by the end of the day. Under an information-only contract, the ALT's confirmation is enough. When no
 * version was confirmed, returns the newest version of that day with `agreed` false.
 */
export function sheetOn(
  found: AgreementAggregate,
  day: string,
): { content: AgreementContent; agreed: boolean } {
  const { versions, confirmations, mode } = found;
  const end = eveningEnds(day);
  const yes = (version: number, party: Party) =>
    confirmations.some((each) => each.version === version && each.by === party && each.at < end);
  const held = versions.findLast(
    ({ version }) =>
      yes(version, "alt") && (mode === "information-only" || yes(version, "teacher")),
  );
  const last = held ?? versions.findLast(({ at }) => at < end) ?? versions[0];
  if (!last) throw new Error("An agreement without a version.");
  return { content: last.content, agreed: held !== undefined };
}

/**
 * Returns the data of a role agreement that every page about its lessons shows, such as names, school and
 * days.
 */
export const frameOf = ({ row, mode }: AgreementAggregate): LessonsFrame => ({
  id: row.agreement.id,
  ...namesOf(row),
  schoolName: row.school.name,
  classes: row.agreement.classes,
  startsOn: row.agreement.startsOn,
  endsOn: row.agreement.endsOn,
  ended: row.agreement.endedAt !== null,
  mode,
});

/** Lists the visible tasks of a role sheet, with their titles in the reader's language. */
export const tasksIn = (content: AgreementContent, locale: Locale): LessonTask[] =>
  shownTasks(content).map(({ id, phase, title, owner }) => ({
    id,
    phase,
    title: wordsIn(title, locale),
    owner,
  }));

/**
 * Loads a lesson for its form, and the data of its role agreement that the page shows (`frame`).
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found`
 */
export async function findLesson(
  actor: Actor,
  agreementId: string,
  lessonId: string,
  now: number,
): Promise<{ frame: LessonsFrame; lesson: Lesson }> {
  const { found, lesson } = await loadLesson(db(), actor, agreementId, lessonId, now);
  return { frame: frameOf(found), lesson };
}

/**
 * Loads the initial values for the form of a new lesson (`start`), and the data of its role agreement that
 * the page shows (`frame`).
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found`
 */
export async function lessonStart(
  actor: Actor,
  agreementId: string,
  now: number,
): Promise<{ frame: LessonsFrame; start: Omit<Lesson, "id" | "on"> }> {
  const found = await loadAgreement(db(), actor, agreementId, now);
  return { frame: frameOf(found), start: startOf(found) };
}

/**
 * Returns the initial values of a new lesson, taken from its role agreement. The class is empty when the
 * agreement names several classes.
 */
export function startOf(found: AgreementAggregate): Omit<Lesson, "id" | "on"> {
  const { agreedVersion, headVersion, classes } = found.row.agreement;
  const version = agreedVersion ?? headVersion;
  const lines = found.versions.find((each) => each.version === version)?.content.lines;
  return {
    period: null,
    className: /[,、，;\n]/.test(classes) ? "" : classes,
    goal: lines?.goal ?? "",
    page: lines?.page ?? "",
    language: lines?.language ?? "",
  };
}
