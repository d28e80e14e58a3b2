import * as z from "zod/mini";
import { checkbox, optionalChoice, reference, text } from "~/web/forms/fields";
import { answerMax, feelings, frequencies, roleAnswers, statementIds } from "./vocabulary";

const frequency = () => optionalChoice(frequencies);

const statements = Object.fromEntries(statementIds.map((id) => [id, frequency()])) as Record<
  (typeof statementIds)[number],
  ReturnType<typeof frequency>
>;

/**
 * Zod schema for a reflection: four questions and the statements. Every field is optional, but one answer is
 * required.
 */
export const reflectionForm = z
  .object({
    keep: text({ max: answerMax }),
    change: text({ max: answerMax }),
    role: optionalChoice(roleAnswers),
    feeling: optionalChoice(feelings),
    ...statements,
    shared: checkbox(),
    /** The colleague whom the page named beside `shared`; empty without one. */
    colleagueId: reference({ required: false }),
    /** Version of the stored answers that the page showed, for conflict detection. */
    base: text({ max: 20 }),
  })
  .check(
    z.refine(
      (view) =>
        view.keep !== "" ||
        view.change !== "" ||
        view.role !== null ||
        view.feeling !== null ||
        statementIds.some((id) => view[id] !== null),
      { error: "no-answer", path: ["keep"] },
    ),
  );
export type ReflectionInput = z.output<typeof reflectionForm>;

export const replyForm = z.object({ text: text({ max: answerMax, required: true }) });
