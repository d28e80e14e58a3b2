import type { ReactNode } from "react";
import { FieldError, TextArea, TextField } from "~/ui/fields";
import { controlStyles, labelText } from "~/ui/styles";
import type { RouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import type { CriterionGroup } from "./goal";

/** Select field for one criterion of a rubric, grouped by domain. */
export function CriterionField({ form, groups }: { form: RouteForm; groups: CriterionGroup[] }) {
  const { followUp, errors } = useMessages();
  const error = form.errorOf("criterionId");
  return (
    <div>
      <label htmlFor="criterionId" className={labelText}>
        {followUp.form.criterion}
      </label>
      <select
        id="criterionId"
        {...form.register("criterionId")}
        defaultValue={form.initial("criterionId")}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? "criterionId-error" : undefined}
        className={controlStyles}
      >
        <option value="">{followUp.form.choose}</option>
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rubrics may name a domain alike
          <optgroup key={at} label={group.label}>
            {group.options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <FieldError name="criterionId" text={error ? errors[error] : undefined} />
    </div>
  );
}

/** Form fields of a step: what to try, what will count as evidence, and the date. */
export function StepFields({
  form,
  label,
  hint,
}: {
  form: RouteForm;
  label?: string;
  hint?: ReactNode;
}) {
  const words = useMessages().followUp.form;
  return (
    <>
      <TextArea
        form={form}
        name="step"
        label={label ?? words.step}
        hint={hint ?? words.stepHint}
        rows={2}
      />
      <TextArea
        form={form}
        name="evidence"
        label={words.evidence}
        hint={words.evidenceHint}
        rows={2}
      />
      <TextField
        form={form}
        name="dueOn"
        type="date"
        label={words.dueOn}
        hint={words.dueHint}
        className="max-w-52"
      />
    </>
  );
}
