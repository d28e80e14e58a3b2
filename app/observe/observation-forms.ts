/** The forms around sharing an observation. */
import * as z from "zod/mini";
import { text } from "~/web/forms/fields";

const reasonLimit = 500;

/** The first sharing has no fields. */
export const shareForm = z.object({});

/** A correction needs a reason, which its readers see. */
export const correctionForm = z.object({ reason: text({ max: reasonLimit, required: true }) });
