import type { Owner, TaskPhase } from "~/agree/vocabulary";
import type { CriterionView, RubricView } from "~/rubrics/rubrics.server";
import type { VisitKind } from "~/visits/vocabulary";
import type { WorkingCopy } from "../sync/operation";

/** What the observation screen is given beside the working copy, in the reader's language. */
export type InstrumentVisit = {
  id: string;
  kind: VisitKind;
  altName: string;
  /** Null in a self-observation. */
  mentorName: string | null;
  /** The other one who watches the same lesson, and whether that is the one it was planned with. */
  colleague: { name: string; first: boolean } | null;
  className: string;
  schoolName: string;
  startsAt: number;
  minutes: number;
  /** The ALT's line on what to watch. */
  focusNote: string;
};

/** The step that was agreed on last, to look at first. */
export type LastStep = { text: string; evidence: string; dueOn: string };

export type InstrumentCriteria = {
  /** What the ALT asked to be watched for, in their order. */
  focus: CriterionView[];
  /** Everything else, by the parts of the rubric. */
  others: RubricView["domains"];
};

/** The rubric with the focus taken out and put first. */
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

/** Every criterion of the screen, focus first. */
export const allCriteria = ({ focus, others }: InstrumentCriteria): CriterionView[] => [
  ...focus,
  ...others.flatMap((domain) => domain.criteria),
];

/** How a person has set up the screen; lists are null before they have ever chosen: then ours stand there. */
export type InstrumentSettings = {
  phrases: readonly string[] | null;
  tallies: readonly string[] | null;
  leftHanded: boolean;
  vibrate: boolean;
};

/** The role sheet of the lesson, as far as its two people share it with mentors. */
export type RoleCard = {
  altName: string;
  teacherName: string;
  tasks: { id: string; phase: TaskPhase; owner: Owner; title: string }[];
  plan: { id: string; minutes: number; step: string; teacher: string; alt: string }[];
  /** The agreement whose reviews both share, too; null where they do not. */
  reviewsOf: string | null;
  /** Criteria whose tasks all lie with the teacher. */
  withTeacher: string[];
};

export type InstrumentProps = {
  visit: InstrumentVisit;
  criteria: InstrumentCriteria;
  copy: WorkingCopy;
  lastStep: LastStep | null;
  roles: RoleCard | null;
  settings: InstrumentSettings;
  viewerId: string;
  /** The newest shared version's number; 0 before the first. */
  version: number;
  /** The server's clock, UTC milliseconds. */
  now: number;
};
