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

/** Section with the form that invites a second observer or withdraws the invitation. */
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
  const { visitChanges, common } = useMessages();
  const { invite } = visitChanges;
  const form = useRouteForm(async () => (await import("./forms")).secondForm, { memberId: "" });
  const back = (
    <LinkButton look="quiet" to={paths.visit(visitId)}>
      {common.back}
    </LinkButton>
  );
  return (
    <Card tone="turn" aria-labelledby="second-title">
      <SectionTitle id="second-title">
        {invited === null ? invite.title : invite.withdrawTitle(invited)}
      </SectionTitle>
      <p className="mb-4 text-soft">{invited === null ? invite.lead : invite.withdrawLead}</p>
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
            label={invite.person}
            options={[
              { value: "", label: invite.choose },
              ...mentors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        {invited === null && mentors.length === 0 && <p>{invite.nobody}</p>}
        {invited === null && mentors.length > 0 && <WhoSees>{invite.whoSees(altName)}</WhoSees>}
        <div className="flex flex-wrap gap-3">
          {invited === null && mentors.length > 0 && (
            <Button disabled={form.busy}>{invite.submit}</Button>
          )}
          {invited !== null && (
            <Button name="intent" value="withdraw" look="secondary" disabled={form.busy}>
              {invite.withdraw}
            </Button>
          )}
          {back}
        </div>
      </Form>
    </Card>
  );
}
