import { Form } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { SelectField, TextArea, TextField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { addDays, dayOf, formatDateTime, formatDay, timeOf } from "~/web/dates";
import { useRouteForm } from "~/web/forms/route-form";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { daysAhead, isWeekend, lineMax, periods } from "./visit-rules";

/**
 * Section with the form that moves a visit to another day or time.
 *
 * @param alone true for a self-observation
 * @param startsAt current start of the visit in UTC milliseconds
 * @param from first day that is allowed (`YYYY-MM-DD`)
 * @param today Japan day (`YYYY-MM-DD`)
 */
export function MoveSection({
  visitId,
  alone,
  startsAt,
  period,
  from,
  today,
}: {
  visitId: string;
  alone: boolean;
  startsAt: number;
  period: number | null;
  from: string;
  today: string;
}) {
  const { visitChanges, visits, common } = useMessages();
  const locale = useLocale();
  const { times } = visits;
  const { move } = visitChanges;
  const form = useRouteForm(async () => (await import("./forms")).moveForm, {
    was: String(startsAt),
    date: dayOf(startsAt),
    time: timeOf(startsAt),
    period: String(period ?? ""),
    reason: "",
  });
  const date = String(form.watch("date") ?? "");
  const offered = period && !periods.includes(period) ? [...periods, period] : periods;
  return (
    <Card tone="turn" aria-labelledby="move-title">
      <SectionTitle id="move-title">{move.title}</SectionTitle>
      <p className="mb-4 text-soft">{move.now(formatDateTime(startsAt, locale))}</p>
      <Form
        method="post"
        action={paths.visitMove(visitId)}
        onSubmit={form.onSubmit}
        noValidate
        className="grid gap-5"
      >
        {form.refused && <FormAlert text={common.checkForm} />}
        {/* The value comes from the loader, not from the form: after a refusal it must be the present start. */}
        <input type="hidden" name="was" value={startsAt} />
        <div className="grid gap-5 sm:grid-cols-3">
          <div>
            <TextField
              form={form}
              name="date"
              type="date"
              label={times.date}
              min={from}
              max={addDays(today, daysAhead)}
            />
            <p aria-live="polite" className="mt-1 text-sm text-soft">
              {/^\d{4}-\d{2}-\d{2}$/.test(date) && isWeekend(date)
                ? times.weekend(formatDay(date, locale))
                : ""}
            </p>
          </div>
          <TextField form={form} name="time" type="time" label={times.time} />
          <SelectField
            form={form}
            name="period"
            label={times.period}
            optional
            options={[
              { value: "", label: times.noPeriod },
              ...offered.map((n) => ({ value: String(n), label: common.period(n) })),
            ]}
          />
        </div>
        <TextArea
          form={form}
          name="reason"
          label={move.reason}
          hint={move.reasonHint}
          maxLength={lineMax}
          rows={2}
          optional
        />
        <WhoSees>{alone ? common.onlyYou : move.whoSees}</WhoSees>
        <div className="flex flex-wrap gap-3">
          <Button disabled={form.busy}>{move.submit}</Button>
          <LinkButton look="quiet" to={paths.visit(visitId)}>
            {common.back}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
