import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import type { RouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { controlStyles, labelText } from "./styles";

type Common = {
  form: RouteForm;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
};

function useField({ form, name, hint }: Pick<Common, "form" | "name" | "hint">) {
  const messages = useMessages();
  const error = form.errorOf(name);
  const describedBy = [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].join(" ").trim();
  return {
    error: error ? messages.errors[error] : undefined,
    aria: {
      id: name,
      "aria-invalid": error ? true : undefined,
      "aria-describedby": describedBy || undefined,
    } as const,
  };
}

export function FieldError({ name, text }: { name: string; text?: string }) {
  return text ? (
    <p id={`${name}-error`} className="mt-1 text-sm font-medium text-caution">
      {text}
    </p>
  ) : null;
}

function Label({ name, label, hint, optional }: Omit<Common, "form">) {
  const messages = useMessages();
  return (
    <>
      <label htmlFor={name} className={labelText}>
        {label}
        {optional && (
          <span className="ms-2 text-sm font-normal text-soft">{messages.common.optional}</span>
        )}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="mt-0.5 text-sm text-soft">
          {hint}
        </p>
      )}
    </>
  );
}

export function TextField({
  form,
  name,
  label,
  hint,
  optional,
  ...input
}: Common & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "form">) {
  const { error, aria } = useField({ form, name, hint });
  return (
    <div>
      <Label name={name} label={label} hint={hint} optional={optional} />
      <input
        {...input}
        {...aria}
        {...form.register(name)}
        defaultValue={form.initial(name)}
        className={`${controlStyles} ${input.className ?? ""}`}
      />
      <FieldError name={name} text={error} />
    </div>
  );
}

export function TextArea({
  form,
  name,
  label,
  hint,
  optional,
  ...input
}: Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "form">) {
  const { error, aria } = useField({ form, name, hint });
  return (
    <div>
      <Label name={name} label={label} hint={hint} optional={optional} />
      <textarea
        rows={3}
        {...input}
        {...aria}
        {...form.register(name)}
        defaultValue={form.initial(name)}
        className={`${controlStyles} ${input.className ?? ""}`}
      />
      <FieldError name={name} text={error} />
    </div>
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
  ...select
}: Common & { options: Option[] } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    "name" | "form"
  >) {
  const { error, aria } = useField({ form, name, hint });
  return (
    <div>
      <Label name={name} label={label} hint={hint} optional={optional} />
      <select
        {...select}
        {...aria}
        {...form.register(name)}
        defaultValue={form.initial(name)}
        className={`${controlStyles} ${select.className ?? ""}`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldError name={name} text={error} />
    </div>
  );
}

/** Radio buttons or checkboxes as a list of large targets. */
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
  const messages = useMessages();
  const { error, aria } = useField({ form, name, hint });
  const chosen = form.initialList(name);
  return (
    <fieldset aria-describedby={aria["aria-describedby"]}>
      <legend className={labelText}>
        {label}
        {optional && (
          <span className="ms-2 text-sm font-normal text-soft">{messages.common.optional}</span>
        )}
      </legend>
      {hint && (
        <p id={`${name}-hint`} className="mt-0.5 text-sm text-soft">
          {hint}
        </p>
      )}
      <div className={`mt-2 grid gap-2 ${columns ? "sm:grid-cols-2" : ""}`}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-11 cursor-pointer items-start gap-3 rounded-xl border border-line bg-card px-3 py-2.5 hover:border-edge has-checked:border-ai has-checked:bg-ai-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ai"
          >
            <input
              type={type}
              value={option.value}
              {...form.register(name)}
              defaultChecked={chosen.includes(option.value)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${name}-error` : undefined}
              className="mt-1 size-4 shrink-0 accent-ai"
            />
            <span>
              <span className="block">{option.label}</span>
              {option.hint && <span className="block text-sm text-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError name={name} text={error} />
    </fieldset>
  );
}

/** One box to tick. */
export function CheckField({ form, name, label, hint }: Common) {
  const { error, aria } = useField({ form, name, hint });
  return (
    <div>
      <label className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
        <input
          type="checkbox"
          {...aria}
          {...form.register(name)}
          defaultChecked={form.initial(name) === "on"}
          className="mt-1 size-4 shrink-0 accent-ai"
        />
        <span>
          {label}
          {hint && (
            <span id={`${name}-hint`} className="block text-sm text-soft">
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldError name={name} text={error} />
    </div>
  );
}
