import type { Bilingual } from "~/people/vocabulary";
import type { FeedbackPart, LevelValue, NoteSign, RubricId } from "./vocabulary";

export type SharedNote = {
  id: string;
  text: string;
  notedAt: number;
  criteria: string[];
  sign?: NoteSign;
};

/** A criterion as it was worded on the day of sharing. */
export type FrozenCriterion = {
  id: string;
  title: Bilingual;
  levels: { level: number; descriptor: Bilingual }[];
};

/** One shared version of an observation: all the ALT needs to read it later, whatever changes since. */
export type SharedFeedback = {
  rubric: { id: RubricId; title: Bilingual; criteria: FrozenCriterion[] };
  startedAt: number;
  endedAt: number | null;
  notes: SharedNote[];
  levels: { criterionId: string; value: LevelValue }[];
  texts: Partial<Record<FeedbackPart, string>>;
};
