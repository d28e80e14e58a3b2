/** The pages that issue invitation links and show them once. */
import { Form, Link } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/buttons";
import { Card, EmptyState } from "~/ui/card";
import { CheckField, FieldError } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader } from "~/ui/headings";
import { sectionTitle, textLink, tick } from "~/ui/styles";
import { formatDate } from "~/web/dates";
import { useRouteForm } from "~/web/forms/route-form";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { CopyField } from "./copy-field";
import type { IssuedLink } from "./invitations.commands.server";
import type { Person } from "./people.queries.server";
import { planVisitWith } from "./people-list";

/** Page content with the invitation links that were just issued; the links are not shown again. */
export function IssuedLinks({ links, more }: { links: IssuedLink[]; more: boolean }) {
  const { people } = useMessages();
  const locale = useLocale();
  const text = people.invite;
  const [first] = links;
  const one = links.length === 1 && first !== undefined;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={one ? text.readyOneTitle(first.name) : text.readyTitle}
        lead={one ? text.shownOneOnce : text.shownOnce}
        back={{ to: paths.people, label: people.list.title }}
      />
      <Card tone="turn">
        <ul className="grid gap-6">
          {links.map((link) => (
            <li key={link.memberId}>
              <CopyField
                label={text.linkFor(link.name)}
                value={link.url}
                hint={text.until(formatDate(link.expiresAt, locale))}
              />
              {link.mailedTo && (
                <p className="mt-1 text-sm text-done">{text.mailed(link.mailedTo)}</p>
              )}
            </li>
          ))}
        </ul>
      </Card>
      {!one && (
        <Card className="mt-6">
          <CopyField
            label={text.all}
            value={links.map(({ name, url }) => `${name}\n${url}`).join("\n\n")}
            rows={6}
          />
        </Card>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {one && (
          <LinkButton to={paths.person(first.memberId)} look="secondary">
            {first.name}
          </LinkButton>
        )}
        {more && (
          <LinkButton to={paths.invitePeople} look="secondary">
            {text.more}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

/** Page that lists members who have not joined and issues invitation links for several members or for one. */
export function InvitePage({
  people: waiting,
  added,
  canMail,
}: {
  people: Person[];
  /** True right after these people were added. */
  added: boolean;
  canMail: boolean;
}) {
  const { people, errors, common } = useMessages();
  const locale = useLocale();
  const text = people.invite;
  const ticked = waiting.filter(({ state }) => state === "not-invited").map(({ id }) => id);
  const form = useRouteForm(async () => (await import("./forms")).invitationsForm, {
    members: ticked,
  });
  const error = form.errorOf("members");
  const mailable = canMail && waiting.some(({ email }) => email !== null);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={added ? text.addedTitle : text.title}
        lead={text.lead}
        back={{ to: paths.people, label: people.list.title }}
      />
      {waiting.length === 0 ? (
        <EmptyState title={text.noneTitle}>
          <p className="mb-4">{text.noneText}</p>
          <LinkButton to={paths.addPeople}>{people.list.add}</LinkButton>
        </EmptyState>
      ) : (
        <Form
          method="post"
          action={paths.invitePeople}
          onSubmit={form.onSubmit}
          className="grid gap-5"
          noValidate
        >
          {form.refused && <FormAlert text={common.checkForm} />}
          <Card>
            <fieldset aria-describedby={error ? "members-error" : undefined}>
              <legend className={`mb-2 ${sectionTitle}`}>{text.whom}</legend>
              <ul>
                {waiting.map((person) => (
                  <li
                    key={person.id}
                    className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2 last:border-0"
                  >
                    <label className="flex min-h-11 min-w-0 flex-1 basis-60 cursor-pointer items-start gap-3 py-1.5">
                      <input
                        type="checkbox"
                        value={person.id}
                        {...form.register("members")}
                        defaultChecked={form.initialList("members").includes(person.id)}
                        className={tick}
                      />
                      <span>
                        <span className="font-medium">{person.name}</span>
                        {person.email && (
                          <span className="block text-sm text-soft">{person.email}</span>
                        )}
                        {person.invitedUntil !== null && (
                          <span className="block text-sm text-soft">
                            {text.openUntil(formatDate(person.invitedUntil, locale))}
                          </span>
                        )}
                      </span>
                    </label>
                    <span className="flex flex-wrap items-center gap-x-4">
                      <button
                        type="submit"
                        name="only"
                        value={person.id}
                        aria-label={common.labelled(text.makeOne, person.name)}
                        className={`${textLink} min-h-11 cursor-pointer`}
                      >
                        {person.invitedUntil === null ? text.makeOne : text.makeNew}
                      </button>
                      {person.alt && (
                        <Link
                          to={planVisitWith(person.id)}
                          aria-label={common.labelled(people.list.planVisit, person.name)}
                          className={`${textLink} inline-flex min-h-11 items-center`}
                        >
                          {people.list.planVisit}
                        </Link>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
              <FieldError name="members" text={error && errors[error]} />
            </fieldset>
          </Card>
          {mailable && <CheckField form={form} name="send" label={text.send} />}
          <Button disabled={form.busy} className="justify-self-start">
            {text.makeMany}
          </Button>
        </Form>
      )}
    </div>
  );
}

/** Page of one member's invitation, with the button that issues a new link. */
export function InviteOnePage({ person, canMail }: { person: Person; canMail: boolean }) {
  const { people, common } = useMessages();
  const locale = useLocale();
  const text = people.invite;
  const form = useRouteForm(
    async () => (await import("./forms")).invitationsForm,
    canMail && person.email ? { send: "on" } : {},
  );
  const back = { to: paths.person(person.id), label: person.name };
  if (person.joined)
    return (
      <div className="mx-auto max-w-xl">
        <PageHeader title={text.title} lead={text.hasJoined(person.name)} back={back} />
      </div>
    );
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={common.labelled(text.title, person.name)} lead={text.lead} back={back} />
      {person.invitedUntil !== null && (
        <p className="mb-4 rounded-xl bg-ai-soft px-4 py-3">
          {text.openUntil(formatDate(person.invitedUntil, locale))}
        </p>
      )}
      <Form
        method="post"
        action={paths.personInvitation(person.id)}
        onSubmit={form.onSubmit}
        className="grid gap-4"
      >
        {canMail && person.email && (
          <CheckField form={form} name="send" label={text.sendOne(person.email)} />
        )}
        <div className="flex flex-wrap gap-3">
          <Button disabled={form.busy}>
            {person.invitedUntil === null ? text.makeOne : text.makeNew}
          </Button>
          {person.alt && (
            <LinkButton to={planVisitWith(person.id)} look="secondary">
              {people.list.planVisit}
            </LinkButton>
          )}
        </div>
      </Form>
    </div>
  );
}
