/** Permissions on a visit and its observation. Pure functions. */

import type { Viewer } from "~/people/viewer";
import type { LevelValue, RubricId } from "~/rubrics/vocabulary";
import type { ObservationStatus, VisitKind, VisitStatus } from "./vocabulary";

/** The fields of the viewer that the rules need. */
export type VisitActor = Pick<Viewer, "id" | "coordinator" | "mentor" | "alt">;

export type VisitFacts = {
  kind: VisitKind;
  status: VisitStatus;
  altId: string;
  mentorId: string | null;
  observerId: string;
  requestedBy: string;
  observation: { status: ObservationStatus; everShared?: boolean } | null;
  /** True when an observation exists; readers without access to it know only this. */
  begun?: boolean;
  /** The second observer of the lesson. */
  second?: { id: string; begun: boolean } | null;
};

/**
 * Whether the viewer is the ALT or the mentor of a visit, the only people who may read the texts of the
 * visit.
 */
export const isParty = (
  viewer: Pick<Viewer, "id">,
  visit: Pick<VisitFacts, "altId" | "mentorId">,
) => viewer.id === visit.altId || viewer.id === visit.mentorId;

/**
 * Whether the viewer is the second observer of a visit. The second observer may read the plan and writes a
 * separate observation, but may not read the observation of the first observer.
 */
export const isSecond = (viewer: Pick<Viewer, "id">, visit: Pick<VisitFacts, "second">) =>
  visit.second?.id === viewer.id;

/** The ALT, the mentor and coordinators arrange a visit; a self-observation belongs to the ALT only. */
const arranges = (viewer: VisitActor, visit: Pick<VisitFacts, "altId" | "mentorId">) =>
  isParty(viewer, visit) || (viewer.coordinator && visit.mentorId !== null);

/**
 * Whether the viewer may see the plan of a visit: its ALT, its mentor and its second observer may, and
 * coordinators, because they approve travel. A self-observation is hidden from other people, coordinators
 * too.
 */
export const canSeePlan = (
  viewer: VisitActor,
  visit: Pick<VisitFacts, "altId" | "mentorId" | "second">,
) => arranges(viewer, visit) || isSecond(viewer, visit);

/**
 * Whether the viewer may plan or request a visit with these people. Coordinators may for everybody, mentors
 * and ALTs for visits in which they take part, and only the ALT for a self-observation.
 */
export const canPlanFor = (
  viewer: VisitActor,
  plan: { altId: string; mentorId: string | null; kind: VisitKind },
) => {
  if (plan.kind === "self") return viewer.alt && viewer.id === plan.altId;
  if (viewer.coordinator) return true;
  return isParty(viewer, plan) && (viewer.mentor || viewer.alt);
};

/**
 * Returns the status of a new visit: `planned` for a self-observation, and when a coordinator or the mentor
 * who will take part creates the visit; otherwise `requested`, because the other person must accept it.
 */
export const firstStatus = (
  viewer: VisitActor,
  plan: { altId: string; mentorId: string | null; kind: VisitKind },
): "planned" | "requested" => {
  if (plan.kind === "self" || viewer.coordinator) return "planned";
  return viewer.mentor && viewer.id === plan.mentorId ? "planned" : "requested";
};

/** Whether a visit is planned or requested, and so neither declined nor cancelled. */
export const isStanding = (visit: Pick<VisitFacts, "status">) =>
  visit.status === "planned" || visit.status === "requested";

/**
 * Whether a visit is a proposal: a colleague planned it, and the ALT has not accepted it yet. A proposal takes
 * place unless somebody cancels it. The ALT accepts it by choosing a focus. A shadowing visit is never a
 * proposal, because in it the ALT is the observer.
 */
export const isProposed = (visit: {
  kind: VisitKind;
  status: VisitStatus;
  mentorId: string | null;
  acceptedAt: number | null;
}) =>
  visit.status === "planned" &&
  visit.mentorId !== null &&
  visit.kind !== "shadow" &&
  visit.acceptedAt === null;

/**
 * Whether the viewer may accept or decline a requested visit: its ALT and its mentor may, but not the one
 * who sent the request.
 */
export const canAnswer = (
  viewer: VisitActor,
  visit: Pick<VisitFacts, "status" | "altId" | "mentorId" | "requestedBy">,
) => visit.status === "requested" && isParty(viewer, visit) && viewer.id !== visit.requestedBy;

/**
 * Whether the viewer may change, move or cancel a visit: its ALT, its mentor and coordinators may, until the
 * visit has an observation.
 */
export const canChangePlan = (viewer: VisitActor, visit: VisitFacts) =>
  isStanding(visit) && visit.observation === null && !visit.begun && arranges(viewer, visit);

/**
 * Whether the viewer may hand a visit over to another colleague: its mentor and coordinators may, as long as
 * the plan may be changed.
 */
