import * as z from "zod/mini";
import { choice, text } from "~/web/forms/fields";
import { answerLimit, reviewKinds } from "../vocabulary";
import { type QuestionId, questionIds } from "./review-questions";

const answer = () => text({ max: answerLimit });
const answers = Object.fromEntries(questionIds.map((id) => [id, answer()])) as Record<
  QuestionId,
  ReturnType<typeof answer>
>;

/** A review; every answer is optional. The fields for who did a task are named by the lesson's tasks. */
export const reviewForm = z.object({
  kind: choice(reviewKinds),
  ...answers,
  /** Version of the stored review that the page showed; empty for none. */
  base: text({ max: 20 }),
});
export type ReviewInput = z.output<typeof reviewForm>;

/** The answers that are not empty, by question. */
export const answersGiven = (input: ReviewInput): Record<string, string> =>
  Object.fromEntries(questionIds.flatMap((id) => (input[id] ? [[id, input[id]]] : [])));
