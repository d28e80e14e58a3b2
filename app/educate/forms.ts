import * as z from "zod/mini";
import { choice, reference, text } from "~/web/forms/fields";
import { happenedMax, practiceSteps } from "./vocabulary";

/** One module to learn from after a visit. */
export const learnForm = z.object({ moduleId: reference() });

/** A practice step that was tried; the line on what happened may stay empty. */
export const practiceForm = z.object({
  step: choice(practiceSteps),
  whatHappened: text({ max: happenedMax }),
});
