import { Form } from "@remix-run/react";
import { Button } from "~/ui/buttons";
import { TextField } from "~/ui/fields";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";

/** Form in which the ALT records who at the company confirmed a version of the role sheet, and when. */
export function CompanyForm({ agreementId, version }: { agreementId: string; version: number }) {
  const { company } = useMessages().agree;
  const form = useRouteForm(
    async () => (await import("../forms")).companyForm,
    { version: String(version), person: "", on: "" },
    "company",
  );
  return (
    <Form
      method="post"
      action={`${paths.agreement(agreementId)}?index`}
      onSubmit={form.onSubmit}
      noValidate
      className="grid gap-4"
    >
      <input type="hidden" name="do" value="company" />
      <input type="hidden" {...form.register("version")} value={version} />
      <p>{company.lead}</p>
      <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
        <TextField form={form} name="person" label={company.person} hint={company.personHint} />
        <TextField form={form} name="on" type="date" label={company.on} />
      </div>
      <Button disabled={form.busy} className="justify-self-start">
        {company.submit}
      </Button>
    </Form>
  );
}
