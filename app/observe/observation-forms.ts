/** The forms around sharing an observation. */
import * as z from "zod/mini";
import { text } from "~/web/forms/fields";

const reasonLimit = 500;

/** Sharing for the first time takes no more than the button. */
export const shareForm = z.object({});

/** A corrected version tells its readers why. */
export const correctionForm = z.object({ reason: text({ max: reasonLimit, required: true }) });
