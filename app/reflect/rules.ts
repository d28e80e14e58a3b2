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
 * Whether a member may write their own view (reflection) on a visit: only its ALT, while the visit is
 * planned, from the start of the lesson.
 *
 * @param now UTC milliseconds
 */
export const canReflect = (
  viewer: Person,
  visit: Pair & { status: VisitStatus; startsAt: number },
  now: number,
) => viewer.id === visit.altId && visit.status === "planned" && now >= visit.startsAt;

/**
 * True when a colleague observed the ALT's lesson. False when the ALT is the observer, of their own lesson or
 * of another's; then the ALT need not wait for the feedback.
 */
export const isForAlt = (visit: Pair) => visit.observerId !== visit.altId;

/**
 * Decides whether a member may read the feedback on a visit; no other function decides it. The observer
 * always may; the ALT may after writing or skipping their own view; nobody else ever may. "The ALT speaks
 * first" is product rule 3, after Wajnryb's order of a feedback talk (domain notes 7.3).
 *
 * @param ownView true when the ALT has written or skipped their own view
 */
export const canReadFeedback = (viewer: Person, visit: Pair, ownView: boolean) =>
  viewer.id === visit.observerId || (viewer.id === visit.altId && ownView);

/**
 * Whether a member may reply to the feedback on a visit. The ALT may reply when `open` (the feedback is
 * readable); the observer only after the ALT has answered, so that the ALT is not pressed.
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
