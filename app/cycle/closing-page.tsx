/** The page on which a coordinator closes an account and decides who takes its visits. */
import { Form } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader, SectionTitle } from "~/ui/headings";
import type { LeftVisit } from "~/visits/leaving.queries.server";
import { formatDateTime } from "~/web/dates";
import { type RouteForm, useRouteForm } from "~/web/forms/route-form";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { takerField } from "./closing-form";

type Named = { id: string; name: string };

function VisitLine({
  visit,
  form,
  takers,
}: {
  visit: LeftVisit;
  form: RouteForm;
  takers: Named[];
}) {
  const { closing } = useMessages().people;
  const locale = useLocale();
  const { part, altName, mentorName, schoolName } = visit;
  const other = part === "colleague" ? altName : (mentorName ?? "");
  return (
    <li className="border-t border-line pt-4">
      <p className="font-medium">{closing.visit(formatDateTime(visit.startsAt, locale), other)}</p>
      <p className="mb-2 text-sm text-soft">{schoolName}</p>
      {part === "colleague" ? (
        <SelectField
          form={form}
          name={takerField(visit.id)}
          label={closing.taker}
          options={[
            { value: "", label: closing.callOff },
            ...takers
              .filter(({ id }) => id !== visit.altId)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : (
        <p>{part === "alt" ? closing.calledOff : closing.secondEnds}</p>
      )}
    </li>
  );
}

/**
 * Page that explains and confirms closing a member's account.
 *
 * @param visits what is still planned with the member
 * @param takers the people who can take visits over
 */
export function ClosePage({
  person,
  visits,
  takers,
}: {
  person: Named;
  visits: LeftVisit[];
  takers: Named[];
}) {
  const { people, common, errors } = useMessages();
  const { closing, person: text } = people;
  const form = useRouteForm(async () => (await import("./closing-form")).closingForm, {});
  const last = form.errorOf("roles");
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title={text.closeTitle(person.name)}
        back={{ to: paths.person(person.id), label: person.name }}
      />
      <FormAlert text={last ? errors[last] : form.refused ? common.checkForm : undefined} />
      <ul className="mb-6 grid list-disc gap-2 ps-5 marker:text-ai">
        {text.closePoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Form method="post" action={paths.personDisable(person.id)} className="grid gap-6" noValidate>
        <input type="hidden" name="account" value="close" />
        <Card aria-labelledby="left-visits">
          <SectionTitle id="left-visits">{closing.title}</SectionTitle>
          {visits.length === 0 ? (
            <p className="text-soft">{closing.none}</p>
          ) : (
            <ul className="grid gap-4">
              {visits.map((visit) => (
                <VisitLine key={visit.id} visit={visit} form={form} takers={takers} />
              ))}
            </ul>
          )}
        </Card>
        <div className="flex flex-wrap gap-3">
          <Button disabled={form.busy}>{text.close}</Button>
          <LinkButton to={paths.person(person.id)} look="secondary">
            {common.cancel}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
