/** Who may do what with a visit and its observation. Pure: data in, answer out. */

import type { Viewer } from "~/people/viewer";
import type { LevelValue, RubricId } from "~/rubrics/vocabulary";
import type { ObservationStatus, VisitKind, VisitStatus } from "./vocabulary";

/** What the rules need to know of the person asking. */
export type VisitActor = Pick<Viewer, "id" | "coordinator" | "mentor" | "alt">;

export type VisitFacts = {
  kind: VisitKind;
  status: VisitStatus;
  altId: string;
  mentorId: string | null;
  observerId: string;
  requestedBy: string;
  observation: { status: ObservationStatus; everShared?: boolean } | null;
  /** That there is an observation, for readers who may know no more of it than that. */
  begun?: boolean;
  /** A second mentor who watches the same lesson. */
  second?: { id: string; begun: boolean } | null;
};

/** The ALT of a visit and the colleague: whose words it holds, and nobody else's to read. */
export const isParty = (
  viewer: Pick<Viewer, "id">,
  visit: Pick<VisitFacts, "altId" | "mentorId">,
) => viewer.id === visit.altId || viewer.id === visit.mentorId;

/** Invited to watch beside the mentor: reads the plan, writes notes of their own, and reads no others. */
export const isSecond = (viewer: Pick<Viewer, "id">, visit: Pick<VisitFacts, "second">) =>
  visit.second?.id === viewer.id;

/** The two, and the coordinator; for a self-observation nobody travels: it is the ALT's own. */
const arranges = (viewer: VisitActor, visit: Pick<VisitFacts, "altId" | "mentorId">) =>
  isParty(viewer, visit) || (viewer.coordinator && visit.mentorId !== null);

/**
 * Who, where and when: the two, who comes with them, and the coordinator, who has to approve travel (domain
 * notes 7.5).
 */
export const canSeePlan = (
  viewer: VisitActor,
  visit: Pick<VisitFacts, "altId" | "mentorId" | "second">,
) => arranges(viewer, visit) || isSecond(viewer, visit);

/** Mentors and coordinators plan for others; everyone who teaches asks for or plans their own. */
export const canPlanFor = (
  viewer: VisitActor,
  plan: { altId: string; mentorId: string | null; kind: VisitKind },
) => {
  if (plan.kind === "self") return viewer.alt && viewer.id === plan.altId;
  if (viewer.coordinator) return true;
  return isParty(viewer, plan) && (viewer.mentor || viewer.alt);
};

/**
 * A visit stands at once when a mentor plans it for an ALT, or a coordinator does. What an ALT asks for,
 * and what peers plan between them, waits for the other's yes.
 */
export const firstStatus = (
  viewer: VisitActor,
  plan: { altId: string; mentorId: string | null; kind: VisitKind },
): "planned" | "requested" => {
  if (plan.kind === "self" || viewer.coordinator) return "planned";
  return viewer.mentor && viewer.id === plan.mentorId ? "planned" : "requested";
};

/** Still to come about, or come about: neither declined nor called off. */
export const isStanding = (visit: Pick<VisitFacts, "status">) =>
  visit.status === "planned" || visit.status === "requested";

/** A yes or no is the other person's, never the asker's own. */
export const canAnswer = (
  viewer: VisitActor,
  visit: Pick<VisitFacts, "status" | "altId" | "mentorId" | "requestedBy">,
) => visit.status === "requested" && isParty(viewer, visit) && viewer.id !== visit.requestedBy;

/** Plans move and end until there is an observation of them. */
export const canChangePlan = (viewer: VisitActor, visit: VisitFacts) =>
  isStanding(visit) && visit.observation === null && !visit.begun && arranges(viewer, visit);

/** What to watch is the ALT's choice, up to the moment of sharing; nobody watches them otherwise. */
export const canChooseFocus = (viewer: VisitActor, visit: VisitFacts) =>
  viewer.id === visit.altId &&
  visit.kind !== "shadow" &&
  isStanding(visit) &&
  visit.observation?.status !== "shared" &&
  !visit.observation?.everShared;

/** The paper sheet holds what the ALT asked for, so it is for the two and for who watches beside them. */
export const canPrintSheet = (viewer: VisitActor, visit: VisitFacts) =>
  (isParty(viewer, visit) || isSecond(viewer, visit)) && isStanding(visit);

/** A letter to the principal, by whoever arranges the visit, once it is settled; one's own lesson needs none. */
export const canPrintNotice = (
  viewer: VisitActor,
  visit: Pick<VisitFacts, "altId" | "mentorId" | "status">,
) => arranges(viewer, visit) && visit.mentorId !== null && visit.status === "planned";

export const canObserve = (
  viewer: Pick<Viewer, "id">,
  visit: Pick<VisitFacts, "observerId" | "status" | "second">,
) => (viewer.id === visit.observerId || isSecond(viewer, visit)) && visit.status === "planned";

/** Lessons that a colleague watches for the ALT: where the ALT watches, a second mentor has no place. */
const isWatchedByMentor = (visit: VisitFacts) =>
  visit.mentorId !== null && visit.observerId === visit.mentorId;

/** The mentor may bring one more mentor, until the feedback is there. */
export const canInviteSecond = (viewer: VisitActor, visit: VisitFacts) =>
  viewer.id === visit.mentorId &&
  isWatchedByMentor(visit) &&
  visit.status === "planned" &&
  !visit.second &&
  visit.observation?.status !== "shared" &&
  !visit.observation?.everShared;

/** Whoever can be brought: another mentor, so not the two themselves. */
export const canBeSecond = (
  person: { id: string; mentor: boolean },
  visit: Pick<VisitFacts, "altId" | "mentorId">,
) => person.mentor && !isParty(person, visit);

/** Nobody is sent away from what they have begun to write. */
export const canWithdrawSecond = (viewer: VisitActor, visit: VisitFacts) =>
  viewer.id === visit.mentorId &&
  visit.status === "planned" &&
  Boolean(visit.second) &&
  !visit.second?.begun;

/** What two observers saw lies side by side for these two only. */
export const canCompare = (
  viewer: Pick<Viewer, "id">,
  visit: Pick<VisitFacts, "observerId" | "status" | "second">,
) => Boolean(visit.second) && canObserve(viewer, visit);

/** A lesson noted on paper is typed in once it is over, or into what has begun. */
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

/** Levels tell an ALT where they stand: nobody gives them to a mentor they shadow, or to themselves. */
export const hasLevels = (kind: VisitKind) => kind !== "shadow" && kind !== "self";

/** A level 1–4 needs at least one note on its criterion; "not seen" is no level and needs none. */
export const needsEvidence = (value: LevelValue | null) =>
  value === "1" || value === "2" || value === "3" || value === "4";

export const rubricFor = (kind: VisitKind): RubricId =>
  kind === "walkthrough" ? "walkthrough" : kind === "first" ? "first-lesson" : "alt-lesson-default";
