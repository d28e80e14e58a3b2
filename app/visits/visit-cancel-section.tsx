import { Form } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { TextArea } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { lineMax } from "./visit-rules";

/**
 * Section with the form that cancels a visit with a reason.
 *
 * @param alone true for a self-observation
 */
export function CancelSection({ visitId, alone }: { visitId: string; alone: boolean }) {
  const { visitChanges, common } = useMessages();
  const { cancel } = visitChanges;
  const form = useRouteForm(async () => (await import("./forms")).cancelForm, { reason: "" });
  return (
    <Card tone="turn" aria-labelledby="cancel-title">
      <SectionTitle id="cancel-title">{cancel.title}</SectionTitle>
      <p className="mb-4 text-soft">{cancel.lead}</p>
      <Form
        method="post"
        action={paths.visitCancel(visitId)}
        onSubmit={form.onSubmit}
        noValidate
        className="grid gap-5"
      >
        {form.refused && <FormAlert text={common.checkForm} />}
        <TextArea
          form={form}
          name="reason"
          label={cancel.reason}
          hint={cancel.reasonHint}
          maxLength={lineMax}
          rows={2}
        />
        <WhoSees>{alone ? common.onlyYou : cancel.whoSees}</WhoSees>
        <div className="flex flex-wrap gap-3">
          <Button disabled={form.busy}>{cancel.submit}</Button>
          <LinkButton look="secondary" to={paths.visitMove(visitId)}>
            {cancel.moveInstead}
          </LinkButton>
          <LinkButton look="quiet" to={paths.visit(visitId)}>
            {cancel.keep}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
