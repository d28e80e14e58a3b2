import * as z from "zod/mini";
import { day, optionalWhole, text } from "~/web/forms/fields";
import { lineLimit } from "../vocabulary";

const line = () => text({ max: lineLimit });

/** Zod schema for a lesson: day, period, class, and three optional lines. */
export const lessonForm = z.object({
  on: day(),
  period: optionalWhole({ min: 1, max: 10 }),
  className: text({ max: 60 }),
  goal: line(),
  page: line(),
  language: line(),
});
export type LessonInput = z.output<typeof lessonForm>;
