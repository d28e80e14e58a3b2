/** The words of role agreements. `teacher` is the partner teacher: JTE or homeroom teacher. */

export const parties = ["alt", "teacher"] as const;
export type Party = (typeof parties)[number];

/** The owner of a task. */
export const owners = ["alt", "teacher", "both"] as const;
export type Owner = (typeof owners)[number];

/** The phases of a task; MEXT lists the work of an ALT in the same three parts. */
export const taskPhases = ["before", "during", "after"] as const;
export type TaskPhase = (typeof taskPhases)[number];

/** The scope of an agreement. */
export const agreementScopes = ["lesson", "unit", "term"] as const;
export type AgreementScope = (typeof agreementScopes)[number];

/** The presets, by their ids in `db/content/roles.json`. */
export const presetIds = ["es-alt-led", "jhs-jte-led", "secondary-team"] as const;
export type PresetId = (typeof presetIds)[number];

/** What the ALT's contract allows; stored with each text as of the time of writing. */
export const contractModes = ["full", "information-only"] as const;
export type ContractMode = (typeof contractModes)[number];

/** The three optional lines of a lesson. */
export const lessonLines = ["goal", "page", "language"] as const;
export type LessonLine = (typeof lessonLines)[number];

/** The lines on how the two communicate. */
export const talkLines = ["slot", "contact"] as const;
export type TalkLine = (typeof talkLines)[number];

/** The kinds of review, by the lists of `review_questions` in `db/content/roles.json`. */
export const reviewKinds = ["one-minute", "five-minutes", "went-wrong"] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** The people who can have done a task. */
export const doers = ["alt", "teacher", "both", "nobody"] as const;
export type Doer = (typeof doers)[number];

/** Maximum numbers of tasks and steps of an agreement. */
export const taskLimit = 80;
export const stepLimit = 20;
/** Maximum lengths of a line in an agreement and of a free text in a review, in characters. */
export const lineLimit = 200;
export const answerLimit = 1_000;
