/** Reads for the comparison of agreed owners with what was done. */
import type { Locale } from "~/people/vocabulary";
import { db } from "~db/client.server";
import type { Actor } from "../actor";
import { type AgreementAggregate, loadAgreement } from "../agreement-aggregate.server";
import { fixedOwners } from "../presets.server";
import { doers, type Party } from "../vocabulary";
import { agreedAgainstDone, type LessonDone } from "./done-rules";
import type { LessonsFrame, TaskDoneView } from "./lesson-view";
import { frameOf, type LessonRow, lessonRows, sheetOn, tasksIn } from "./lessons.queries.server";
import { readable, revealed } from "./review-rules";

/** The data of a lesson that counts; null when nothing was agreed or the reviews are not open yet. */
function lessonDone(
  reader: Party,
  found: AgreementAggregate,
  row: LessonRow,
  now: number,
): LessonDone | null {
  const { lesson, reviews } = row;
  if (!revealed(reviews, lesson.on, now)) return null;
  const { content, agreed } = sheetOn(found, lesson.on);
  const open = readable(reader, reviews, lesson.on, { mode: found.mode, now });
  if (!agreed || open.length === 0) return null;
  return {
    agreed: Object.fromEntries(
      content.tasks.flatMap(({ id, owner, hidden }) => (hidden ? [] : [[id, owner] as const])),
    ),
    said: Object.fromEntries(open.map(({ by, done }) => [by, done])),
  };
}

/**
 * Loads, for the tasks of a role agreement, the agreed owner and how often each person did the task. Covers
 * all lessons whose reviews both parties may read; `lessons` is their number.
 *
 * @param now UTC milliseconds
 * @throws Refusal `not-found`
 */
export async function donePage(
  actor: Actor,
  agreementId: string,
  locale: Locale,
  now: number,
): Promise<{ frame: LessonsFrame; lessons: number; tasks: TaskDoneView[] }> {
  const found = await loadAgreement(db(), actor, agreementId, now);
  const rows = await lessonRows(db(), agreementId);
  const lessons = rows.flatMap((row) => lessonDone(actor.party, found, row, now) ?? []);
  const { agreedVersion, headVersion } = found.row.agreement;
  const version = agreedVersion ?? headVersion;
  const content = found.versions.find((each) => each.version === version)?.content;
  const sheet = content ? tasksIn(content, locale) : [];
  const tasks = agreedAgainstDone(lessons, sheet).map(
    ({ instead, change, ...task }): TaskDoneView => {
      const fixed = fixedOwners[task.id]?.reason[locale] ?? null;
      return {
        ...task,
        title: sheet.find(({ id }) => id === task.id)?.title ?? task.id,
        instead: doers.flatMap((doer) =>
          instead[doer] > 0 ? [{ doer, lessons: instead[doer] }] : [],
        ),
        change: fixed ? null : change,
        fixed,
      };
    },
  );
  return { frame: frameOf(found), lessons: lessons.length, tasks };
}
