/** Who may write and read own views, feedback and replies. Pure: data in, answer out. */

import type { Viewer } from "~/people/viewer";
import type { VisitStatus } from "~/visits/vocabulary";
import type { ReflectionStatus } from "./vocabulary";

type Person = Pick<Viewer, "id">;

/** The people of a visit, as far as its feedback goes. */
export type Pair = { altId: string; mentorId: string | null; observerId: string };

/** Reflections are for people who teach, alone and for themselves. */
export const canReflectAlone = (viewer: Pick<Viewer, "alt">) => viewer.alt;

/** The own view is the ALT's, from the first minute of a lesson that takes place. */
export const canReflect = (
  viewer: Person,
  visit: Pair & { status: VisitStatus; startsAt: number },
  now: number,
) => viewer.id === visit.altId && visit.status === "planned" && now >= visit.startsAt;

/** Where the ALT took the notes, shadowing or alone, feedback is their own and waits for nothing. */
export const isForAlt = (visit: Pair) => visit.observerId !== visit.altId;

/**
 * The ALT speaks first (product rule 3, after Wajnryb's order of a feedback talk, domain notes 7.3): a
 * colleague's feedback opens for the ALT after their own view, written or skipped. Its observer reads it
 * always, and nobody else ever.
 */
export const canReadFeedback = (viewer: Person, visit: Pair, ownView: boolean) =>
  viewer.id === visit.observerId || (viewer.id === visit.altId && ownView);

/** The ALT answers what is open to them; the colleague goes on from there, so that nobody is pressed. */
export const canReply = (
  viewer: Person,
  visit: Pair,
  { open, answered }: { open: boolean; answered: boolean },
) => {
  if (!isForAlt(visit) || !open) return false;
  return viewer.id === visit.altId || (viewer.id === visit.observerId && answered);
};

/** What was written stays as it was once the ALT has answered; what was skipped may still be written. */
export const canEditOwnView = (status: ReflectionStatus | null, answered: boolean) =>
  status !== "written" || !answered;
