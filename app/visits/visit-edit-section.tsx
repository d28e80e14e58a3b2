import { Form } from "@remix-run/react";
import type { MemberName } from "~/people/people.queries.server";
import { PartnerField, SchoolField } from "~/people/schools/school-fields";
import type { PartnerName, School } from "~/people/schools/schools.queries.server";
import { Button, LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { FactLine } from "~/ui/fact-line";
import { ChoiceGroup, SelectField, TextField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { VisitKind } from "./vocabulary";

/** The plan of a visit as it is now: the fields of the form, by their names, and the name of the colleague. */
type PlanNow = {
  kind: VisitKind;
  school: string;
  className: string;
  partner: string;
  minutes: string;
};

/** Shows the plan as it is now, also after somebody else has changed it while the form was open. */
function Now({ plan, colleague }: { plan: PlanNow; colleague: string | null }) {
  const { planChanges, visits, common } = useMessages();
  const { school, className, partner, kind, minutes } = plan;
  const length = common.minutes(Number(minutes));
  const facts = [school, className, partner, visits.kinds[kind].name, length, colleague ?? ""];
  return (
    <p className="mb-4">
      <span className="me-1 text-soft">{planChanges.edit.now}</span>
      <FactLine facts={facts} />
    </p>
  );
}

/**
 * Section with the form that changes the plan of a visit besides its day and time.
 *
 * @param was the plan as it is now, from `planKey`
 * @param colleague name of the colleague as it is now; null for a self-observation
 * @param colleagues the people who can take the visit over; empty when the viewer may not hand it over
 */
export function EditSection({
  visitId,
  was,
  colleague,
  kinds,
  colleagues,
  schools,
  partners,
  defaults,
}: {
  visitId: string;
  was: string;
  colleague: string | null;
  kinds: VisitKind[];
  colleagues: MemberName[];
  schools: School[];
  partners: PartnerName[];
  defaults: PlanNow & { mentorId: string };
}) {
  const { planChanges, planning, visits, common, errors } = useMessages();
  const { edit } = planChanges;
  const { plan } = planning;
  const form = useRouteForm(async () => (await import("./forms")).editForm, defaults);
  const stale = form.errorOf("was");
  return (
    <Card tone="turn" className="mx-auto max-w-3xl" aria-labelledby="edit-title">
      <SectionTitle id="edit-title">{edit.title}</SectionTitle>
      <p className="mb-4 text-soft">{colleague === null ? edit.leadAlone : edit.lead}</p>
      <Now plan={defaults} colleague={colleague} />
      <Form
        method="post"
        action={paths.visitEdit(visitId)}
        onSubmit={form.onSubmit}
        noValidate
        className="grid gap-5"
      >
        {form.refused && <FormAlert text={stale ? errors[stale] : common.checkForm} />}
        {/* The value comes from the loader, not from the form: after a refusal it must be the present plan. */}
        <input type="hidden" name="was" value={was} />
        <SchoolField form={form} schools={schools} words={plan} stages={plan.stages} />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            form={form}
            name="className"
            label={plan.className}
            hint={plan.classHint}
            autoComplete="off"
            maxLength={40}
            optional
          />
          <PartnerField form={form} schools={schools} partners={partners} words={plan} optional />
        </div>
        {kinds.length > 1 ? (
          <ChoiceGroup
            form={form}
            name="kind"
            label={plan.kind}
            options={kinds.map((each) => ({
              value: each,
              label: visits.kinds[each].name,
              hint: visits.kinds[each].hint,
            }))}
          />
        ) : (
          <input type="hidden" name="kind" value={defaults.kind} />
        )}
        {colleagues.length > 0 && (
          <SelectField
            form={form}
            name="mentorId"
            label={edit.colleague}
            hint={edit.colleagueHint}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField
          form={form}
          name="minutes"
          inputMode="numeric"
          label={plan.minutes}
          hint={plan.minutesHint}
          className="sm:max-w-40"
          optional
        />
        <WhoSees>{colleague === null ? common.onlyYou : edit.whoSees}</WhoSees>
        <div className="flex flex-wrap gap-3">
          <Button disabled={form.busy}>{edit.submit}</Button>
          <LinkButton look="secondary" to={paths.visitMove(visitId)}>
            {edit.moveInstead}
          </LinkButton>
          <LinkButton look="quiet" to={paths.visit(visitId)}>
            {common.back}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
