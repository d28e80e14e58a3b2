import { Form } from "@remix-run/react";
import { Button, PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { SectionTitle } from "~/ui/headings";
import { formatDay } from "~/web/dates";
import { useRouteForm } from "~/web/forms/route-form";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { QuietWeek } from "./quiet-weeks.queries.server";

/**
 * Section with a school's spans of days without reminders (quiet weeks, such as test weeks) and a form that
 * adds one.
 */
export function QuietWeeks({ schoolId, weeks }: { schoolId: string; weeks: QuietWeek[] }) {
  const { people, common } = useMessages();
  const text = people.quiet;
  const locale = useLocale();
  const form = useRouteForm(
    async () => (await import("../forms")).quietWeekForm,
    { quietFrom: "", quietUntil: "" },
    "quiet",
  );
  const days = ({ from, until }: QuietWeek) =>
    from === until
      ? formatDay(from, locale)
      : text.days(formatDay(from, locale), formatDay(until, locale));
  return (
    <Card aria-labelledby="quiet">
      <SectionTitle id="quiet">{text.title}</SectionTitle>
      <p className="-mt-2 mb-3 text-soft">{text.lead}</p>
      {weeks.length > 0 && (
        <ul className="mb-5">
          {weeks.map((week) => (
            <li
              key={week.id}
              className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2"
            >
              <span>{days(week)}</span>
              <PostButton
                action={paths.school(schoolId)}
                fields={{ intent: "quiet-remove", quietId: week.id }}
                look="quiet"
              >
                {text.remove}
                <span className="sr-only"> {days(week)}</span>
              </PostButton>
            </li>
          ))}
        </ul>
      )}
      <Form
        key={weeks.length}
        method="post"
        action={paths.school(schoolId)}
        onSubmit={form.onSubmit}
        className="grid gap-5"
        noValidate
      >
        {form.refused && <FormAlert text={common.checkForm} />}
        <input type="hidden" name="intent" value="quiet" />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField form={form} name="quietFrom" type="date" label={text.from} />
          <TextField form={form} name="quietUntil" type="date" label={text.until} />
        </div>
        <Button disabled={form.busy} look="secondary" className="justify-self-start">
          {text.submit}
        </Button>
      </Form>
    </Card>
  );
}
