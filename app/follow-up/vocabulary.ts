export const goalStatuses = ["open", "reached", "set-aside"] as const;
export type GoalStatus = (typeof goalStatuses)[number];

export const stepStatuses = ["open", "seen", "not-yet", "dropped"] as const;
export type StepStatus = (typeof stepStatuses)[number];

/** How a step ends, and a goal. */
export const stepOutcomes = ["seen", "not-yet", "dropped"] as const;
export type StepOutcome = (typeof stepOutcomes)[number];
export const goalEnds = ["reached", "set-aside"] as const;
export type GoalEnd = (typeof goalEnds)[number];

/** The most characters of a goal in one's own words, and of the short lines around it. */
export const titleMax = 120;
export const lineMax = 280;

/** A first date two weeks on: short, regular contact is what changes teaching (domain notes 1.10). */
export const usualDays = 14;
/** The farthest date, in days from today. */
export const farthestDays = 365;

/** From how many different people on a choice may be told of the whole group (domain notes 7.5, 7.6). */
export const groupThreshold = 5;
/** How many people must share one answer before it is named, so that nobody's wish stands alone. */
export const answerThreshold = 2;
