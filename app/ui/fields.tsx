/** The fields of forms with react-hook-form. */
import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import type { RouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { FieldError, FieldShell } from "./field-shell";
import { choiceCard, controlStyles, tick } from "./styles";

export { FieldError };

type Common = {
  form: RouteForm;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
};

/** What the shell of a field shows: its words, and its error in the reader's language. */
function useShell({ form, name, label, hint, optional }: Common) {
  const { errors, common } = useMessages();
  const error = form.errorOf(name);
  return {
    id: name,
    label,
    hint,
    error: error && errors[error],
    optional: optional ? common.optional : undefined,
  };
}

const registered = (form: RouteForm, name: string) => ({
  ...form.register(name),
  defaultValue: form.initial(name),
});

export function TextField({
  form,
  name,
  label,
  hint,
  optional,
  className = "",
  ...input
}: Common & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "form">) {
  return (
    <FieldShell {...useShell({ form, name, label, hint, optional })}>
      {(attributes) => (
        <input
          {...input}
          {...attributes}
          {...registered(form, name)}
          className={`${controlStyles} ${className}`}
        />
      )}
    </FieldShell>
  );
}

export function TextArea({
  form,
  name,
  label,
  hint,
  optional,
  className = "",
  ...input
}: Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "form">) {
  return (
    <FieldShell {...useShell({ form, name, label, hint, optional })}>
      {(attributes) => (
        <textarea
          rows={3}
          {...input}
          {...attributes}
          {...registered(form, name)}
          className={`${controlStyles} ${className}`}
        />
      )}
    </FieldShell>
  );
}

export type Option = { value: string; label: string; hint?: string };

export function SelectField({
  form,
  name,
  label,
  hint,
  optional,
  options,
  className = "",
  ...select
}: Common & { options: Option[] } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    "name" | "form"
  >) {
  return (
    <FieldShell {...useShell({ form, name, label, hint, optional })}>
      {(attributes) => (
        <select
          {...select}
          {...attributes}
          {...registered(form, name)}
          className={`${controlStyles} ${className}`}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldShell>
  );
}

/** One radio button or checkbox of a group, as a card that is large enough to touch. */
export function ChoiceCard({
  form,
  name,
  value,
  type = "radio",
  children,
  ...input
}: {
  form: RouteForm;
  name: string;
  value: string;
  type?: "radio" | "checkbox";
  children: ReactNode;
} & Pick<InputHTMLAttributes<HTMLInputElement>, "disabled" | "aria-describedby">) {
  const error = form.errorOf(name);
  return (
    <label className={choiceCard}>
      <input
        type={type}
        value={value}
        {...form.register(name)}
        defaultChecked={form.initialList(name).includes(value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        className={tick}
        {...input}
      />
      <span className="min-w-0 flex-1">{children}</span>
    </label>
  );
}

/** Form field with radio buttons or checkboxes as a list of cards. */
export function ChoiceGroup({
  form,
  name,
  label,
  hint,
  optional,
  options,
  type = "radio",
  columns = false,
}: Common & { options: Option[]; type?: "radio" | "checkbox"; columns?: boolean }) {
  return (
    <FieldShell group {...useShell({ form, name, label, hint, optional })}>
      {() => (
        <div className={`mt-2 grid gap-2 ${columns ? "sm:grid-cols-2" : ""}`}>
          {options.map((option) => (
            <ChoiceCard key={option.value} form={form} name={name} type={type} value={option.value}>
              <span className="block">{option.label}</span>
              {option.hint && <span className="block text-sm text-soft">{option.hint}</span>}
            </ChoiceCard>
          ))}
        </div>
      )}
    </FieldShell>
  );
}

/** Form field with a single checkbox; its label stands beside it. */
export function CheckField({ form, name, label, hint }: Common) {
  const { error, id } = useShell({ form, name, label, hint });
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].join(" ").trim();
  return (
    <div>
      <label className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
        <input
          id={id}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
          {...form.register(name)}
          defaultChecked={form.initial(name) === "on"}
          className={tick}
        />
        <span>
          {label}
          {hint && (
            <span id={`${id}-hint`} className="block text-sm text-soft">
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldError name={id} text={error} />
    </div>
  );
}
