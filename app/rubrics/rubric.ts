import type { Bilingual } from "~/people/vocabulary";
import type { RubricId } from "./vocabulary";

/** A criterion as it was worded on the day of sharing. */
export type FrozenCriterion = {
  id: string;
  title: Bilingual;
  levels: { level: number; descriptor: Bilingual }[];
};

/** A rubric as it was worded on the day of sharing. */
export type FrozenRubric = { id: RubricId; title: Bilingual; criteria: FrozenCriterion[] };
