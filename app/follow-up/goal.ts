/** What the pages on goals are given, in the reader's language. */
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
  /** Whether it is the viewer's own. */
  mine: boolean;
  canAct: boolean;
  /** The running step; between two steps, and after the end, the last one. */
  step: StepView | null;
};

export type CheckIn = { id: string; authorName: string; mine: boolean; text: string; at: number };

/** The moment a step was seen. Its words only for those who may read that note. */
export type SeenMoment = {
  /** Start of the lesson, UTC milliseconds. */
  lessonAt: number;
  /** Null for everybody but the ALT and the observer of that lesson, and before the ALT's own view. */
  quote: { text: string; notedAt: number; visitId: string } | null;
};

export type StepHistory = StepView & {
  endedAt: number | null;
  endedByName: string | null;
  reason: string;
  checkIns: CheckIn[];
  seen: SeenMoment | null;
};

/** A goal with all that happened, the oldest step first. */
export type GoalTimeline = GoalSummary & {
  visit: { id: string; startsAt: number } | null;
  steps: StepHistory[];
};

/** The step that the next visit opens with. */
export type RunningStep = {
  goalId: string;
  goalTitle: string;
  criterionId: string;
  stepId: string;
  text: string;
  evidence: string;
  dueOn: string;
  createdAt: number;
};

/** A note that a step can point at, as a choice. */
export type EvidenceChoice = {
  noteId: string;
  text: string;
  notedAt: number;
  visitStartsAt: number;
  /** Whether it is tagged with the goal's criterion. */
  onCriterion: boolean;
};

export type CriterionGroup = { label: string; options: { value: string; label: string }[] };

/** Counts over the whole group; a list is null below the threshold. */
export type GroupCounts = {
  /** The April in which the school year began. */
  schoolYear: number;
  visits: { planned: number; done: number };
  /** Steps with a date in this year: looked at within a week of it, of all whose week has come. */
  followUps: { inTime: number; of: number };
  criteria: { id: string; title: string; count: number }[] | null;
  modules: { id: string; title: string; count: number }[] | null;
};
