/** The words of visits. */

export const visitKinds = ["full", "walkthrough", "first", "shadow", "self"] as const;
export type VisitKind = (typeof visitKinds)[number];

/** `requested` waits for the other person's yes; `planned` stands; the rest has ended. */
export const visitStatuses = ["requested", "planned", "declined", "cancelled"] as const;
export type VisitStatus = (typeof visitStatuses)[number];

/** The most criteria an ALT may ask to be watched for (product rule 4). */
export const focusLimit = 3;

/** How far the observation of a visit is. */
export const observationStatuses = ["open", "shared"] as const;
export type ObservationStatus = (typeof observationStatuses)[number];
