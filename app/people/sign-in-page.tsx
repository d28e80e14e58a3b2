import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { CycleMark } from "~/ui/cycle-mark";
import { TextField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { SectionTitle } from "~/ui/headings";
import { textLink } from "~/ui/styles";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";

type SamplePerson = {
  id: string;
  name: string;
  coordinator: boolean;
  mentor: boolean;
  alt: boolean;
};

export function SignInPage({
  next,
  ended,
  notice,
  sample,
  tooMany,
}: {
  next: string;
  /** True when a form was sent after the session had ended. */
  ended: boolean;
  /** Shown above the fields, as after the account was closed; null if there is none. */
  notice: ReactNode;
  sample: SamplePerson[];
  tooMany: boolean;
}) {
  const { people, common } = useMessages();
  const form = useRouteForm(async () => (await import("./forms")).signInForm, { next });
  return (
    <div className="mx-auto grid max-w-4xl gap-8 py-6 md:grid-cols-2 md:items-start">
      <div>
        <CycleMark />
        <h1 className="mt-4 font-serif text-3xl font-semibold">{people.signIn.title}</h1>
        <p className="mt-2 mb-6 text-soft">{people.signIn.lead}</p>
        <Form method="post" onSubmit={form.onSubmit} className="grid gap-4" noValidate>
          {notice}
          {ended && !notice && !form.refused && <FormAlert text={people.signIn.ended} />}
          {tooMany && <FormAlert text={common.tooManyTries} />}
          <input type="hidden" name="next" value={next} />
          <TextField
            form={form}
            name="email"
            label={people.signIn.email}
            type="email"
            autoComplete="username"
          />
          <TextField
            form={form}
            name="password"
            label={people.signIn.password}
            type="password"
            autoComplete="current-password"
          />
          <Button disabled={form.busy}>{people.signIn.submit}</Button>
          <Link to={paths.forgotPassword} className={`${textLink} justify-self-start py-2`}>
            {people.signIn.forgot}
          </Link>
        </Form>
      </div>
      {sample.length > 0 && <SamplePeople people={sample} next={next} />}
    </div>
  );
}

function SamplePeople({ people: sample, next }: { people: SamplePerson[]; next: string }) {
  const { people, common } = useMessages();
  const roles = ["coordinator", "mentor", "alt"] as const;
  return (
    <Card tone="other">
      <SectionTitle flush>{people.signIn.sampleTitle}</SectionTitle>
      <p className="mt-1 mb-4 text-sm text-soft">{people.signIn.sampleLead}</p>
      {/* The document is reloaded, because the person may read another language. */}
      <Form method="post" reloadDocument className="grid gap-2">
        <input type="hidden" name="intent" value="sample" />
        <input type="hidden" name="next" value={next} />
        {sample.map((person) => (
          <button
            key={person.id}
            type="submit"
            name="memberId"
            value={person.id}
            className="flex min-h-11 w-full cursor-pointer flex-wrap items-baseline justify-between gap-x-3 rounded-xl border border-line bg-card px-4 py-2 text-start hover:border-ai"
          >
            <span className="font-medium">{person.name}</span>
            <span className="text-sm text-soft">
              {common.facts(roles.filter((role) => person[role]).map((role) => people.roles[role]))}
            </span>
          </button>
        ))}
      </Form>
    </Card>
  );
}
