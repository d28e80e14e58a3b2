/** The shipped self-reflection, in the reader's language. */

import type { Locale } from "~/people/vocabulary";
import content from "~db/content/rubrics.json";
import type { Questions, Reflection } from "./reflection";
import type { Feeling, RoleAnswer } from "./vocabulary";

const { quick, statements, frequency_scale: scale } = content.self_reflection;

/** @throws when the shipped content lacks a question; a test checks the content */
function question(id: string) {
  const found = quick.questions.find((each) => each.id === id);
  if (!found) throw new Error(`No question ${id}.`);
  return found;
}

const optionsOf = (id: string, locale: Locale) =>
  (question(id).options ?? []).map((option) => ({ value: option.id, label: option.label[locale] }));

/**
 * Returns all questions of the self-reflection in the reader's language. The statements on the criteria in
 * `focus` are listed separately from the other statements.
 *
 * @param focus ids of the criteria in the focus of the visit
 */
export function questions(locale: Locale, focus: readonly string[]): Questions {
  const worded = statements.map((each) => ({
    id: each.id,
    text: each.text[locale],
    first: focus.includes(each.criterion),
  }));
  return {
    keep: question("q-keep").text[locale],
    change: question("q-change").text[locale],
    role: { text: question("q-role").text[locale], options: optionsOf("q-role", locale) },
    feeling: { text: question("q-feel").text[locale], options: optionsOf("q-feel", locale) },
    frequencies: scale.map((each) => ({ value: String(each.value), label: each.label[locale] })),
    focusStatements: worded.filter((each) => each.first).map(({ id, text }) => ({ id, text })),
    otherStatements: worded.filter((each) => !each.first).map(({ id, text }) => ({ id, text })),
  };
}

type Answers = {
  id: string;
  keep: string;
  change: string;
  role: RoleAnswer | null;
  feeling: Feeling | null;
  statements: Record<string, number>;
  shared: boolean;
  writtenAt: number;
};

/**
 * Replaces the answer codes of a stored reflection with the texts of these answers in the given language.
 */
export function inWords(answers: Answers, locale: Locale): Reflection {
  const { role, feeling } = answers;
  const labelOf = (id: string, value: string | null) =>
    optionsOf(id, locale).find((option) => option.value === value)?.label ?? null;
  return {
    id: answers.id,
    keep: answers.keep,
    change: answers.change,
    role: labelOf("q-role", role),
    feeling: labelOf("q-feel", feeling),
    wantsToTalk: feeling === "need-help",
    statements: statements.flatMap(({ id, text }) => {
      const answer = scale.find((each) => each.value === answers.statements[id]);
      return answer ? [{ id, text: text[locale], answer: answer.label[locale] }] : [];
    }),
    shared: answers.shared,
    writtenAt: answers.writtenAt,
  };
}

/**
 * Returns the ids of the criteria whose statements were answered with "not yet".
 *
 * @param answers stored answers, by the id of the statement
 */
export const criteriaNotYet = (answers: Record<string, number>): string[] =>
  statements.filter(({ id }) => answers[id] === 1).map(({ criterion }) => criterion);
