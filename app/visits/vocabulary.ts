/** The words of visits. */

export const visitKinds = ["full", "walkthrough", "first", "shadow", "self"] as const;
export type VisitKind = (typeof visitKinds)[number];

/**
 * A `requested` visit waits for the other person's answer; a `planned` one was accepted; the others have
 * ended.
 */
export const visitStatuses = ["requested", "planned", "declined", "cancelled"] as const;
export type VisitStatus = (typeof visitStatuses)[number];

/** Maximum number of criteria in a focus (product rule 4). */
export const focusLimit = 3;

/** The states of an observation. */
export const observationStatuses = ["open", "shared"] as const;
export type ObservationStatus = (typeof observationStatuses)[number];

/** The parts of a plan that can be changed besides its day and time. */
export const planParts = ["school", "class", "partner", "kind", "length", "colleague"] as const;
export type PlanPart = (typeof planParts)[number];
