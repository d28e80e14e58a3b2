/** Data of the pages on goals, in the reader's language. */
import type { GoalStatus, StepStatus } from "./vocabulary";

export type StepView = {
  id: string;
  text: string;
  /** What will count as evidence. */
  evidence: string;
  /** Japan day. */
  dueOn: string;
  status: StepStatus;
  /** UTC milliseconds. */
  createdAt: number;
};

export type GoalSummary = {
  id: string;
  altId: string;
  altName: string;
  mentorId: string | null;
  mentorName: string | null;
  criterionId: string;
  /** The criterion's title in the reader's language. */
  criterion: string;
  title: string;
  status: GoalStatus;
  createdAt: number;
  endedAt: number | null;
  /** True when the goal is the viewer's own. */
  mine: boolean;
  canAct: boolean;
  /** The running step; without one, the last step. */
  step: StepView | null;
};

export type CheckIn = { id: string; authorName: string; mine: boolean; text: string; at: number };

/** The note by which a step was seen. Its text is present only for readers of that note. */
export type SeenMoment = {
  /** Start of the lesson, UTC milliseconds. */
  lessonAt: number;
  /** The quoted note, for its observer, and for the ALT after their own view; null for everybody else. */
  quote: { text: string; notedAt: number; visitId: string } | null;
};

export type StepHistory = StepView & {
  endedAt: number | null;
  endedByName: string | null;
  reason: string;
  checkIns: CheckIn[];
  seen: SeenMoment | null;
};

/** A goal with its history, oldest step first. */
export type GoalTimeline = GoalSummary & {
  visit: { id: string; startsAt: number } | null;
  steps: StepHistory[];
};

/** The step that is shown at the top of the ALT's next visit. */
export type OpenStep = {
  goalId: string;
  /** True when the reader may close the step. */
  canAct: boolean;
  criterionId: string;
  stepId: string;
  text: string;
  evidence: string;
  dueOn: string;
  createdAt: number;
};

/** A note that can be chosen as evidence of a step. */
export type EvidenceChoice = {
  noteId: string;
  visitId: string;
  text: string;
  notedAt: number;
  visitStartsAt: number;
  /** True when the note is tagged with the goal's criterion. */
  onCriterion: boolean;
};

export type CriterionGroup = { label: string; options: { value: string; label: string }[] };

/** Counts over the whole organisation; a list is null below the privacy threshold. */
export type GroupCounts = {
  /** The calendar year in which the school year began (April). */
  schoolYear: number;
  /** UTC milliseconds; a large group is counted at most every five minutes. */
  countedAt: number;
  visits: { planned: number; done: number };
  /** Steps due in this school year: how many were followed up within a week, of those whose week is over. */
  followUps: { inTime: number; of: number };
  criteria: { id: string; title: string; count: number }[] | null;
  modules: { id: string; title: string; count: number }[] | null;
};
