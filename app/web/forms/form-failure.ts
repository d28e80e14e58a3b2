import { useActionData } from "@remix-run/react";
import type { FormFailure } from "./form-data";

/**
 * Returns the submitted values and error codes when the page's action has refused a form. Returns undefined
 * when the action accepted the form, answered something else or has not run.
 */
export function useFormFailure(): FormFailure | undefined {
  const answer: unknown = useActionData();
  return typeof answer === "object" && answer !== null && "errors" in answer
    ? (answer as FormFailure)
    : undefined;
}
