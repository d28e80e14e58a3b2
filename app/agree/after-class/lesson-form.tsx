import { Form } from "@remix-run/react";
import { Button } from "~/ui/buttons";
import { SelectField, TextField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { formatDay } from "~/web/dates";
import type { FormValues } from "~/web/forms/form-data";
import { useRouteForm } from "~/web/forms/route-form";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { lessonLines } from "../vocabulary";
import type { LessonsFrame } from "./lesson-view";

/** Form for a lesson of a role agreement: day, period, class and three optional lines. */
export function LessonForm({
  action,
  frame,
  defaults,
}: {
  action: string;
  frame: LessonsFrame;
  defaults: FormValues;
}) {
  const { afterClass, common } = useMessages();
  const { form: words, lesson } = afterClass;
  const locale = useLocale();
  const form = useRouteForm(async () => (await import("./lesson-forms")).lessonForm, defaults);
  const hints = { goal: words.goalHint, page: words.pageHint, language: words.languageHint };
  const periods = Array.from({ length: 10 }, (_, at) => at + 1);
  return (
    <Form method="post" action={action} onSubmit={form.onSubmit} className="grid gap-5" noValidate>
      <FormAlert text={form.refused ? common.checkForm : undefined} />
      <TextField
        form={form}
        name="on"
        type="date"
        label={words.on}
        hint={words.onHint(formatDay(frame.startsOn, locale), formatDay(frame.endsOn, locale))}
        min={frame.startsOn}
        max={frame.endsOn}
        className="max-w-52"
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          form={form}
          name="period"
          label={words.period}
          optional
          options={[
            { value: "", label: words.noPeriod },
            ...periods.map((n) => ({ value: String(n), label: common.period(n) })),
          ]}
        />
        <TextField form={form} name="className" label={words.className} optional />
      </div>
      {lessonLines.map((line) => (
        <TextField
          key={line}
          form={form}
          name={line}
          label={lesson[line]}
          hint={hints[line]}
          optional
        />
      ))}
      <p className="-mt-3 text-sm text-soft">{common.pupilsHint}</p>
      <div>
        <Button disabled={form.busy}>{words.save}</Button>
      </div>
    </Form>
  );
}

/** Converts a lesson into the initial values of its form. */
export const lessonValues = (lesson: {
  on: string;
  period: number | null;
  className: string;
  goal: string;
  page: string;
  language: string;
}): FormValues => ({
  on: lesson.on,
  period: lesson.period === null ? "" : String(lesson.period),
  className: lesson.className,
  goal: lesson.goal,
  page: lesson.page,
  language: lesson.language,
});
