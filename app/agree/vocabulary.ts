/** The words of role agreements. `teacher` is the partner teacher: JTE or homeroom teacher. */

export const parties = ["alt", "teacher"] as const;
export type Party = (typeof parties)[number];

/** Who does a task. */
export const owners = ["alt", "teacher", "both"] as const;
export type Owner = (typeof owners)[number];

/** MEXT lists what an ALT does in the same three parts. */
export const taskPhases = ["before", "during", "after"] as const;
export type TaskPhase = (typeof taskPhases)[number];

/** How far an agreement reaches. */
export const agreementScopes = ["lesson", "unit", "term"] as const;
export type AgreementScope = (typeof agreementScopes)[number];

/** Ready starts, by their ids in `db/content/roles.json`. */
export const presetIds = ["es-alt-led", "jhs-jte-led", "secondary-team"] as const;
export type PresetId = (typeof presetIds)[number];

/** What the contract of the ALT allowed when something was written. */
export const contractModes = ["full", "information-only"] as const;
export type ContractMode = (typeof contractModes)[number];

/** The three optional lines of a lesson. */
export const lessonLines = ["goal", "page", "language"] as const;
export type LessonLine = (typeof lessonLines)[number];

/** How the two talk: when, by what, and when they look at the agreement again. */
export const talkLines = ["slot", "contact"] as const;
export type TalkLine = (typeof talkLines)[number];

/** How long the two look back at a lesson, by the lists of `review_questions` in `db/content/roles.json`. */
export const reviewKinds = ["one-minute", "five-minutes", "went-wrong"] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** Who did a task in the end. */
export const doers = ["alt", "teacher", "both", "nobody"] as const;
export type Doer = (typeof doers)[number];

/** The most tasks and steps of one agreement. */
export const taskLimit = 80;
export const stepLimit = 20;
/** The longest line in an agreement, and the longest free text of a review, in characters. */
export const lineLimit = 200;
export const answerLimit = 1_000;
