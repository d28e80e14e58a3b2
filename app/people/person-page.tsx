import { Form } from "@remix-run/react";
import { Button, LinkButton, PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { ChoiceGroup, SelectField, TextField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { formatDate } from "~/web/dates";
import { useRouteForm } from "~/web/forms/route-form";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import {
  type EmploymentOption,
  ReadingField,
  RoleNames,
  RolesField,
  StateChip,
} from "./member-fields";
import type { Person } from "./people.queries.server";
import { planVisitWith } from "./people-list";
import type { EmploymentType, Locale } from "./vocabulary";
import { roles } from "./vocabulary";

/** The actions that the viewer may take on this person. */
export type PersonActs = {
  invite: boolean;
  reset: boolean;
  disable: boolean;
  /** Which fields the viewer may edit. */
  edit: "all" | "names" | "nothing";
};

/** The fields that only coordinators see; null for mentors. */
export type ManagedPerson = { employmentType: EmploymentType; locale: Locale | null };

function NameFields({ form, joined }: { form: ReturnType<typeof useRouteForm>; joined: boolean }) {
  const { people } = useMessages();
  return (
    <>
      <TextField form={form} name="name" label={people.fields.name} hint={people.fields.nameHint} />
      <ReadingField form={form} />
      <TextField
        form={form}
        name="email"
        type="email"
        label={people.fields.email}
        hint={people.fields.emailHint}
        optional={!joined}
        autoComplete="off"
      />
    </>
  );
}

function NamesForm({ person }: { person: Person }) {
  const { people, common } = useMessages();
  const form = useRouteForm(async () => (await import("./forms")).namesForm, {
    name: person.name,
    nameReading: person.nameReading,
    email: person.email ?? "",
  });
  return (
    <Form
      method="post"
      action={paths.person(person.id)}
      onSubmit={form.onSubmit}
      className="grid gap-5"
      noValidate
    >
      {form.refused && <FormAlert text={common.checkForm} />}
      <p className="text-soft">{people.person.namesNote}</p>
      <NameFields form={form} joined={person.joined} />
      <WhoSees>{people.person.whoSeesNames}</WhoSees>
      <Button disabled={form.busy} className="justify-self-start">
        {common.save}
      </Button>
    </Form>
  );
}

function Notice({ text }: { text: string }) {
  const { people } = useMessages();
  return (
    <div className="rounded-xl bg-caution-soft px-4 py-3 text-caution">
      <p className="font-semibold">{people.person.consequence}</p>
      <p className="mt-1">{text}</p>
    </div>
  );
}

function MemberForm({
  person,
  managed,
  employment,
}: {
  person: Person;
  managed: ManagedPerson;
  employment: EmploymentOption[];
}) {
  const { people, common } = useMessages();
  const { fields } = people;
  const form = useRouteForm(async () => (await import("./forms")).memberForm, {
    name: person.name,
    nameReading: person.nameReading,
    email: person.email ?? "",
    roles: roles.filter((role) => person[role]),
    employmentType: managed.employmentType,
    locale: managed.locale ?? "",
  });
  const chosen: unknown = form.watch("employmentType") ?? managed.employmentType;
  const kind = employment.find(({ value }) => value === chosen);
  return (
    <Form
      method="post"
      action={paths.person(person.id)}
      onSubmit={form.onSubmit}
      className="grid gap-5"
      noValidate
    >
      {form.refused && <FormAlert text={common.checkForm} />}
      <NameFields form={form} joined={person.joined} />
      <RolesField form={form} label={fields.roles} hint={people.person.rolesNote} />
      <ChoiceGroup
        form={form}
        name="employmentType"
        label={fields.employment}
        hint={fields.employmentHint}
        options={employment.map(({ value, label }) => ({ value, label }))}
      />
      {kind?.notice && <Notice text={kind.notice} />}
      <SelectField
        form={form}
        name="locale"
        label={fields.language}
        options={[
          { value: "", label: fields.languageUnset },
          { value: "en", label: people.languages.en },
          { value: "ja", label: people.languages.ja },
        ]}
      />
      <WhoSees>{people.person.whoSees}</WhoSees>
      <Button disabled={form.busy} className="justify-self-start">
        {common.save}
      </Button>
    </Form>
  );
}

function NextActs({ person, acts }: { person: Person; acts: PersonActs }) {
  const { people } = useMessages();
  const locale = useLocale();
  const text = people.person;
  const plan = person.alt && person.state !== "closed";
  const invite = acts.invite && !person.joined;
  if (!plan && !invite && !acts.reset) return null;
  return (
    <Card tone="turn" className="mb-6" aria-labelledby="next">
      <SectionTitle id="next">{text.nextTitle}</SectionTitle>
      {invite && (
        <p className="mb-4 text-soft">
          {person.invitedUntil === null
            ? text.inviteText(person.name)
            : text.invitedText(formatDate(person.invitedUntil, locale))}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {invite && (
          <LinkButton to={paths.personInvitation(person.id)}>
            {person.invitedUntil === null ? text.invite : people.invite.makeNew}
          </LinkButton>
        )}
        {plan && (
          <LinkButton to={planVisitWith(person.id)} look={invite ? "secondary" : "primary"}>
            {text.planVisit}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

function Account({ person, acts }: { person: Person; acts: PersonActs }) {
  const text = useMessages().people.person;
  const closed = person.state === "closed";
  if (!acts.reset && !acts.disable) return null;
  return (
    <Card aria-labelledby="account">
      <SectionTitle id="account">{text.accountTitle}</SectionTitle>
      <div className="grid gap-6">
        {acts.reset && (
          <div>
            <p className="mb-2 text-soft">{text.resetText}</p>
            <LinkButton to={paths.personReset(person.id)} look="secondary">
              {text.reset}
            </LinkButton>
          </div>
        )}
        {acts.disable && (
          <div>
            <p className="mb-2 text-soft">{closed ? text.closedText : text.closeText}</p>
            {closed ? (
              <PostButton
                action={paths.personDisable(person.id)}
                fields={{ account: "open" }}
                look="secondary"
              >
                {text.open}
              </PostButton>
            ) : (
              <LinkButton to={paths.personDisable(person.id)} look="secondary">
                {text.close}
              </LinkButton>
            )}
          </div>
        )}
      </div>
    </Card>
  );
}

/** Page of a member. Coordinators manage the member on it; mentors invite the member and plan visits. */
export function PersonPage({
  person,
  managed,
  employment,
  acts,
}: {
  person: Person;
  managed: ManagedPerson | null;
  employment: EmploymentOption[];
  acts: PersonActs;
}) {
  const { people } = useMessages();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={person.name}
        lead={
          <>
            {person.nameReading && (
              <span lang="ja" className="me-3">
                {person.nameReading}
              </span>
            )}
            <RoleNames person={person} />
          </>
        }
        actions={<StateChip state={person.state} />}
        back={{ to: paths.people, label: people.list.title }}
      />
      <NextActs person={person} acts={acts} />
      {acts.edit !== "nothing" && (
        <Card className="mb-6" aria-labelledby="edit">
          <SectionTitle id="edit">{people.person.edit}</SectionTitle>
          {acts.edit === "all" && managed ? (
            <MemberForm person={person} managed={managed} employment={employment} />
          ) : (
            <NamesForm person={person} />
          )}
        </Card>
      )}
      <Account person={person} acts={acts} />
    </div>
  );
}
