import * as z from "zod/mini";
import { choice, text } from "~/web/forms/fields";
import { answerLimit, reviewKinds } from "../vocabulary";
import { type QuestionId, questionIds } from "./review-questions";

const answer = () => text({ max: answerLimit });
const answers = Object.fromEntries(questionIds.map((id) => [id, answer()])) as Record<
  QuestionId,
  ReturnType<typeof answer>
>;

/** A review: every answer is optional. Who did what comes in fields of its own, by the lesson's tasks. */
export const reviewForm = z.object({
  kind: choice(reviewKinds),
  ...answers,
  /** When the stored review was last changed, as the page knew it; empty for none. */
  base: text({ max: 20 }),
});
export type ReviewInput = z.output<typeof reviewForm>;

/** The answers that say something, by question. */
export const answersGiven = (input: ReviewInput): Record<string, string> =>
  Object.fromEntries(questionIds.flatMap((id) => (input[id] ? [[id, input[id]]] : [])));
