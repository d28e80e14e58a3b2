/** Data of lessons and reviews for pages. */

import type { ContractMode, Doer, Owner, Party, ReviewKind, TaskPhase } from "../vocabulary";
import type { ReviewState } from "./review-rules";

export type Lesson = {
  id: string;
  /** Japan day. */
  on: string;
  period: number | null;
  className: string;
  goal: string;
  page: string;
  language: string;
};

export type LessonSummary = Lesson & { state: ReviewState };

/** The fields of the agreement that the pages of its lessons show. */
export type LessonsFrame = {
  id: string;
  altName: string;
  /** The ALT's name as Japanese staff read it. */
  altStaffName: string;
  teacherName: string;
  schoolName: string;
  classes: string;
  startsOn: string;
  endsOn: string;
  ended: boolean;
  mode: ContractMode;
};

/** A task of the sheet that was valid on a lesson's day, in the reader's language. */
export type LessonTask = { id: string; phase: TaskPhase; title: string; owner: Owner };

/** A task that another person did than its owner. */
type DoneOtherwise = { id: string; title: string; agreed: Owner; doer: Doer };

export type ReviewView = {
  by: Party;
  kind: ReviewKind;
  mode: ContractMode;
  at: number;
  /** True when the party only said "seen" (確認しました). */
  seen: boolean;
  answers: { id: string; text: string; answer: string }[];
  /** True when the review states who did the tasks. */
  spokeOfTasks: boolean;
  otherwise: DoneOtherwise[];
};

/** What the two parties wrote about the next lesson. */
export type NextTime = { from: string; lines: { by: Party; text: string }[] };

export type LessonPageView = {
  frame: LessonsFrame;
  lesson: Lesson;
  state: ReviewState;
  /** True when the reader may write or change their review now. */
  canWrite: boolean;
  own: ReviewView | null;
  other: ReviewView | null;
  /** The plan for this lesson from the last lesson with open reviews. */
  next: NextTime | null;
};

/** The initial data of the review form. */
export type ReviewStart = {
  tasks: LessonTask[];
  /** True when both parties had confirmed the sheet by the lesson's day. */
  agreed: boolean;
  /** The stored review of the reader; null without one. */
  stored: {
    kind: ReviewKind;
    answers: Record<string, string>;
    done: Record<string, Doer>;
    at: number;
  } | null;
};

/** A task over all lessons, in the reader's language. */
export type TaskDoneView = {
  id: string;
  title: string;
  agreed: Owner;
  lessons: number;
  asAgreed: number;
  instead: { doer: Doer; lessons: number }[];
  unlike: number;
  /** The change that can be proposed; null without one. */
  change: Doer | null;
  /** The reason for which the owner is fixed; null when it can be changed. */
  fixed: string | null;
};
