import { Form } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/buttons";
import { Disclosure } from "~/ui/disclosure";
import { ChoiceCard, FieldError } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { WhoSees } from "~/ui/who-sees";
import { type RouteForm, useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { SuggestedModule } from "./learning";
import type { ModuleSummary } from "./modules.server";
import { useSuggestionReason } from "./suggestion-reason";

function ModuleOption({
  form,
  module,
  reason,
}: {
  form: RouteForm;
  module: ModuleSummary;
  reason?: string;
}) {
  const { common } = useMessages();
  return (
    <ChoiceCard form={form} name="moduleId" value={module.id}>
      <span className="flex items-baseline justify-between gap-3">
        <span className="font-medium">{module.title}</span>
        <span className="shrink-0 text-sm text-soft">{common.toRead(module.minutes)}</span>
      </span>
      {reason && <span className="block text-sm text-other">{reason}</span>}
    </ChoiceCard>
  );
}

/**
 * Form by which an ALT picks one module (mini-course) after a visit: suggested modules with their reasons,
 * all others in a folded list.
 *
 * @param chosen id of the module picked earlier, if any
 * @param colleague name of the person who sees the choice; null after a self-observation
 */
export function LearnForm({
  visitId,
  chosen,
  suggestions,
  others,
  colleague,
}: {
  visitId: string;
  chosen: string | null;
  suggestions: SuggestedModule[];
  others: ModuleSummary[];
  colleague: string | null;
}) {
  const { educate, common, errors } = useMessages();
  const { learn } = educate;
  const because = useSuggestionReason();
  const form = useRouteForm(
    async () => (await import("./forms")).learnForm,
    chosen ? { moduleId: chosen } : {},
  );
  const error = form.errorOf("moduleId");
  const picked = others.find((module) => module.id === chosen);
  const rest = others.filter((module) => module !== picked);
  const inOthers = rest.some((module) => module.id === form.initial("moduleId"));
  return (
    <Form
      method="post"
      action={paths.visitLearn(visitId)}
      onSubmit={form.onSubmit}
      className="grid gap-4"
      noValidate
    >
      <FormAlert text={error ? common.checkForm : undefined} />
      <fieldset aria-describedby={error ? "moduleId-error" : undefined}>
        <legend className="mb-2 font-medium">
          {suggestions.length > 0 ? learn.suggestions : learn.all}
        </legend>
        <div className="grid gap-2">
          {picked && <ModuleOption form={form} module={picked} reason={learn.picked} />}
          {suggestions.map((module) => (
            <ModuleOption
              key={module.id}
              form={form}
              module={module}
              reason={because(module.because)}
            />
          ))}
        </div>
        <Disclosure
          summary={learn.others}
          open={suggestions.length === 0 || inOthers}
          className="mt-2"
        >
          <div className="grid gap-2 pt-1 sm:grid-cols-2">
            {rest.map((module) => (
              <ModuleOption key={module.id} form={form} module={module} />
            ))}
          </div>
        </Disclosure>
        <FieldError name="moduleId" text={error ? errors[error] : undefined} />
      </fieldset>
      <WhoSees>{colleague ? learn.whoSees(colleague) : learn.whoSeesAlone}</WhoSees>
      <div className="flex flex-wrap gap-3">
        <Button disabled={form.busy}>{learn.submit}</Button>
        <LinkButton look="quiet" to={paths.visit(visitId)} preventScrollReset>
          {learn.close}
        </LinkButton>
      </div>
    </Form>
  );
}
