import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/buttons";
import { FieldShell } from "~/ui/field-shell";
import { FormAlert } from "~/ui/form-alert";
import { controlStyles } from "~/ui/styles";
import { WhoSees } from "~/ui/who-sees";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";

/**
 * Form that marks a practice step of a module as tried, with a line on what happened.
 *
 * @param step counted from 0
 * @param before the stored line; null when the step is not marked
 * @param children buttons beside the submit button
 */
export function PracticeForm({
  moduleId,
  step,
  before,
  children,
}: {
  moduleId: string;
  step: number;
  before: string | null;
  children?: ReactNode;
}) {
  const { modules, common, errors } = useMessages();
  const { module } = modules;
  const form = useRouteForm(async () => (await import("./forms")).practiceForm, {
    step: String(step),
    whatHappened: before ?? "",
  });
  const error = form.errorOf("whatHappened");
  // A page holds three of these forms, so the ids of their fields contain the step.
  const id = `happened-${step}`;
  return (
    <Form
      method="post"
      action={paths.modulePractice(moduleId)}
      onSubmit={form.onSubmit}
      className="grid gap-3"
      noValidate
    >
      <FormAlert text={error || form.errorOf("step") ? common.checkForm : undefined} />
      <input type="hidden" {...form.register("step")} value={step} />
      <FieldShell
        id={id}
        label={module.happened}
        hint={module.happenedHint}
        error={error && errors[error]}
        optional={common.optional}
      >
        {(attributes) => (
          <textarea
            rows={2}
            {...attributes}
            {...form.register("whatHappened")}
            defaultValue={form.initial("whatHappened")}
            className={controlStyles}
          />
        )}
      </FieldShell>
      <WhoSees>{module.whoSees}</WhoSees>
      <div className="flex flex-wrap gap-3">
        <Button look={before === null ? "primary" : "secondary"} disabled={form.busy}>
          {before === null ? module.tick : module.save}
        </Button>
        {children}
      </div>
    </Form>
  );
}
