/** Permissions on own views, feedback and replies. Pure functions. */

import type { Viewer } from "~/people/viewer";
import type { VisitStatus } from "~/visits/vocabulary";
import type { ReflectionStatus } from "./vocabulary";

type Person = Pick<Viewer, "id">;

/** The people of a visit that decide who reads its feedback. */
export type Pair = { altId: string; mentorId: string | null; observerId: string };

/** Whether a member may write reflections without a visit: only ALTs may. */
export const canReflectAlone = (viewer: Pick<Viewer, "alt">) => viewer.alt;

/**
 * Whether there is a lesson to reflect on: its planned start has come, or it was observed before that.
 *
 * @param now UTC milliseconds
 */
export const hasLesson = (visit: { startsAt: number; observed: boolean }, now: number) =>
  now >= visit.startsAt || visit.observed;

/**
 * Whether a member may write their own view (reflection) on a visit: only its ALT, while the visit is
 * planned, from the start of the lesson.
 *
 * @param now UTC milliseconds
 */
export const canReflect = (
  viewer: Person,
  visit: Pair & { status: VisitStatus; startsAt: number; observed: boolean },
  now: number,
) => viewer.id === visit.altId && visit.status === "planned" && hasLesson(visit, now);

/**
 * True when a colleague observes the ALT's lesson and writes feedback for the ALT. False in a
 * self-observation or shadowing, where the ALT is the observer.
 */
export const isForAlt = (visit: Pair) => visit.observerId !== visit.altId;

/**
 * Whether a member may read the feedback on a visit. The observer always may; the ALT may after writing or
 * skipping their own view, because the ALT speaks first in a feedback talk (Wajnryb); nobody else may. All
 * access to feedback must be checked with this function.
 *
 * @param ownView true when the ALT has written or skipped their own view
 */
export const canReadFeedback = (viewer: Person, visit: Pair, ownView: boolean) =>
  viewer.id === visit.observerId || (viewer.id === visit.altId && ownView);

/**
 * Whether a member may reply to the feedback on a visit. The ALT may as soon as they can read the feedback;
 * the observer may only after the ALT has answered, so that the ALT is not pressed.
 *
 * @param open true when the member may read the feedback
 * @param answered true when the ALT has replied or marked the feedback as read
 */
export const canReply = (
  viewer: Person,
  visit: Pair,
  { open, answered }: { open: boolean; answered: boolean },
) => {
  if (!isForAlt(visit) || !open) return false;
  return viewer.id === visit.altId || (viewer.id === visit.observerId && answered);
};

/**
 * Whether the ALT may write or change their own view (reflection) on a visit. A written view cannot be
 * changed after the ALT has answered the feedback; a skipped view can still be written.
 *
 * @param status status of the stored view; null when there is none
 * @param answered true when the ALT has answered the feedback
 */
export const canEditOwnView = (status: ReflectionStatus | null, answered: boolean) =>
  status !== "written" || !answered;
