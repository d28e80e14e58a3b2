/** The vocabularies of observations. */

/** The texts that an observer writes beside the notes. */
export const feedbackParts = ["keep", "wonder", "try"] as const;
export type FeedbackPart = (typeof feedbackParts)[number];

/** Signs that a note may have beside its criteria: it went well, or the observer wonders about it. */
export const noteSigns = ["well", "wonder"] as const;
export type NoteSign = (typeof noteSigns)[number];

/**
 * What a mark (a tap) of the lesson can be about: the three state rows, a count, or the clock. A state lasts
 * until the next mark of its row; the value `off` ends it without a new one.
 */
export const markAbouts = ["lead", "language", "grouping", "tally", "clock"] as const;
export type MarkAbout = (typeof markAbouts)[number];

/** The values of each state row: who leads, which language is heard, how the class works. */
export const stateValues = {
  lead: ["alt", "teacher", "both", "pupils"],
  language: ["english", "japanese", "mixed", "quiet"],
  grouping: ["whole", "pairs", "groups", "alone"],
} as const;
export const stateRows = ["lead", "language", "grouping"] as const;
export type StateRow = (typeof stateRows)[number];
export type StateValue = (typeof stateValues)[StateRow][number];

/** The rows of taps that an observer includes in the feedback or leaves out: the state rows and the counts. */
export const tapRows = [...stateRows, "tally"] as const;
export type TapRow = (typeof tapRows)[number];

export const clockMarks = ["pause", "resume"] as const;
/** Maximum number of things that a person can count in a lesson. */
export const tallyLimit = 6;
/** Maximum length of the name of a thing to count, in characters. */
export const tallyNameLimit = 40;
/** Maximum number of ready-made phrases, and the maximum length of one in characters. */
export const phraseLimit = 12;
export const phraseLength = 80;
/** The hand that a person uses on the observation screen. */
export const hands = ["right", "left"] as const;
