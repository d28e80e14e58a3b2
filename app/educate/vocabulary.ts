/** The practice steps of a module, counted from 0 as they are stored. */
export const practiceSteps = ["0", "1", "2"] as const;

/** Maximum length of the line on what happened, in characters. */
export const happenedMax = 500;

/** Number of suggestions shown at once. */
export const suggestionsShown = 3;
/** Number of suggestions offered after a visit. */
export const suggestionsAfterVisit = 5;
