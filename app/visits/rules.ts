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

/** True for the ALT and the mentor of a visit, the only people who may read its texts. */
export const isParty = (
  viewer: Pick<Viewer, "id">,
  visit: Pick<VisitFacts, "altId" | "mentorId">,
) => viewer.id === visit.altId || viewer.id === visit.mentorId;

/** True for the second observer, who reads the plan, writes their own observation, and reads no other. */
export const isSecond = (viewer: Pick<Viewer, "id">, visit: Pick<VisitFacts, "second">) =>
  visit.second?.id === viewer.id;

/** The ALT, the mentor and coordinators arrange a visit; a self-observation belongs to the ALT only. */
const arranges = (viewer: VisitActor, visit: Pick<VisitFacts, "altId" | "mentorId">) =>
  isParty(viewer, visit) || (viewer.coordinator && visit.mentorId !== null);

/**
 * The plan of a visit is visible to its people, its second observer, and coordinators, who approve travel
 * (domain notes 7.5).
 */
export const canSeePlan = (
  viewer: VisitActor,
  visit: Pick<VisitFacts, "altId" | "mentorId" | "second">,
) => arranges(viewer, visit) || isSecond(viewer, visit);

/** Mentors and coordinators plan visits for others; people who teach plan or request their own. */
export const canPlanFor = (
  viewer: VisitActor,
  plan: { altId: string; mentorId: string | null; kind: VisitKind },
) => {
  if (plan.kind === "self") return viewer.alt && viewer.id === plan.altId;
  if (viewer.coordinator) return true;
  return isParty(viewer, plan) && (viewer.mentor || viewer.alt);
};

/**
 * The first status of a visit. It is planned at once by a mentor for an ALT, or by a coordinator. A request
 * of an ALT, and a visit between peers, needs the other person's answer.
 */
export const firstStatus = (
  viewer: VisitActor,
  plan: { altId: string; mentorId: string | null; kind: VisitKind },
): "planned" | "requested" => {
  if (plan.kind === "self" || viewer.coordinator) return "planned";
  return viewer.mentor && viewer.id === plan.mentorId ? "planned" : "requested";
};

/** True for a visit that was neither declined nor cancelled. */
export const isStanding = (visit: Pick<VisitFacts, "status">) =>
  visit.status === "planned" || visit.status === "requested";

/** Only the person who was asked may answer a request. */
export const canAnswer = (
  viewer: VisitActor,
  visit: Pick<VisitFacts, "status" | "altId" | "mentorId" | "requestedBy">,
) => visit.status === "requested" && isParty(viewer, visit) && viewer.id !== visit.requestedBy;

/** A plan can be moved and cancelled until it has an observation. */
export const canChangePlan = (viewer: VisitActor, visit: VisitFacts) =>
  isStanding(visit) && visit.observation === null && !visit.begun && arranges(viewer, visit);

/** The ALT chooses the focus until feedback is shared. */
export const canChooseFocus = (viewer: VisitActor, visit: VisitFacts) =>
  viewer.id === visit.altId &&
  visit.kind !== "shadow" &&
  isStanding(visit) &&
  visit.observation?.status !== "shared" &&
  !visit.observation?.everShared;

/** The paper sheet contains the focus, so only the people of the visit and its second observer may print it. */
export const canPrintSheet = (viewer: VisitActor, visit: VisitFacts) =>
  (isParty(viewer, visit) || isSecond(viewer, visit)) && isStanding(visit);

/** People who arrange a planned visit may print the letter to the principal; a self-observation needs none. */
export const canPrintNotice = (
  viewer: VisitActor,
  visit: Pick<VisitFacts, "altId" | "mentorId" | "status">,
) => arranges(viewer, visit) && visit.mentorId !== null && visit.status === "planned";

export const canObserve = (
  viewer: Pick<Viewer, "id">,
  visit: Pick<VisitFacts, "observerId" | "status" | "second">,
) => (viewer.id === visit.observerId || isSecond(viewer, visit)) && visit.status === "planned";

/** True when a mentor observes the ALT; only then can there be a second observer. */
const isWatchedByMentor = (visit: VisitFacts) =>
  visit.mentorId !== null && visit.observerId === visit.mentorId;

/** The mentor may invite a second observer until feedback is shared. */
export const canInviteSecond = (viewer: VisitActor, visit: VisitFacts) =>
  viewer.id === visit.mentorId &&
  isWatchedByMentor(visit) &&
  visit.status === "planned" &&
  !visit.second &&
  visit.observation?.status !== "shared" &&
  !visit.observation?.everShared;

/** A second observer is another mentor, not one of the two people of the visit. */
export const canBeSecond = (
  person: { id: string; mentor: boolean },
  visit: Pick<VisitFacts, "altId" | "mentorId">,
) => person.mentor && !isParty(person, visit);

/** An invitation can be withdrawn until the second observer has begun. */
export const canWithdrawSecond = (viewer: VisitActor, visit: VisitFacts) =>
  viewer.id === visit.mentorId &&
  visit.status === "planned" &&
  Boolean(visit.second) &&
  !visit.second?.begun;

/** The observations of two observers can be compared by the mentor and the second observer only. */
export const canCompare = (
  viewer: Pick<Viewer, "id">,
  visit: Pick<VisitFacts, "observerId" | "status" | "second">,
) => Boolean(visit.second) && canObserve(viewer, visit);

/** Notes from paper can be transferred after the lesson, or into an observation that has begun. */
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
 * Visits of the kinds `shadow` and `self` have no levels: nobody rates a mentor whom they shadow, or
 * themselves.
 */
export const hasLevels = (kind: VisitKind) => kind !== "shadow" && kind !== "self";

/** A level from 1 to 4 needs at least one note on its criterion; the other values need none. */
export const needsEvidence = (value: LevelValue | null) =>
  value === "1" || value === "2" || value === "3" || value === "4";

export const rubricFor = (kind: VisitKind): RubricId =>
  kind === "walkthrough" ? "walkthrough" : kind === "first" ? "first-lesson" : "alt-lesson-default";
