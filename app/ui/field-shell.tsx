/** Label, hint and error of a form field, and the ids that connect them; knows no form library. */
import type { ReactNode } from "react";
import { labelText } from "./styles";

/** The attributes that tie a control to its label, hint and error. */
export type FieldAttributes = {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

/** The class names of a field's parts. */
export type FieldLook = { label?: string; optional: string; hint: string; error: string };

const screenLook: FieldLook = {
  label: labelText,
  optional: "ms-2 text-sm font-normal text-soft",
  hint: "mt-0.5 text-sm text-soft",
  error: "mt-1 text-sm font-medium text-caution",
};

export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  /** The text of the error, in the reader's language. */
  error?: string;
  /** The word for an optional field, where the field is one. */
  optional?: string;
};

/**
 * Error message of a form field, for a field that renders its own label and control. Renders nothing without
 * a text.
 *
 * @param name id of the field's control
 */
export function FieldError({
  name,
  text,
  look = screenLook,
}: {
  name: string;
  text?: string;
  look?: FieldLook;
}) {
  return text ? (
    <p id={`${name}-error`} className={look.error}>
      {text}
    </p>
  ) : null;
}

/**
 * Form field with label, hint, control and error.
 *
 * @param id of the control; the hint has the id `<id>-hint`, the error `<id>-error`
 * @param group whether the control is a group of radio buttons or checkboxes, in a `fieldset`
 * @param children draws the control with the attributes that it needs
 */
export function FieldShell({
  id,
  label,
  hint,
  error,
  optional,
  group = false,
  className,
  look = screenLook,
  children,
}: FieldWords & {
  id: string;
  group?: boolean;
  className?: string;
  look?: FieldLook;
  children: (attributes: FieldAttributes) => ReactNode;
}) {
  const describedBy =
    [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
  const text = (
    <>
      {label}
      {optional && (
        <>
          {" "}
          <span className={look.optional}>{optional}</span>
        </>
      )}
    </>
  );
  const parts = (
    <>
      {group ? (
        <legend className={look.label}>{text}</legend>
      ) : (
        <label htmlFor={id} className={look.label}>
          {text}
        </label>
      )}
      {hint && (
        <p id={`${id}-hint`} className={look.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": describedBy,
      })}
      <FieldError name={id} text={error} look={look} />
    </>
  );
  return group ? (
    <fieldset className={className} aria-describedby={describedBy}>
      {parts}
    </fieldset>
  ) : (
    <div className={className}>{parts}</div>
  );
}
