/** The texts of a review: questions, rules, and sentence openers. */
import type { Locale } from "~/people/vocabulary";
import content from "~db/content/roles.json";
import { type ReviewKind, reviewKinds } from "../vocabulary";
import { nextQuestion, type QuestionId, questionsOf, spokenQuestion } from "./review-questions";

const asked = content.review_questions;
const all = [...asked.one_minute, ...asked.five_minutes, ...asked.when_it_went_wrong];
const wordsOf = (id: string, locale: Locale) =>
  all.find((question) => question.id === id)?.text[locale] ?? id;

export type Question = { id: QuestionId; text: string };

export type ReviewWords = {
  about: string;
  rules: string[];
  openers: string[];
  kinds: { kind: ReviewKind; questions: Question[] }[];
  next: Question;
  /** The question for the five-minute talk, which is not answered in writing. */
  spoken: string;
};

/** Returns the questions, rules and sentence openers for reviews of a lesson, in the reader's language. */
export const reviewWords = (locale: Locale): ReviewWords => ({
  about: asked.about[locale],
  rules: asked.rules.map((rule) => rule[locale]),
  openers: asked.soft_openers.map((opener) => opener[locale]),
  kinds: reviewKinds.map((kind) => ({
    kind,
    questions: questionsOf[kind].map((id) => ({ id, text: wordsOf(id, locale) })),
  })),
  next: { id: nextQuestion, text: wordsOf(nextQuestion, locale) },
  spoken: wordsOf(spokenQuestion, locale),
});

export type AnsweredQuestion = Question & { answer: string };

/**
 * Pairs the answers of a review with the texts of their questions, in the order of the questions. Unanswered
 * questions are left out.
 */
export function answersIn(answers: Record<string, string>, locale: Locale): AnsweredQuestion[] {
  const { kinds, next } = reviewWords(locale);
  return [...kinds.flatMap(({ questions }) => questions), next].flatMap((question) => {
    const answer = answers[question.id];
    return answer ? [{ ...question, answer }] : [];
  });
}
