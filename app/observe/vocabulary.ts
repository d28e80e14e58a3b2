export const visitKinds = ["full", "walkthrough", "first", "shadow", "self"] as const;
export type VisitKind = (typeof visitKinds)[number];

/** `requested` waits for the other person's yes; `planned` stands; the rest has ended. */
export const visitStatuses = ["requested", "planned", "declined", "cancelled"] as const;
export type VisitStatus = (typeof visitStatuses)[number];

export const observationStatuses = ["open", "shared"] as const;
export type ObservationStatus = (typeof observationStatuses)[number];

/** What an observer can say about a criterion; `not-seen` and `not-in-role` are no levels. */
export const levelValues = ["1", "2", "3", "4", "not-seen", "not-in-role"] as const;
export type LevelValue = (typeof levelValues)[number];

/** The observer's own words beside the notes. */
export const feedbackParts = ["keep", "wonder", "try"] as const;
export type FeedbackPart = (typeof feedbackParts)[number];

export const rubricIds = ["alt-lesson-default", "walkthrough", "first-lesson"] as const;
export type RubricId = (typeof rubricIds)[number];

/** The most criteria an ALT may ask to be watched for (product rule 4). */
export const focusLimit = 3;
