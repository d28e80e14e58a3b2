import { Form } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { SelectField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { VisitActor } from "./rules";
import { canCompare, isSecond } from "./rules";
import type { Visit } from "./visits.queries.server";

/** The form that invites a second observer or withdraws the invitation. */
export function SecondObserverSection({
  visitId,
  altName,
  invited,
  mentors,
}: {
  visitId: string;
  altName: string;
  /** The name of the invited person; null without an invitation. */
  invited: string | null;
  mentors: { id: string; name: string }[];
}) {
  const { visits, common } = useMessages();
  const { second } = visits;
  const form = useRouteForm(async () => (await import("./forms")).secondForm, { memberId: "" });
  const back = (
    <LinkButton look="quiet" to={paths.visit(visitId)}>
      {common.back}
    </LinkButton>
  );
  return (
    <Card tone="turn" aria-labelledby="second-title">
      <SectionTitle id="second-title">
        {invited === null ? second.title : second.withdrawTitle(invited)}
      </SectionTitle>
      <p className="mb-4 text-soft">{invited === null ? second.lead : second.withdrawLead}</p>
      <Form
        method="post"
        action={paths.secondObserver(visitId)}
        onSubmit={invited === null ? form.onSubmit : undefined}
        noValidate
        className="grid gap-5"
      >
        {form.refused && <FormAlert text={common.checkForm} />}
        {invited === null && mentors.length > 0 && (
          <SelectField
            form={form}
            name="memberId"
            label={second.person}
            options={[
              { value: "", label: second.choose },
              ...mentors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        {invited === null && mentors.length === 0 && <p>{second.nobody}</p>}
        {invited === null && mentors.length > 0 && <WhoSees>{second.whoSees(altName)}</WhoSees>}
        <div className="flex flex-wrap gap-3">
          {invited === null && mentors.length > 0 && (
            <Button disabled={form.busy}>{second.submit}</Button>
          )}
          {invited !== null && (
            <Button name="intent" value="withdraw" look="secondary" disabled={form.busy}>
              {second.withdraw}
            </Button>
          )}
          {back}
        </div>
      </Form>
    </Card>
  );
}

/** Tells both observers of a lesson about each other and what happens to their notes. */
export function SecondObserverCard({ visit, viewer }: { visit: Visit; viewer: VisitActor }) {
  const { second } = useMessages().visits;
  if (!visit.second || !canCompare(viewer, visit)) return null;
  const own = isSecond(viewer, visit);
  return (
    <Card tone={own ? "turn" : "other"} aria-labelledby="second-observer">
      <SectionTitle id="second-observer">
        {own ? second.youTitle : second.withTitle(visit.second.name)}
      </SectionTitle>
      <p className="text-soft">{own ? second.youLead(visit.mentorName ?? "") : second.withLead}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {own && <LinkButton to={paths.observe(visit.id)}>{second.open}</LinkButton>}
        <LinkButton look="secondary" to={paths.sideBySide(visit.id)}>
          {second.compare}
        </LinkButton>
      </div>
    </Card>
  );
}
