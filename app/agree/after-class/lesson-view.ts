/** What screens are given of the lessons under an agreement and what was said after them. */

import type { ContractMode, Doer, Owner, Party, ReviewKind, TaskPhase } from "../vocabulary";
import type { ReviewState } from "./review-rules";

export type Lesson = {
  id: string;
  /** YYYY-MM-DD. */
  on: string;
  period: number | null;
  className: string;
  goal: string;
  page: string;
  language: string;
};

export type LessonSummary = Lesson & { state: ReviewState };

/** As much of the agreement as stands around its lessons. */
export type LessonsFrame = {
  id: string;
  altName: string;
  teacherName: string;
  schoolName: string;
  classes: string;
  startsOn: string;
  endsOn: string;
  ended: boolean;
  mode: ContractMode;
};

/** A task of the sheet that held on a lesson's day, in the reader's words. */
export type LessonTask = { id: string; phase: TaskPhase; title: string; owner: Owner };

/** Where somebody says that another person did a task than was agreed. */
type DoneOtherwise = { id: string; title: string; agreed: Owner; doer: Doer };

export type ReviewView = {
  by: Party;
  kind: ReviewKind;
  mode: ContractMode;
  at: number;
  /** Said no more than that they have seen it (確認しました). */
  seen: boolean;
  answers: { id: string; text: string; answer: string }[];
  /** Whether anything was said about who did what, and what was different. */
  spokeOfTasks: boolean;
  otherwise: DoneOtherwise[];
};

/** What the two said about next time. */
export type NextTime = { from: string; lines: { by: Party; text: string }[] };

export type LessonPageView = {
  frame: LessonsFrame;
  lesson: Lesson;
  state: ReviewState;
  /** Whether the reader can write or change their review now. */
  canWrite: boolean;
  own: ReviewView | null;
  other: ReviewView | null;
  /** Of the last lesson before this one whose reviews are open. */
  next: NextTime | null;
};

/** What the form of a review starts from. */
export type ReviewStart = {
  tasks: LessonTask[];
  /** Both had confirmed that sheet by the lesson's day. */
  agreed: boolean;
  /** The stored review, by its writer alone; null for none. */
  stored: {
    kind: ReviewKind;
    answers: Record<string, string>;
    done: Record<string, Doer>;
    at: number;
  } | null;
};

/** One task over the lessons, in the reader's words. */
export type TaskDoneView = {
  id: string;
  title: string;
  agreed: Owner;
  lessons: number;
  asAgreed: number;
  instead: { doer: Doer; lessons: number }[];
  unlike: number;
  /** What can be proposed with one tap; null where there is nothing to. */
  change: Doer | null;
  /** Why this owner stays; null where the two are free. */
  fixed: string | null;
};
