/** The form that closes an account. */
import * as z from "zod/mini";
import type { FormValues } from "~/web/forms/form-data";

/** Zod schema of the form; the fields of the visits are named by `takerField` and read by `takersIn`. */
export const closingForm = z.object({});

/** The name of the field that tells who takes over a visit. */
export const takerField = (visitId: string) => `take-${visitId}`;

/**
 * Returns a function that gives, for the id of a visit, the id of the member who takes the visit over by the
 * submitted form: empty to call the visit off, undefined when the form did not show the visit.
 */
export const takersIn =
  (values: FormValues) =>
  (visitId: string): string | undefined =>
    values[takerField(visitId)]?.toString();
