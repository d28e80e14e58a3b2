import * as z from "zod/mini";
import { choice, day, reference, text } from "~/web/forms/fields";
import { goalEnds, lineMax, titleMax } from "./vocabulary";

const line = () => text({ max: lineMax, required: true });
const optionalLine = () => text({ max: lineMax });

/** The step that the page spoke of: an act on another one is refused. */
const stepId = () => reference({ required: false });

const step = { step: line(), evidence: line(), dueOn: day() };

/** One goal on one criterion, one small step, a date, and what will count as evidence. */
export const goalForm = z.object({
  criterionId: reference(),
  title: text({ max: titleMax, required: true }),
  ...step,
});
export type GoalInput = z.output<typeof goalForm>;

export const stepForm = z.object(step);
export type StepInput = z.output<typeof stepForm>;

export const checkInForm = z.object({ stepId: stepId(), text: line() });

/** The ways a step ends, each with what it needs. */
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
