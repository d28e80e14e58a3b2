import { data } from "@remix-run/node";
import type * as z from "zod/mini";
import { isRefusal, unreadable } from "~db/refusal";
import { formPairs } from "../body.server";
import { statusOf } from "../refusals/refusals";
import { againHeader } from "./again-header";
import type { ErrorCode } from "./fields";
import { type FormFailure, type FormValues, formValues, readForm } from "./form-data";

/**
 * An error at one field: commands throw it, and `handleForm` answers with it. The field `form` stands for the
 * form as a whole.
 */
export class FieldError extends Error {
  constructor(
    readonly field: string,
    readonly code: ErrorCode,
  ) {
    super(`${field}: ${code}`);
  }
}

/** The errors that a form causes when it is sent again after the server has accepted it. */
const afterSuccess: readonly ErrorCode[] = ["changed-meanwhile", "running-goal", "nothing-changed"];

// Passwords are never sent back to the page.
const secrets = /password/i;
const withoutSecrets = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.test(name)));

const refuse = (failure: FormFailure) =>
  data(
    { ...failure, values: withoutSecrets(failure.values) },
    { status: failure.tooMany ? statusOf["too-many-tries"] : 422 },
  );

/**
 * Reads and validates a posted form, runs `accept` with the validated data and returns its result. On a
 * validation error, or a `FieldError` thrown by `accept`, answers 422 with the submitted values and an error
 * code for each field; a form that is sent again after a lost answer may be saved already, and gets an error
 * that says so. Refusal `too-many-tries` is answered the same way with 429, so that the form stays on
 * the screen.
 *
 * @param form name of the form, which distinguishes several forms of one route
 * @throws what `postedValues` throws
 */
export async function handleForm<S extends z.ZodMiniType, R>(
  request: Request,
  schema: S,
  accept: (data: z.output<S>, values: FormValues) => Promise<R>,
  form?: string,
): Promise<R | ReturnType<typeof refuse>> {
  const values = await postedValues(request);
  const { data: clean, failure } = readForm(schema, values);
  if (failure) return refuse({ ...failure, form });
  try {
    return await accept(clean, values);
  } catch (error) {
    if (error instanceof FieldError) {
      const saved = request.headers.has(againHeader) && afterSuccess.includes(error.code);
      return refuse({
        form,
        values,
        errors: { [error.field]: saved ? "maybe-saved" : error.code },
      });
    }
    if (isRefusal(error, "too-many-tries"))
      return refuse({ form, values, errors: {}, tooMany: true });
    throw error;
  }
}

/**
 * Reads the fields of a posted form, without files.
 *
 * @throws Refusal `too-large` when the form is too large or has too many fields; Refusal `unreadable` when
 * the body is no form
 */
export async function postedValues(request: Request): Promise<FormValues> {
  try {
    return formValues(await formPairs(request));
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw unreadable();
  }
}
