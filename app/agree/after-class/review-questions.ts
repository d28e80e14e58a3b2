/** The questions of a review, by their ids in `db/content/roles.json`. */
import type { ReviewKind } from "../vocabulary";

/** Asked in every kind: its answers stand on top of the next lesson. */
export const nextQuestion = "r1-next";

/** What each kind asks before the question about next time. */
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

/** Which pupil to think of is said, never written. */
export const spokenQuestion = "r5-students";

export type QuestionId = (typeof questionsOf)[ReviewKind][number] | typeof nextQuestion;

export const questionIds: readonly QuestionId[] = [
  ...questionsOf["one-minute"],
  ...questionsOf["five-minutes"],
  ...questionsOf["went-wrong"],
  nextQuestion,
];

/** The field in which a form says who did a task in the end. */
export const doneField = (taskId: string): string => `done-${taskId}`;
