import { Form, useActionData } from "@remix-run/react";
import { Button } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { ChoiceGroup, TextArea, TextField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { EmploymentField, type EmploymentOption, RolesField } from "./member-fields";
import { type LineProblem, parseNames } from "./pasted-names";
import { duplicateAnswers } from "./vocabulary";

function Problems({ problems }: { problems: LineProblem[] }) {
  const text = useMessages().people.add;
  if (problems.length === 0) return null;
  return (
    <div className="rounded-xl bg-caution-soft p-4 text-caution">
      <h3 className="font-semibold">{text.problemsTitle}</h3>
      <ul className="mt-2 grid gap-2">
        {problems.map(({ line, text: typed, problem }) => (
          <li key={`${line} ${problem}`}>
            <span className="font-medium">{text.line(line)}</span>
            <span className="mx-2 text-ink">{typed}</span>
            <span className="block sm:inline">{text.problems[problem]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The answer to a list with people who already have accounts. */
type DuplicatesAnswer = { duplicates?: LineProblem[] };

function PasteForm({ employment }: { employment: EmploymentOption[] }) {
  const { people, common } = useMessages();
  const text = people.add;
  const form = useRouteForm(async () => (await import("./forms")).addNamesForm, {}, "names");
  const here = (useActionData() as DuplicatesAnswer | undefined)?.duplicates ?? [];
  const typed: unknown = form.watch("names");
  const read = parseNames(typeof typed === "string" ? typed : form.initial("names"));
  const error = form.errorOf("names");
  const lines = new Set(here.map(({ line }) => line));
  const problems = [...read.problems.filter(({ line }) => !lines.has(line)), ...here].sort(
    (one, other) => one.line - other.line,
  );
  return (
    <Form
      method="post"
      action={paths.addPeople}
      onSubmit={form.onSubmit}
      className="grid gap-5"
      noValidate
    >
      {form.refused && <FormAlert text={common.checkForm} />}
      <input type="hidden" name="intent" value="names" />
      <div>
        <TextArea
          form={form}
          name="names"
          label={text.names}
          hint={text.namesHint}
          placeholder={text.namesExample}
          rows={10}
          spellCheck={false}
        />
        {read.people.length > 0 && (
          <p className="mt-2 text-sm text-soft">
            {text.count(
              read.people.length,
              read.people.filter(({ email }) => email !== null).length,
            )}
          </p>
        )}
      </div>
      {error && <Problems problems={problems} />}
      {(error === "check-duplicates" || form.initial("duplicates") !== "") && (
        <ChoiceGroup
          form={form}
          name="duplicates"
          label={text.duplicates}
          options={duplicateAnswers.map((value) => ({
            value,
            label: text.duplicatesAnswers[value],
          }))}
        />
      )}
      <EmploymentField form={form} employment={employment} />
      <WhoSees>{text.whoSees}</WhoSees>
      <Button disabled={form.busy} className="justify-self-start">
        {text.submit}
      </Button>
    </Form>
  );
}

function OneForm({ employment }: { employment: EmploymentOption[] }) {
  const { people, common } = useMessages();
  const form = useRouteForm(
    async () => (await import("./forms")).addMemberForm,
    { roles: ["mentor"] },
    "one",
  );
  return (
    <Form
      method="post"
      action={paths.addPeople}
      onSubmit={form.onSubmit}
      className="grid gap-5"
      noValidate
    >
      {form.refused && <FormAlert text={common.checkForm} />}
      <input type="hidden" name="intent" value="one" />
      <TextField form={form} name="name" label={people.fields.name} hint={people.fields.nameHint} />
      <TextField
        form={form}
        name="email"
        type="email"
        label={people.fields.email}
        optional
        autoComplete="off"
      />
      <RolesField form={form} label={people.fields.roles} hint={people.fields.rolesHint} />
      <EmploymentField form={form} employment={employment} />
      <Button disabled={form.busy} look="secondary" className="justify-self-start">
        {people.add.oneSubmit}
      </Button>
    </Form>
  );
}

/**
 * Page that adds ALTs from a pasted list of names. With `withRoles` (for coordinators), the page also has a
 * form that adds one member with any roles.
 *
 * @param employment the types of employment; empty for a mentor, who does not set them
 */
export function AddPeoplePage({
  withRoles,
  employment,
}: {
  withRoles: boolean;
  employment: EmploymentOption[];
}) {
  const { people } = useMessages();
  const text = people.add;
  return (
    <>
      <PageHeader title={text.title} back={{ to: paths.people, label: people.list.title }} />
      <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
        <Card tone="turn" aria-labelledby="paste">
          <SectionTitle id="paste">{text.pasteTitle}</SectionTitle>
          <PasteForm employment={employment} />
        </Card>
        {withRoles && (
          <Card aria-labelledby="one">
            <SectionTitle id="one">{text.oneTitle}</SectionTitle>
            <p className="-mt-2 mb-4 text-soft">{text.oneLead}</p>
            <OneForm employment={employment} />
          </Card>
        )}
      </div>
    </>
  );
}
