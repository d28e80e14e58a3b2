import { Form } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { CycleMark } from "~/ui/cycle-mark";
import { TextField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { NewPasswordField, RolesField } from "./member-fields";

/** The path of the set-up form, with the claim code if it is known. */
const organisationChoice = (code: string) =>
  `${paths.setup}?${new URLSearchParams({ begin: "organisation", ...(code && { code }) })}`;

const backTo = (code: string) =>
  code ? `${paths.setup}?${new URLSearchParams({ code })}` : paths.setup;

function Parts() {
  const { people, common } = useMessages();
  const names = [common.observe, common.educate, common.followUp];
  return (
    <ol className="mt-4 grid gap-3 md:grid-cols-3 md:gap-6">
      {names.map((name, index) => (
        <li key={name} className="border-s-2 border-ai ps-4">
          <p className="font-serif font-semibold">{name}</p>
          <p className="text-soft">{people.setup.lines[index]}</p>
        </li>
      ))}
    </ol>
  );
}

/**
 * First page of an empty installation: an introduction, and two ways to start (an own organisation or sample
 * data).
 */
export function WelcomePage({ code, tooMany }: { code: string; tooMany: boolean }) {
  const { people, common } = useMessages();
  const text = people.setup;
  const form = useRouteForm(async () => (await import("./forms")).claimForm, { code }, "sample");
  return (
    <div className="mx-auto max-w-4xl py-4">
      <div className="flex items-center gap-4">
        <CycleMark />
        <h1 className="font-serif text-3xl font-semibold">{text.title}</h1>
      </div>
      <Parts />
      <SectionTitle className="mt-10 mb-4">{text.choose}</SectionTitle>
      <div className="grid gap-4 md:grid-cols-2">
        <Card tone="turn" className="flex flex-col" aria-labelledby="own">
          <h3 id="own" className="font-serif text-lg font-semibold">
            {text.ownTitle}
          </h3>
          <p className="mt-1 mb-6 text-soft">{text.ownText}</p>
          <LinkButton to={organisationChoice(code)} className="mt-auto">
            {text.ownAct}
          </LinkButton>
        </Card>
        <Card tone="other" className="flex flex-col" aria-labelledby="sample">
          <h3 id="sample" className="font-serif text-lg font-semibold">
            {text.sampleTitle}
          </h3>
          <p className="mt-1 text-soft">{text.sampleText}</p>
          <p className="mt-2 mb-4 text-sm text-soft">{text.sampleNote}</p>
          <Form
            method="post"
            action={paths.setup}
            onSubmit={form.onSubmit}
            className="mt-auto grid gap-4"
            noValidate
          >
            {tooMany && <FormAlert text={common.tooManyTries} />}
            <input type="hidden" name="intent" value="sample" />
            <CodeField form={form} known={code !== ""} />
            <Button look="secondary" disabled={form.busy}>
              {text.sampleAct}
            </Button>
          </Form>
        </Card>
      </div>
    </div>
  );
}

/** The field for the claim code; hidden when the link contained a valid one. */
function CodeField({ form, known }: { form: ReturnType<typeof useRouteForm>; known: boolean }) {
  const { people } = useMessages();
  if (known && !form.errorOf("code"))
    return <input type="hidden" {...form.register("code")} defaultValue={form.initial("code")} />;
  return (
    <TextField
      form={form}
      name="code"
      label={people.setup.code}
      hint={people.setup.codeHint}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
    />
  );
}

/** Page with the form that creates the first organisation. */
export function SetupPage({ code, tooMany }: { code: string; tooMany: boolean }) {
  const { people, common } = useMessages();
  const { setup, fields } = people;
  const form = useRouteForm(
    async () => (await import("./forms")).setupForm,
    { code, roles: ["coordinator"] },
    "organisation",
  );
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title={setup.formTitle}
        lead={setup.formLead}
        back={{ to: backTo(code), label: common.back }}
      />
      <Form
        method="post"
        action={organisationChoice(code)}
        onSubmit={form.onSubmit}
        className="grid gap-5"
        noValidate
      >
        {tooMany && <FormAlert text={common.tooManyTries} />}
        {form.refused && <FormAlert text={common.checkForm} />}
        <input type="hidden" name="intent" value="organisation" />
        <CodeField form={form} known={code !== ""} />
        <TextField
          form={form}
          name="organisation"
          label={setup.organisation}
          hint={setup.organisationHint}
          autoComplete="organization"
        />
        <TextField form={form} name="name" label={fields.yourName} autoComplete="name" />
        <TextField
          form={form}
          name="email"
          type="email"
          label={fields.email}
          hint={fields.emailHint}
          autoComplete="username"
        />
        <NewPasswordField form={form} label={setup.password} />
        <RolesField form={form} label={setup.roles} hint={setup.rolesHint} />
        <WhoSees>{setup.whoSees}</WhoSees>
        <Button disabled={form.busy}>{setup.submit}</Button>
      </Form>
    </div>
  );
}
