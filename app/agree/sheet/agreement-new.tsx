/** The form of a new role sheet: partner, dates and starting content. */
import { Form } from "@remix-run/react";
import { PartnerField, SchoolField } from "~/people/schools/school-fields";
import type { PartnerName, School } from "~/people/schools/schools.queries.server";
import { stageFromName } from "~/people/stage-names";
import { lessonMinutes } from "~/people/vocabulary";
import { Button, LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { ChoiceCard, FieldError, SelectField, TextField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { sectionTitle } from "~/ui/styles";
import { WhoSees } from "~/ui/who-sees";
import type { FormValues } from "~/web/forms/form-data";
import { type RouteForm, useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { PresetView } from "../presets.server";
import { agreementScopes } from "../vocabulary";

export type NewAgreementProps = {
  schools: School[];
  partners: PartnerName[];
  presets: PresetView[];
  /** The previous sheet, which can be copied. */
  last: { id: string; teacherName: string } | null;
  defaults: FormValues;
};

type Fields = NewAgreementProps & { form: RouteForm };

function Who({ form, schools, partners }: Fields) {
  const { agree, planning } = useMessages();
  const { fresh } = agree;
  return (
    <Card className="grid content-start gap-5">
      <SectionTitle flush>{fresh.who}</SectionTitle>
      <SchoolField form={form} schools={schools} words={fresh} stages={planning.plan.stages} />
      <PartnerField form={form} schools={schools} partners={partners} words={fresh} />
      <TextField
        form={form}
        name="classes"
        label={fresh.classes}
        hint={fresh.classesHint}
        autoComplete="off"
        maxLength={80}
        optional
      />
    </Card>
  );
}

function When({ form, schools }: Fields) {
  const { fresh, terms } = useMessages().agree;
  const school = String(form.watch("school") ?? "").trim();
  const stage = stageFromName(school);
  const minutes =
    schools.find(({ name }) => name === school)?.lessonMinutes ?? (stage && lessonMinutes[stage]);
  return (
    <Card className="grid content-start gap-5">
      <SectionTitle flush>{fresh.when}</SectionTitle>
      <SelectField
        form={form}
        name="scope"
        label={fresh.scope}
        options={agreementScopes.map((scope) => ({ value: scope, label: terms.scopes[scope] }))}
      />
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <TextField form={form} name="startsOn" type="date" label={fresh.startsOn} />
        <TextField
          form={form}
          name="endsOn"
          type="date"
          label={fresh.endsOn}
          hint={fresh.endsHint}
        />
      </div>
      <TextField
        form={form}
        name="lessonMinutes"
        inputMode="numeric"
        label={fresh.lessonMinutes}
        placeholder={minutes ? String(minutes) : undefined}
        className="sm:max-w-40"
      />
    </Card>
  );
}

function StartCard({
  form,
  value,
  title,
  children,
}: {
  form: RouteForm;
  value: string;
  title: string;
  children?: React.ReactNode;
}) {
  return (
    <ChoiceCard form={form} name="start" value={value}>
      <span className="block font-medium">{title}</span>
      {children}
    </ChoiceCard>
  );
}

function Starts({ form, presets, last }: Fields) {
  const { agree, errors } = useMessages();
  const { fresh } = agree;
  const error = form.errorOf("start");
  return (
    <Card>
      <fieldset aria-describedby={error ? "start-hint start-error" : "start-hint"}>
        <legend className={sectionTitle}>{fresh.start}</legend>
        <p id="start-hint" className="mt-1 text-sm text-soft">
          {fresh.startHint}
        </p>
        <div className="mt-3 grid gap-3 lg:grid-cols-2">
          {last && (
            <StartCard form={form} value="copy" title={fresh.copy(last.teacherName)}>
              <span className="block text-sm text-soft">{fresh.copyHint}</span>
            </StartCard>
          )}
          {presets.map((preset) => (
            <StartCard key={preset.id} form={form} value={preset.id} title={preset.title}>
              <span className="block">{preset.summary}</span>
              <span className="block text-sm text-soft">
                {fresh.minutesOf(preset.lessonMinutes)}
              </span>
              {preset.cautions.map((caution) => (
                <span key={caution} className="mt-1 block text-sm text-soft">
                  {caution}
                </span>
              ))}
            </StartCard>
          ))}
          <StartCard form={form} value="empty" title={fresh.empty}>
            <span className="block text-sm text-soft">{fresh.emptyHint}</span>
          </StartCard>
        </div>
        <FieldError name="start" text={error && errors[error]} />
      </fieldset>
      {last && <input type="hidden" {...form.register("from")} value={last.id} />}
    </Card>
  );
}

/**
 * Page with the form for a new role sheet.
 *
 * @param informed true when the ALT's contract is information-only: role sheets only inform the school
 */
export function NewAgreementPage({
  informed,
  ...props
}: NewAgreementProps & { informed: boolean }) {
  const { agree, common } = useMessages();
  const { fresh, terms } = agree;
  const form = useRouteForm(
    async () => (await import("../forms")).newAgreementForm,
    props.defaults,
  );
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        title={fresh.title}
        lead={fresh.lead}
        back={{ to: paths.agreements, label: fresh.back }}
      />
      <Form
        method="post"
        action={paths.newAgreement}
        onSubmit={form.onSubmit}
        noValidate
        className="grid gap-4 lg:gap-6"
      >
        {form.refused && <FormAlert text={common.checkForm} />}
        <div className="grid gap-4 lg:grid-cols-2 lg:items-start lg:gap-6">
          <Who form={form} {...props} />
          <When form={form} {...props} />
        </div>
        <Starts form={form} {...props} />
        <WhoSees>{informed ? terms.onlyYouAndReads : terms.onlyTwo}</WhoSees>
        <div className="flex flex-wrap gap-3">
          <Button disabled={form.busy} className="w-full sm:w-auto">
            {fresh.submit}
          </Button>
          <LinkButton look="quiet" to={paths.agreements}>
            {common.cancel}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
