/** Permissions on own views, feedback and replies. Pure functions. */

import type { Viewer } from "~/people/viewer";
import type { VisitStatus } from "~/visits/vocabulary";
import type { ReflectionStatus } from "./vocabulary";

type Person = Pick<Viewer, "id">;

/** The people of a visit that decide who reads its feedback. */
export type Pair = { altId: string; mentorId: string | null; observerId: string };

/** Only people who teach can write reflections without a visit. */
export const canReflectAlone = (viewer: Pick<Viewer, "alt">) => viewer.alt;

/** The ALT may write an own view on a planned visit from the start of its lesson. `now` is UTC milliseconds. */
export const canReflect = (
  viewer: Person,
  visit: Pair & { status: VisitStatus; startsAt: number },
  now: number,
) => viewer.id === visit.altId && visit.status === "planned" && now >= visit.startsAt;

/**
 * True when a colleague observed the ALT. When ALTs shadow a lesson or observe themselves, they need not wait
 * for their own feedback.
 */
export const isForAlt = (visit: Pair) => visit.observerId !== visit.altId;

/**
 * The one place that decides who reads the feedback of a visit. The observer always may; the ALT may after
 * writing or skipping their own view; nobody else ever may. "The ALT speaks first" is product rule 3, after
 * Wajnryb's order of a feedback talk (domain notes 7.3).
 *
 * @param ownView true when the ALT has written or skipped their own view
 */
export const canReadFeedback = (viewer: Person, visit: Pair, ownView: boolean) =>
  viewer.id === visit.observerId || (viewer.id === visit.altId && ownView);

/**
 * The ALT may reply to feedback that they may read. The colleague may reply after the ALT's first answer, so
 * that the ALT is not pressed.
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
 * An own view cannot be changed after the ALT has answered the feedback; a skipped one can still be written.
 */
export const canEditOwnView = (status: ReflectionStatus | null, answered: boolean) =>
  status !== "written" || !answered;
