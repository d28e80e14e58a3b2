import * as z from "zod/mini";
import { choice, day, reference, text } from "~/web/forms/fields";
import { goalEnds, lineMax, titleMax } from "./vocabulary";

const line = () => text({ max: lineMax, required: true });
const optionalLine = () => text({ max: lineMax });

/** Id of the step that the page showed; the command refuses to act on another one. */
const stepId = () => reference({ required: false });

const step = { step: line(), evidence: line(), dueOn: day() };

/**
 * Zod schema for a goal on one criterion with its first step: what to try, what will count as evidence, and
 * a date.
 */
export const goalForm = z.object({
  criterionId: reference(),
  title: text({ max: titleMax, required: true }),
  ...step,
});
export type GoalInput = z.output<typeof goalForm>;

export const stepForm = z.object(step);
export type StepInput = z.output<typeof stepForm>;

export const checkInForm = z.object({ stepId: stepId(), text: line() });

/** A form for each way in which a step ends. */
export const outcomeForms = {
  seen: z.object({ stepId: stepId(), noteId: reference(), reason: optionalLine() }),
  "not-yet": z.object({ stepId: stepId(), reason: optionalLine(), ...step }),
  dropped: z.object({ stepId: stepId(), reason: line() }),
};

export const endForm = z.object({
  stepId: stepId(),
  status: choice(goalEnds),
  reason: optionalLine(),
});
