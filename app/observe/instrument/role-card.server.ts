import { shownTasks, wordsIn } from "~/agree/agreement";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import { reviewReader, sharedSheet } from "~/visits/shared-agreements.queries.server";
import type { Visit } from "~/visits/visits.queries.server";
import { dayOf } from "~/web/dates";
import { criteriaWithTeacher } from "../role-criteria";
import type { RoleCard } from "./instrument-data";

/**
 * Loads the tasks of the ALT and of the partner teacher in a visited lesson and the plan of its minutes, to show
 * on the observation screen. Returns null unless both share their role sheet with mentors.
 */
export async function roleCard(
  viewer: Viewer,
  visit: Visit,
  locale: Locale,
): Promise<RoleCard | null> {
  if (!visit.partner) return null;
  const day = dayOf(visit.startsAt);
  const shared = await sharedSheet(viewer, visit.altId, visit.partner.id, day);
  if (!shared) return null;
  const { content } = shared;
  const tasks = shownTasks(content);
  return {
    altName: shared.altName,
    teacherName: shared.teacherName,
    tasks: tasks
      .filter(({ phase }) => phase !== "after")
      .map(({ id, phase, owner, title }) => ({ id, phase, owner, title: wordsIn(title, locale) })),
    plan: content.plan.map(({ id, minutes, step, teacher, alt }) => ({
      id,
      minutes,
      step: wordsIn(step, locale),
      teacher: wordsIn(teacher, locale),
      alt: wordsIn(alt, locale),
    })),
    reviewsOf: (await reviewReader(viewer, shared.agreementId)) ? shared.agreementId : null,
    withTeacher: criteriaWithTeacher(tasks),
  };
}
