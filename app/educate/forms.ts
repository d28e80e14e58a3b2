import * as z from "zod/mini";
import { choice, reference, text } from "~/web/forms/fields";
import { happenedMax, practiceSteps } from "./vocabulary";

/** The module that an ALT picks after a visit. */
export const learnForm = z.object({ moduleId: reference() });

/** A practice step that was tried; the line on what happened is optional. */
export const practiceForm = z.object({
  step: choice(practiceSteps),
  whatHappened: text({ max: happenedMax }),
});
