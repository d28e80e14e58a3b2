export const goalStatuses = ["open", "reached", "set-aside"] as const;
export type GoalStatus = (typeof goalStatuses)[number];

export const stepStatuses = ["open", "seen", "not-yet", "dropped"] as const;
export type StepStatus = (typeof stepStatuses)[number];

/** The outcomes of a step, and the ends of a goal. */
export const stepOutcomes = ["seen", "not-yet", "dropped"] as const;
export type StepOutcome = (typeof stepOutcomes)[number];
export const goalEnds = ["reached", "set-aside"] as const;
export type GoalEnd = (typeof goalEnds)[number];

/** Maximum lengths of a goal's title and of the short lines around it, in characters. */
export const titleMax = 120;
export const lineMax = 280;

/**
 * Days until the suggested date of a step. Short, regular contact is what changes teaching (domain notes
 * 1.10).
 */
export const usualDays = 14;
/** The latest date of a step, in days from today. */
export const farthestDays = 365;

/** Minimum number of different people before a choice of the group is shown (domain notes 7.5, 7.6). */
export const groupThreshold = 5;
/** Minimum number of people behind each named answer, so that no answer identifies a person. */
export const answerThreshold = 2;
