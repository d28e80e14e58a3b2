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

/** One shared version of an observation: all the ALT needs to read it later, whatever changes since. */
export type SharedFeedback = {
  rubric: FrozenRubric;
  startedAt: number;
  endedAt: number | null;
  notes: SharedNote[];
  levels: { criterionId: string; value: LevelValue }[];
  texts: Partial<Record<FeedbackPart, string>>;
};
