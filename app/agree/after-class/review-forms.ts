import * as z from "zod/mini";
import { choice, text } from "~/web/forms/fields";
import { answerLimit, reviewKinds } from "../vocabulary";
import { type QuestionId, questionIds } from "./review-questions";

const answer = () => text({ max: answerLimit });
const answers = Object.fromEntries(questionIds.map((id) => [id, answer()])) as Record<
  QuestionId,
  ReturnType<typeof answer>
>;

/**
 * Zod schema for a review of a lesson; every answer is optional. The fields for who did a task are not
 * included, because the lesson's tasks name them.
 */
export const reviewForm = z.object({
  kind: choice(reviewKinds),
  ...answers,
  /** Version of the stored review that the page showed; empty for none. */
  base: text({ max: 20 }),
});
export type ReviewInput = z.output<typeof reviewForm>;

/** Returns the answers of a submitted review that are not empty, by the id of the question. */
export const answersGiven = (input: ReviewInput): Record<string, string> =>
  Object.fromEntries(questionIds.flatMap((id) => (input[id] ? [[id, input[id]]] : [])));