export const canHandOver = (viewer: VisitActor, visit: VisitFacts) =>
  canChangePlan(viewer, visit) &&
  visit.mentorId !== null &&
  (viewer.coordinator || viewer.id === visit.mentorId);

/**
 * Whether the viewer may choose what the observer should watch in a visit (its focus): the ALT may, until
 * feedback has been shared; a shadowing visit has no focus.
 */
export const canChooseFocus = (viewer: VisitActor, visit: VisitFacts) =>
  viewer.id === visit.altId &&
  visit.kind !== "shadow" &&
  isStanding(visit) &&
  visit.observation?.status !== "shared" &&
  !visit.observation?.everShared;

/**
 * Whether the viewer may print the paper sheet for observation notes. The sheet contains the visit's focus,
 * so only the ALT, the mentor and the second observer may.
 */
export const canPrintSheet = (viewer: VisitActor, visit: VisitFacts) =>
  (isParty(viewer, visit) || isSecond(viewer, visit)) && isStanding(visit);

/**
 * Whether the viewer may print the letter about a visit to the principal: the ALT, the mentor and
 * coordinators may once the visit is planned. A self-observation needs no letter.
 */
export const canPrintNotice = (
  viewer: VisitActor,
  visit: Pick<VisitFacts, "altId" | "mentorId" | "status">,
) => arranges(viewer, visit) && visit.mentorId !== null && visit.status === "planned";

/**
 * Whether the viewer may write an observation of a visit: its first and its second observer may, if the
 * status of the visit is `planned`.
 */
export const canObserve = (
  viewer: Pick<Viewer, "id">,
  visit: Pick<VisitFacts, "observerId" | "status" | "second">,
) => (viewer.id === visit.observerId || isSecond(viewer, visit)) && visit.status === "planned";

/** True when a mentor observes the ALT; only then can there be a second observer. */
const isWatchedByMentor = (visit: VisitFacts) =>
  visit.mentorId !== null && visit.observerId === visit.mentorId;

/**
 * Whether the viewer may invite a second observer to a visit: the mentor may, until there is one or feedback
 * has been shared.
 */
export const canInviteSecond = (viewer: VisitActor, visit: VisitFacts) =>
  viewer.id === visit.mentorId &&
  isWatchedByMentor(visit) &&
  visit.status === "planned" &&
  !visit.second &&
  visit.observation?.status !== "shared" &&
  !visit.observation?.everShared;

/**
 * Whether a person can be the second observer of a visit: another mentor, who is neither the ALT nor the
 * mentor of the visit.
 */
export const canBeSecond = (
  person: { id: string; mentor: boolean },
  visit: Pick<VisitFacts, "altId" | "mentorId">,
) => person.mentor && !isParty(person, visit);

/**
 * Whether the viewer may withdraw the invitation of a second observer: the mentor may, until the second
 * observer has begun an observation.
 */
export const canWithdrawSecond = (viewer: VisitActor, visit: VisitFacts) =>
  viewer.id === visit.mentorId &&
  visit.status === "planned" &&
  Boolean(visit.second) &&
  !visit.second?.begun;

/** Whether the viewer may compare the observations of a visit's two observers: only the two observers may. */
export const canCompare = (
  viewer: Pick<Viewer, "id">,
  visit: Pick<VisitFacts, "observerId" | "status" | "second">,
) => Boolean(visit.second) && canObserve(viewer, visit);

/**
 * Whether the viewer may transfer observation notes from paper: an observer whose observation is open may,
 * and an observer who has not begun one may after the end of the lesson.
 *
 * @param visit `visit.observation` is the observation that the viewer writes
 * @param now UTC milliseconds
 */
export const canTransfer = (
  viewer: Pick<Viewer, "id">,
  visit: Pick<VisitFacts, "observerId" | "status" | "second" | "observation"> & {
    startsAt: number;
    minutes: number;
  },
  now: number,
) =>
  canObserve(viewer, visit) &&
  (visit.observation
    ? visit.observation.status === "open"
    : visit.startsAt + visit.minutes * 60_000 < now);

/**
 * Whether the observer of a visit of this kind may set levels. Visits of the kinds `shadow` and `self` have
 * none: nobody rates a mentor whom they shadow, or themselves.
 */
export const hasLevels = (kind: VisitKind) => kind !== "shadow" && kind !== "self";

/**
 * Whether a level needs at least one note on its criterion: the levels from 1 to 4 do, other values do not.
 */
export const needsEvidence = (value: LevelValue | null) =>
  value === "1" || value === "2" || value === "3" || value === "4";

/** Returns the id of the rubric with which a visit of this kind is observed. */
export const rubricFor = (kind: VisitKind): RubricId =>
  kind === "walkthrough" ? "walkthrough" : kind === "first" ? "first-lesson" : "alt-lesson-default";
