/** The practice steps of a module, counted from 0 as they are stored. */
export const practiceSteps = ["0", "1", "2"] as const;
export type PracticeStep = (typeof practiceSteps)[number];

/** The most characters of the line on what happened. */
export const happenedMax = 500;

/** How many suggestions are shown at once. */
export const suggestionsShown = 3;
/** How many are offered after a visit. */
export const suggestionsAfterVisit = 5;
