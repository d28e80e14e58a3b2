import * as z from "zod/mini";
import { choice, reference, text } from "~/web/forms/fields";
import { happenedMax, practiceSteps } from "./vocabulary";

/** Zod schema for the module that an ALT picks after a visit. */
export const learnForm = z.object({ moduleId: reference() });

/** Zod schema for a practice step that was tried; the line on what happened is optional. */
export const practiceForm = z.object({
  step: choice(practiceSteps),
  whatHappened: text({ max: happenedMax }),
});
