/** The questions of a review, by their ids in `db/content/roles.json`. */
import type { ReviewKind } from "../vocabulary";

/** The question of every kind; its answers are shown at the top of the next lesson. */
export const nextQuestion = "r1-next";

/** The questions of each kind before the one about next time. */
export const questionsOf = {
  "one-minute": ["r1-keep", "r1-me"],
  "five-minutes": [
    "r5-goal",
    "r5-well",
    "r5-improve",
    "r5-help",
    "r5-role",
    "r5-avoid",
    "r5-thanks",
  ],
  "went-wrong": ["w-fact", "w-expect", "w-cause", "w-change"],
} as const satisfies Record<ReviewKind, readonly string[]>;

/** The question about pupils is for talking only; nothing about pupils is stored. */
export const spokenQuestion = "r5-students";

export type QuestionId = (typeof questionsOf)[ReviewKind][number] | typeof nextQuestion;

export const questionIds: readonly QuestionId[] = [
  ...questionsOf["one-minute"],
  ...questionsOf["five-minutes"],
  ...questionsOf["went-wrong"],
  nextQuestion,
];

/** Returns the name of the form field for the person who did a task, such as `done-b-print`. */
export const doneField = (taskId: string): string => `done-${taskId}`;
