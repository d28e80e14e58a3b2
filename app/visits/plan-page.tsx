import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, LinkButton } from "~/ui/buttons";
import { Card, EmptyState } from "~/ui/card";
import { TextArea } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader, SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { type PlanPageProps, When, Where, Who } from "./plan-fields";
import { firstStatus } from "./rules";
import { lineMax } from "./visit-rules";
import type { VisitKind } from "./vocabulary";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="grid content-start gap-5">
      <SectionTitle flush>{title}</SectionTitle>
      {children}
    </Card>
  );
}

/** Page on which a visit is planned or requested. */
export function PlanPage(props: PlanPageProps) {
  const { planning } = useMessages();
  const { plan } = planning;
  const { viewer, kinds } = props;
  const asks = !viewer.mentor && !viewer.coordinator;
  const back = { to: paths.visits, label: plan.back };
  const title = asks ? plan.titleAlt : plan.title;
  if (kinds.length === 0)
    return (
      <>
        <PageHeader title={title} back={back} />
        <EmptyState title={plan.noAlts}>
          <p className="mb-4">{plan.noAltsText}</p>
          <LinkButton to={paths.addPeople}>{plan.addAlts}</LinkButton>
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader title={title} lead={asks ? plan.leadAlt : plan.lead} back={back} />
      <PlanForm {...props} />
    </>
  );
}

function PlanForm(props: PlanPageProps) {
  const { planning, common } = useMessages();
  const { plan } = planning;
  const { viewer, defaults } = props;
  const form = useRouteForm(async () => (await import("./forms")).planForm, defaults);
  const typed = (name: string) => String(form.watch(name) ?? "");
  const kind = typed("kind") as VisitKind;
  const altId = typed("altId");
  const pair = { kind, altId, mentorId: typed("mentorId") || null };
  const isRequest = altId !== "" && firstStatus(viewer, pair) === "requested";
  const writesLine = kind !== "self" && kind !== "shadow" && altId === viewer.id;
  return (
    <Form
      method="post"
      action={paths.planVisit}
      onSubmit={form.onSubmit}
      noValidate
      className="grid gap-4 lg:grid-cols-2 lg:items-start lg:gap-6"
    >
      {form.refused && (
        <div className="lg:col-span-2">
          <FormAlert text={common.checkForm} />
        </div>
      )}
      <Part title={plan.who}>
        <Who form={form} kind={kind} {...props} />
      </Part>
      <div className="grid content-start gap-4 lg:gap-6">
        <Part title={plan.where}>
          <Where form={form} {...props} />
        </Part>
        <Part title={plan.when}>
          <When form={form} kind={kind} {...props} />
        </Part>
      </div>
      <div className="grid gap-4 lg:col-span-2">
        {writesLine && (
          <Card className="grid gap-3">
            <TextArea
              form={form}
              name="note"
              label={plan.note}
              hint={plan.noteHint}
              maxLength={lineMax}
              rows={2}
              optional
            />
            <WhoSees>{plan.whoSeesNote}</WhoSees>
          </Card>
        )}
        <WhoSees>{kind === "self" ? common.onlyYou : plan.whoSeesPlan}</WhoSees>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button disabled={form.busy} className="w-full sm:w-auto">
            {isRequest ? plan.submitAlt : plan.submit}
          </Button>
          {isRequest && <p className="text-soft">{plan.isRequest}</p>}
        </div>
      </div>
    </Form>
  );
}
