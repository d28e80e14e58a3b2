import type { FrozenRubric } from "~/rubrics/rubric";
import type { LevelValue } from "~/rubrics/vocabulary";
import type { FeedbackPart, NoteSign } from "../vocabulary";

export type SharedNote = {
  id: string;
  text: string;
  notedAt: number;
  criteria: string[];
  sign?: NoteSign;
};

/**
 * The stored content of one shared version. It contains everything needed to display it, including the
 * rubric's wording, so later changes do not affect it. Instants are UTC milliseconds.
 */
export type SharedFeedback = {
  rubric: FrozenRubric;
  startedAt: number;
  endedAt: number | null;
  notes: SharedNote[];
  levels: { criterionId: string; value: LevelValue }[];
  texts: Partial<Record<FeedbackPart, string>>;
};
