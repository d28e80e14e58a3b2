import { useActionData } from "@remix-run/react";
import type { FormFailure } from "./form-data";

/**
 * What the action answered to a form that it cannot accept; undefined when it accepted the form, answered
 * something else or has not run.
 */
export function useFormFailure(): FormFailure | undefined {
  const answer: unknown = useActionData();
  return typeof answer === "object" && answer !== null && "errors" in answer
    ? (answer as FormFailure)
    : undefined;
}
