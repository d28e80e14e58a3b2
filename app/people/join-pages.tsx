/** The pages for accepting an invitation and for a forgotten password. */
import { Form, Link } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { CycleMark } from "~/ui/cycle-mark";
import { TextField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader } from "~/ui/headings";
import { textLink } from "~/ui/styles";
import { WhoSees } from "~/ui/who-sees";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { OpenInvitation } from "./invitations.queries.server";
import { NewPasswordField, ReadingField } from "./member-fields";

/**
 * Page that accepts an invitation. `signedInAs` is the name of another member who is signed in in this
 * browser.
 */
export function InvitationPage({
  invitation,
  signedInAs,
}: {
  invitation: OpenInvitation;
  signedInAs: string | null;
}) {
  const { people, common, shell } = useMessages();
  const text = people.invitation;
  const form = useRouteForm(async () => (await import("./forms")).acceptForm, {
    email: invitation.email,
    nameReading: invitation.nameReading,
  });
  return (
    <div className="mx-auto grid max-w-4xl gap-8 py-4 md:grid-cols-2 md:items-start">
      <div>
        <CycleMark />
        <h1 className="mt-4 font-serif text-3xl font-semibold">
          {text.title(invitation.organisationName)}
        </h1>
        <p className="mt-3">{text.hello(invitation.memberName)}</p>
        <p>{text.lead(invitation.inviterName)}</p>
        <p className="mt-5 border-s-2 border-ai ps-4 font-serif text-lg font-semibold">
          {text.promise}
        </p>
        <p className="mt-2 ps-4 text-soft">{text.promiseMore}</p>
        <Link
          to={paths.whoSeesWhat}
          className={`${textLink} mt-3 ms-4 inline-flex min-h-11 items-center`}
        >
          {shell.whoSeesWhat}
        </Link>
      </div>
      <Card>
        <Form method="post" onSubmit={form.onSubmit} className="grid gap-5" noValidate>
          {form.refused && <FormAlert text={common.checkForm} />}
          {signedInAs && (
            <p className="rounded-xl bg-other-soft px-4 py-3 text-other">
              {text.otherAccount(signedInAs)}
            </p>
          )}
          <TextField
            form={form}
            name="email"
            type="email"
            label={people.fields.email}
            hint={people.fields.emailHint}
            autoComplete="username"
          />
          <NewPasswordField form={form} label={text.password} />
          <ReadingField form={form} />
          <WhoSees>{text.whoSees}</WhoSees>
          <Button disabled={form.busy}>{text.submit}</Button>
        </Form>
      </Card>
    </div>
  );
}

/**
 * Page for a forgotten password. It asks for an address and sends a link, or refers to the coordinator when
 * the installation cannot send mail (`byMail` is false).
 */
export function ForgotPage({ byMail, tooMany }: { byMail: boolean; tooMany: boolean }) {
  const { people, common } = useMessages();
  const text = people.forgot;
  const form = useRouteForm(async () => (await import("./forms")).forgotForm);
  const back = { to: paths.signIn, label: text.toSignIn };
  if (!byMail)
    return (
      <div className="mx-auto max-w-xl">
        <PageHeader title={text.noMailTitle} lead={text.noMailText} back={back} />
      </div>
    );
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={text.title} lead={text.lead} back={back} />
      <Form
        method="post"
        action={paths.forgotPassword}
        onSubmit={form.onSubmit}
        className="grid gap-5"
        noValidate
      >
        {form.refused && <FormAlert text={common.checkForm} />}
        {tooMany && <FormAlert text={common.tooManyTries} />}
        <TextField
          form={form}
          name="email"
          type="email"
          label={people.fields.email}
          autoComplete="username"
        />
        <Button disabled={form.busy}>{text.submit}</Button>
      </Form>
    </div>
  );
}

/** Page after a request for a password reset; it is the same for known and unknown e-mail addresses. */
export function ResetSentPage() {
  const text = useMessages().people.forgot;
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={text.sentTitle} lead={text.sentText} />
      <p className="mb-6 text-soft">{text.sentNothing}</p>
      <LinkButton to={paths.signIn} look="secondary">
        {text.toSignIn}
      </LinkButton>
    </div>
  );
}

/** Page behind a password reset link, with the form for a new password. */
export function ResetPage({ name }: { name: string }) {
  const { people, common } = useMessages();
  const form = useRouteForm(async () => (await import("./forms")).resetForm);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={people.reset.title} lead={people.reset.lead(name)} />
      <Form method="post" onSubmit={form.onSubmit} className="grid gap-5" noValidate>
        {form.refused && <FormAlert text={common.checkForm} />}
        <NewPasswordField form={form} />
        <Button disabled={form.busy}>{people.reset.submit}</Button>
      </Form>
    </div>
  );
}
