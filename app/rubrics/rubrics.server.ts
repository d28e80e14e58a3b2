/** The shipped rubrics, in the reader's language. */

import type { Locale } from "~/people/vocabulary";
import content from "~db/content/rubrics.json";
import type { FrozenRubric } from "./rubric";
import type { LevelValue, RubricId } from "./vocabulary";

type Rubric = (typeof content.rubrics)[number];

const rubricById = new Map<string, Rubric>(content.rubrics.map((each) => [each.id, each]));

const criteriaOfRubric = (rubric: Rubric) => rubric.domains.flatMap((domain) => domain.criteria);

const criterionById = new Map(
  content.rubrics.flatMap(criteriaOfRubric).map((criterion) => [criterion.id, criterion]),
);

/** A criterion as a screen shows it, in one language. */
export type CriterionView = {
  id: string;
  title: string;
  lookFor: string[];
  question: string;
  levels: { level: number; descriptor: string }[];
  /** True when the criterion is judged from talk or records, not from watching a lesson. */
  outsideLesson: boolean;
};
export type RubricView = {
  id: RubricId;
  title: string;
  purpose: string;
  domains: { id: string; title: string; summary: string; criteria: CriterionView[] }[];
};

/** @throws Error for an unknown id; callers pass ids of the vocabulary */
function rubricOf(id: RubricId): Rubric {
  const rubric = rubricById.get(id);
  if (!rubric) throw new Error(`No rubric ${id}.`);
  return rubric;
}

/** Returns a whole rubric in one language: its domains, criteria and levels. */
export function rubricView(id: RubricId, locale: Locale): RubricView {
  const rubric = rubricOf(id);
  return {
    id,
    title: rubric.title[locale],
    purpose: rubric.purpose[locale],
    domains: rubric.domains.map((domain) => ({
      id: domain.id,
      title: domain.title[locale],
      summary: domain.summary[locale],
      criteria: domain.criteria.map((criterion) => ({
        id: criterion.id,
        title: criterion.title[locale],
        lookFor: criterion.look_for.map((each) => each[locale]),
        question: criterion.coaching_question[locale],
        levels: criterion.levels.map(({ level, descriptor }) => ({
          level,
          descriptor: descriptor[locale],
        })),
        outsideLesson: !criterion.observable_in.includes("lesson"),
      })),
    })),
  };
}

/**
 * Returns the criteria of a rubric with the given ids, in the order of these ids and in one language; unknown
 * ids are left out.
 */
export function criteriaViews(
  id: RubricId,
  criterionIds: string[],
  locale: Locale,
): CriterionView[] {
  const all = rubricView(id, locale).domains.flatMap((domain) => domain.criteria);
  return criterionIds.flatMap((each) => all.filter((criterion) => criterion.id === each));
}

/** Returns the id, title and purpose of every rubric that the application contains, in one language. */
export const rubricTitles = (locale: Locale): { id: RubricId; title: string; purpose: string }[] =>
  content.rubrics.map((rubric) => ({
    id: rubric.id as RubricId,
    title: rubric.title[locale],
    purpose: rubric.purpose[locale],
  }));

/**
 * Returns the current wording of a rubric in both languages, to be stored with shared feedback so that later
 * changes of the wording do not alter the feedback.
 */
export function frozenRubric(id: RubricId): FrozenRubric {
  const rubric = rubricOf(id);
  return {
    id,
    title: rubric.title,
    criteria: criteriaOfRubric(rubric).map(({ id, title, levels }) => ({
      id,
      title,
      levels: levels.map(({ level, descriptor }) => ({ level, descriptor })),
    })),
  };
}

/** Whether a rubric contains a criterion. */
export const isCriterionOf = (rubricId: RubricId, criterionId: string): boolean =>
  criteriaOfRubric(rubricOf(rubricId)).some((criterion) => criterion.id === criterionId);

/**
 * Returns the title of a criterion in one language; the criterion's id when the rubrics of this release do
 * not contain it.
 */
export const criterionTitle = (criterionId: string, locale: Locale): string =>
  criterionById.get(criterionId)?.title[locale] ?? criterionId;

/**
 * Returns the ids of the learning modules (mini-courses) that are suggested for a criterion, best first;
 * empty for an unknown criterion.
 */
export const modulesForCriterion = (criterionId: string): string[] =>
  criterionById.get(criterionId)?.modules ?? [];

/**
 * Returns the label and meaning, in one language, of each value that a criterion can get: the four levels,
 * and the answers that are no level, such as "not seen".
 */
export const scaleView = (
  locale: Locale,
): { value: LevelValue; label: string; meaning: string }[] => [
  ...content.scale.levels.map(({ level, label, meaning }) => ({
    value: String(level) as LevelValue,
    label: label[locale],
    meaning: meaning[locale],
  })),
  ...content.scale.not_levels.map(({ slug, label, meaning }) => ({
    value: slug as LevelValue,
    label: label[locale],
    meaning: meaning[locale],
  })),
];
