/** The words of observations. */

/** The observer's own words beside the notes. */
export const feedbackParts = ["keep", "wonder", "try"] as const;
export type FeedbackPart = (typeof feedbackParts)[number];

/** What went well, or what one wonders about: a sign on a note, beside its criteria. */
export const noteSigns = ["well", "wonder"] as const;
export type NoteSign = (typeof noteSigns)[number];

/**
 * What a mark of the lesson can be about: the three rows of the lesson's state, something counted, or the
 * clock. A state holds from its mark to the next one about the same; `off` ends it without another.
 */
export const markAbouts = ["lead", "language", "grouping", "tally", "clock"] as const;
export type MarkAbout = (typeof markAbouts)[number];

/** Who leads, which language is heard, how the class works. */
export const stateValues = {
  lead: ["alt", "teacher", "both", "pupils"],
  language: ["english", "japanese", "mixed", "quiet"],
  grouping: ["whole", "pairs", "groups", "alone"],
} as const;
export const stateRows = ["lead", "language", "grouping"] as const;
export type StateRow = (typeof stateRows)[number];
export type StateValue = (typeof stateValues)[StateRow][number];

export const clockMarks = ["pause", "resume"] as const;
/** The most things of one's own that are counted in a lesson. */
export const tallyLimit = 6;
/** The longest name of something counted, in characters. */
export const tallyNameLimit = 40;
/** The most phrases of one's own, and the longest of them in characters. */
export const phraseLimit = 12;
export const phraseLength = 80;
/** The hand that taps the observation screen. */
export const hands = ["right", "left"] as const;
