import type * as z from "zod/mini";
import type { ErrorCode } from "./fields";
import { errorCodes } from "./fields";

/** The submitted values by field name, from which a page shows the form again. */
export type FormValues = Record<string, string | string[]>;

/** An action's answer to an invalid form; `form` names the form where a page has several. */
export type FormFailure = {
  form?: string;
  values: FormValues;
  errors: Record<string, ErrorCode>;
  /** True when the limit on attempts is used up. */
  tooMany?: boolean;
};

/**
 * Collects the fields of a submitted form into an object by name; a name that occurs more than once gets a
 * list of values. Files are left out, and so is a field named `__proto__`.
 */
export function formValues(pairs: Iterable<[name: string, value: FormDataEntryValue]>): FormValues {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of pairs) {
    if (typeof value !== "string" || name === "__proto__") continue;
    const before = values.get(name);
    if (before === undefined) values.set(name, value);
    else if (typeof before === "string") values.set(name, [before, value]);
    else before.push(value);
  }
  return Object.fromEntries(values);
}

const known = (message: string): ErrorCode =>
  (errorCodes as readonly string[]).includes(message) ? (message as ErrorCode) : "invalid";

/** Returns the first error code of each field that failed the validation, by the field's name. */
export function fieldErrors(error: z.core.$ZodError): Record<string, ErrorCode> {
  const errors: Record<string, ErrorCode> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= known(issue.message);
  }
  return errors;
}

/**
 * Validates the submitted values of a form with its schema.
 *
 * @returns the validated data, or as `failure` the submitted values with an error code for each invalid
 * field
 */
export function readForm<S extends z.ZodMiniType>(
  schema: S,
  values: FormValues,
): { data: z.output<S>; failure?: undefined } | { data?: undefined; failure: FormFailure } {
  const result = schema.safeParse(values);
  return result.success
    ? { data: result.data }
    : { failure: { values, errors: fieldErrors(result.error) } };
}
