import type { FrozenRubric } from "~/rubrics/rubric";
import type { LevelValue } from "~/rubrics/vocabulary";
import type { FeedbackPart, MarkAbout, NoteSign } from "../vocabulary";

export type SharedNote = {
  id: string;
  text: string;
  notedAt: number;
  criteria: string[];
  sign?: NoteSign;
};

/** A tap of the lesson as it is shared. `at`: UTC milliseconds. */
export type SharedTap = { about: MarkAbout; value: string; at: number };

/** What the observer shared in one version of an observation. Instants are UTC milliseconds. */
export type SharedWords = {
  startedAt: number;
  endedAt: number | null;
  notes: SharedNote[];
  levels: { criterionId: string; value: LevelValue }[];
  texts: Partial<Record<FeedbackPart, string>>;
  /**
   * The taps of the rows that the observer included, and the pauses of the clock, sorted by time. Left out when
   * there are none.
   */
  taps?: SharedTap[];
};

/**
 * One shared version with everything needed to display it. The rubric has the wording of the day of sharing, so
 * later changes do not affect the version.
 */
export type SharedFeedback = SharedWords & { rubric: FrozenRubric };
