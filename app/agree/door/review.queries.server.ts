/** Reads of the lessons of an agreement for the teacher of an open link. */
import type { Locale } from "~/people/vocabulary";
import { addDays, dayOf } from "~/web/dates";
import { donePage } from "../after-class/done.queries.server";
import { reviewWords } from "../after-class/review-questions.server";
import { eveningEnds } from "../after-class/review-rules";
import { lessonPage, lessonsPage, reviewStart } from "../after-class/reviews.queries.server";
import { findAgreement } from "../agreements.queries.server";
import { contractAllows } from "../rules";
import type { Door } from "./opening.server";
import { isHiddenReview } from "./review-secrecy";
import type { DoorReviews } from "./review-view";

/** Days after which a lesson is no longer asked about. */
const memory = 14;

/**
 * Loads the reviews for the teacher's page: the lesson to review now, the last lesson with open reviews, the
 * plans for next time, and the tasks that were not done as agreed. Null when the contract allows the teacher
 * no reviews. A review that waits for the ALT's is left out when it was written before the PIN was chosen.
 *
 * @param now UTC milliseconds
 */
export async function doorReviews(
  { link, pinAt }: Pick<Door, "link" | "pinAt">,
  locale: Locale,
  now: number,
): Promise<DoorReviews | null> {
  const actor = { party: "teacher", link } as const;
  const id = link.agreementId;
  const sheet = await findAgreement(actor, id, now);
  if (!contractAllows("teacher", "see-reviews", sheet.mode)) return null;
  const { frame, lessons, next } = await lessonsPage(actor, id, now);
  const from = addDays(dayOf(now), -memory);
  const due =
    lessons.find(({ state, on }) => state === "own-missing" && on >= from) ??
    lessons.find(({ state }) => state === "waiting");
  const start = due && (await reviewStart(actor, id, due.id, locale, now));
  const isHidden = start?.stored ? isHiddenReview(start.stored.at, pinAt) : false;
  const open = lessons.find(({ state }) => state === "open");
  const { tasks } = await donePage(actor, id, locale, now);
  return {
    frame: locale === "ja" ? { ...frame, altName: frame.altStaffName } : frame,
    words: reviewWords(locale),
    now:
      due && start && !isHidden
        ? {
            lesson: due,
            start,
            late: now >= eveningEnds(due.on),
            waiting: due.state === "waiting",
          }
        : null,
    last: open ? await lessonPage(actor, id, open.id, locale, now) : null,
    next,
    done: tasks.filter((task) => task.asAgreed < task.lessons),
    shared: sheet.shares.reviews.alt && sheet.shares.reviews.teacher,
    shares: { sheet: sheet.shares.sheet.teacher, reviews: sheet.shares.reviews.teacher },
  };
}
