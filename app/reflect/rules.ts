/** Who may write and read own views, feedback and replies. Pure: data in, answer out. */
import type { VisitKind, VisitStatus } from "~/observe/vocabulary";
import type { Viewer } from "~/people/viewer";

type Person = Pick<Viewer, "id">;

/** The people of a visit, as far as its feedback goes. */
export type Pair = {
  kind: VisitKind;
  altId: string;
  mentorId: string | null;
  observerId: string;
};

/** Reflections are for people who teach, alone and for themselves. */
export const canReflectAlone = (viewer: Pick<Viewer, "alt">) => viewer.alt;

/** The own view is the ALT's, from the first minute of a lesson that took place. */
export const canReflect = (
  viewer: Person,
  visit: Pair & { status: VisitStatus; startsAt: number },
  now: number,
) => viewer.id === visit.altId && visit.status === "planned" && now >= visit.startsAt;

/**
 * The ALT speaks first (product rule 3; domain notes 7.3, after Wajnryb's order of a feedback talk): a
 * colleague's feedback waits for the ALT's own view. Who observed alone has nothing to wait for.
 */
export const waitsForOwnView = (visit: Pair) => visit.observerId !== visit.altId;

/** Whom a shared observation is for: the person who did not write it; nobody after a self-observation. */
export const readerOf = (visit: Pair): string | null =>
  visit.observerId === visit.altId ? visit.mentorId : visit.altId;

/**
 * The observer reads their own words always. The person they are for reads them once shared: the ALT after
 * their own view, written or skipped; the colleague whom an ALT shadowed, at once. Nobody else does.
 */
export const canReadFeedback = (viewer: Person, visit: Pair, ownView: boolean) => {
  if (viewer.id === visit.observerId) return true;
  if (viewer.id !== readerOf(visit)) return false;
  return ownView || !waitsForOwnView(visit);
};

/**
 * The person whom feedback is for answers as soon as it is open to them; its writer once they have
 * answered, so that nobody is asked twice.
 */
export const canReply = (
  viewer: Person,
  visit: Pair,
  { open, answered }: { open: boolean; answered: boolean },
) => {
  const reader = readerOf(visit);
  if (reader === null || !open) return false;
  return viewer.id === reader || (viewer.id === visit.observerId && answered);
};

/** What was written stays as it was once the ALT has answered; what was skipped may still be written. */
export const canEditOwnView = (status: "none" | "written" | "skipped", answered: boolean) =>
  status !== "written" || !answered;
