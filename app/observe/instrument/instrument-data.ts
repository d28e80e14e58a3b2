import type { Owner, TaskPhase } from "~/agree/vocabulary";
import type { CriterionView, RubricView } from "~/rubrics/rubrics.server";
import type { VisitKind } from "~/visits/vocabulary";
import type { WorkingCopy } from "../sync/operation";

/** The visit as the observation screen shows it. */
export type InstrumentVisit = {
  id: string;
  kind: VisitKind;
  altName: string;
  /** Null in a self-observation. */
  mentorName: string | null;
  /** The other observer of the same lesson; `first`: that one is the visit's mentor and the viewer the second. */
  colleague: { name: string; first: boolean } | null;
  className: string;
  schoolName: string;
  /** UTC milliseconds. */
  startsAt: number;
  /** The planned length. */
  minutes: number;
  /** The ALT's line on what to observe. */
  focusNote: string;
};

/** The running step of the ALT's goal. `dueOn`: YYYY-MM-DD. */
export type LastStep = { text: string; evidence: string; dueOn: string };

export type InstrumentCriteria = {
  /** The criteria that the ALT asked to be observed on, in their order. */
  focus: CriterionView[];
  /** All other criteria, by domain. */
  others: RubricView["domains"];
};

/**
 * Divides the criteria of a rubric into the focus criteria, in the order of the focus, and all others,
 * grouped by domain.
 *
 * @param focus ids of the criteria that the ALT asked to be observed on
 */
export function criteriaOf(rubric: RubricView, focus: readonly string[]): InstrumentCriteria {
  const all = rubric.domains.flatMap((domain) => domain.criteria);
  const chosen = focus.flatMap((id) => all.find((each) => each.id === id) ?? []);
  return {
    focus: chosen,
    others: rubric.domains
      .map((domain) => ({
        ...domain,
        criteria: domain.criteria.filter((each) => !focus.includes(each.id)),
      }))
      .filter((domain) => domain.criteria.length > 0),
  };
}

/**
 * Returns all criteria of a rubric as one list, with the focus criteria (those that the ALT asked to be
 * observed on) first.
 */
export const allCriteria = ({ focus, others }: InstrumentCriteria): CriterionView[] => [
  ...focus,
  ...others.flatMap((domain) => domain.criteria),
];

/** A member's settings of the screen. A list is null before the member has set one: the built-in list is used. */
export type InstrumentSettings = {
  phrases: readonly string[] | null;
  tallies: readonly string[] | null;
  leftHanded: boolean;
  vibrate: boolean;
};

/** The role sheet of the lesson, when ALT and teacher share it with mentors. */
export type RoleCard = {
  altName: string;
  teacherName: string;
  tasks: { id: string; phase: TaskPhase; owner: Owner; title: string }[];
  plan: { id: string; minutes: number; step: string; teacher: string; alt: string }[];
  /** The id of the agreement when both share its reviews as well; otherwise null. */
  reviewsOf: string | null;
  /** The ids of criteria whose tasks are all the teacher's. */
  withTeacher: string[];
};

/** What the loader gives the observation screen; texts are in the reader's language. */
export type InstrumentProps = {
  visit: InstrumentVisit;
  criteria: InstrumentCriteria;
  copy: WorkingCopy;
  lastStep: LastStep | null;
  roles: RoleCard | null;
  settings: InstrumentSettings;
  viewerId: string;
  /** The number of the newest shared version; 0 before the first. */
  version: number;
  /** The server's clock, UTC milliseconds. */
  now: number;
};
