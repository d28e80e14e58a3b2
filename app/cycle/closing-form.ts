/** The form that closes an account. */
import * as z from "zod/mini";

/** Zod schema of the form; the fields of the visits are named by `takerField` and read by it. */
export const closingForm = z.object({});

/** The name of the field that tells who takes over a visit. */
export const takerField = (visitId: string) => `take-${visitId}`;
