/** The words of rubrics. */

/** The values that an observer can give a criterion; `not-seen` and `not-in-role` are not levels. */
export const levelValues = ["1", "2", "3", "4", "not-seen", "not-in-role"] as const;
export type LevelValue = (typeof levelValues)[number];

export const rubricIds = ["alt-lesson-default", "walkthrough", "first-lesson"] as const;
export type RubricId = (typeof rubricIds)[number];
