import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/buttons";
import { Disclosure } from "~/ui/disclosure";
import { CheckField, TextArea } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { choice, controlStyles, labelText } from "~/ui/styles";
import { WhoSees } from "~/ui/who-sees";
import type { FormValues } from "~/web/forms/form-data";
import { type RouteForm, useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import type { Colleague, Questions } from "./reflection";

type Statement = Questions["focusStatements"][number];

function Statements({
  form,
  statements,
  frequencies,
}: {
  form: RouteForm;
  statements: Statement[];
  frequencies: Questions["frequencies"];
}) {
  const { own } = useMessages().reflect;
  return (
    <div className="grid gap-3">
      {statements.map(({ id, text }) => (
        <div key={id} className="grid gap-x-4 sm:grid-cols-[1fr_11rem] sm:items-center">
          <label htmlFor={id}>{text}</label>
          <select
            id={id}
            {...form.register(id)}
            defaultValue={form.initial(id)}
            className={controlStyles}
          >
            <option value="">{own.noAnswer}</option>
            {frequencies.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
}

/** The statements in closed sections: those on the focus, then all others. */
function FoldedStatements({ form, questions }: { form: RouteForm; questions: Questions }) {
  const { own } = useMessages().reflect;
  const { focusStatements, otherStatements, frequencies } = questions;
  const answered = (list: Statement[]) => list.some(({ id }) => form.initial(id) !== "");
  const others = <Statements {...{ form, frequencies }} statements={otherStatements} />;
  return (
    <Disclosure
      strong
      summary={own.statements}
      open={answered(focusStatements) || answered(otherStatements)}
      className="rounded-xl border border-line px-4 py-1"
    >
      <p className="mb-3 text-sm text-soft">{own.statementsHint}</p>
      {focusStatements.length > 0 ? (
        <>
          <p className="mb-2 text-sm font-medium text-soft">{own.focusStatements}</p>
          <Statements {...{ form, frequencies }} statements={focusStatements} />
          <Disclosure
            summary={own.otherStatements(otherStatements.length)}
            open={answered(otherStatements)}
            className="mt-2"
          >
            <div className="pb-3">{others}</div>
          </Disclosure>
        </>
      ) : (
        <div className="pb-3">{others}</div>
      )}
    </Disclosure>
  );
}

/** A choice between a few short answers; the last option clears it. */
function Answers({
  form,
  name,
  question,
}: {
  form: RouteForm;
  name: string;
  question: Questions["role"];
}) {
  const { own } = useMessages().reflect;
  const chosen = form.initial(name);
  return (
    <fieldset>
      <legend className={labelText}>{question.text}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {[...question.options, { value: "", label: own.noAnswer }].map(({ value, label }) => (
          <label key={value} className={`${choice} items-center gap-2 rounded-full px-4 py-1.5`}>
            <input
              type="radio"
              value={value}
              {...form.register(name)}
              defaultChecked={value !== "" && chosen === value}
              className="size-4 shrink-0 accent-ai"
            />
            <span className={value === "" ? "text-soft" : ""}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/**
 * The form of the one-minute reflection, with or without a visit.
 *
 * @param base version of the stored state that the form starts from; empty when nothing is stored
 * @param colleague the person it can be shared with; null for a private reflection
 * @param submit label of the submit button
 * @param children buttons beside the submit button
 */
export function ReflectionForm({
  action,
  questions,
  defaults,
  base,
  colleague,
  submit,
  children,
}: {
  action: string;
  questions: Questions;
  defaults?: FormValues;
  base: string;
  colleague: Colleague | null;
  submit: string;
  children?: ReactNode;
}) {
  const { reflect, common, errors } = useMessages();
  const { own } = reflect;
  const form = useRouteForm(async () => (await import("./forms")).reflectionForm, defaults);
  const stale = form.errorOf("base");
  const refused = form.errorOf("keep") || form.errorOf("change");
  return (
    <Form method="post" action={action} onSubmit={form.onSubmit} className="grid gap-5" noValidate>
      <FormAlert text={stale ? errors[stale] : refused ? common.checkForm : undefined} />
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="colleagueId" value={colleague?.id ?? ""} />
      <TextArea form={form} name="keep" label={questions.keep} hint={own.keepHint} />
      <TextArea form={form} name="change" label={questions.change} hint={own.changeHint} />
      <p className="-mt-3 text-sm text-soft">{common.pupilsHint}</p>
      <Answers form={form} name="role" question={questions.role} />
      <Answers form={form} name="feeling" question={questions.feeling} />
      <FoldedStatements form={form} questions={questions} />
      {colleague && (
        <CheckField
          form={form}
          name="shared"
          label={own.share(colleague.name)}
          hint={own.shareHint}
        />
      )}
      <WhoSees>{colleague ? own.whoSees(colleague.name) : own.whoSeesAlone}</WhoSees>
      <div className="flex flex-wrap gap-3">
        <Button disabled={form.busy}>{submit}</Button>
        {children}
      </div>
    </Form>
  );
}

/** Converts a stored reflection into the initial values of its form. */
export const reflectionValues = (stored: {
  keep: string;
  change: string;
  role: string | null;
  feeling: string | null;
  statements: Record<string, number>;
  shared: boolean;
}): FormValues => ({
  ...Object.fromEntries(Object.entries(stored.statements).map(([id, n]) => [id, String(n)])),
  keep: stored.keep,
  change: stored.change,
  role: stored.role ?? "",
  feeling: stored.feeling ?? "",
  shared: stored.shared ? "on" : "",
});
