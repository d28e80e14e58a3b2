import { Form } from "@remix-run/react";
import { Button } from "~/ui/buttons";
import { Disclosure } from "~/ui/disclosure";
import { ChoiceGroup, FieldError, TextArea } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { controlStyles } from "~/ui/styles";
import { WhoSees } from "~/ui/who-sees";
import type { FormValues } from "~/web/forms/form-data";
import { type RouteForm, useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { doers, type ReviewKind, taskPhases } from "../vocabulary";
import type { LessonTask, ReviewStart } from "./lesson-view";
import { doneField } from "./review-questions";
import type { ReviewWords } from "./review-questions.server";

// A part is visible while its kind is chosen or it contains text, so that nothing is submitted unseen.
const shown: Record<ReviewKind, string> = {
  "one-minute": "group-has-[[value=one-minute]:checked]/review:grid",
  "five-minutes": "group-has-[[value=five-minutes]:checked]/review:grid",
  "went-wrong": "group-has-[[value=went-wrong]:checked]/review:grid",
};

function TaskLine({ form, task }: { form: RouteForm; task: LessonTask }) {
  const { afterClass, errors } = useMessages();
  const { review, owners } = afterClass;
  const name = doneField(task.id);
  const error = form.errorOf(name);
  return (
    <li className="grid gap-x-4 sm:grid-cols-[1fr_14rem] sm:items-center">
      <label htmlFor={name}>{task.title}</label>
      <select
        id={name}
        {...form.register(name)}
        defaultValue={form.initial(name)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        className={controlStyles}
      >
        <option value="">{review.asAgreed(owners[task.owner])}</option>
        {doers
          .filter((doer) => doer !== task.owner)
          .map((doer) => (
            <option key={doer} value={doer}>
              {owners[doer]}
            </option>
          ))}
      </select>
      <FieldError name={name} text={error ? errors[error] : undefined} />
    </li>
  );
}

/** The fields for who did which task, in a closed section because most tasks go as agreed. */
function Done({ form, start }: { form: RouteForm; start: ReviewStart }) {
  const { review } = useMessages().afterClass;
  const said = start.tasks.some(({ id }) => form.initial(doneField(id)) !== "");
  return (
    <fieldset className="rounded-xl border border-line px-4 py-3">
      <legend className="px-1 font-medium">{review.done}</legend>
      <p className="text-sm text-soft">{start.agreed ? review.doneHint : review.doneNotAgreed}</p>
      <Disclosure strong summary={review.doneOpen} open={said}>
        <div className="grid gap-5 pb-2">
          {taskPhases.map((phase) => {
            const tasks = start.tasks.filter((task) => task.phase === phase);
            return tasks.length === 0 ? null : (
              <div key={phase}>
                <p className="mb-2 text-sm font-medium text-soft">{review.phases[phase]}</p>
                <ul className="grid gap-3">
                  {tasks.map((task) => (
                    <TaskLine key={task.id} form={form} task={task} />
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      </Disclosure>
    </fieldset>
  );
}

const defaultsOf = ({ stored, tasks }: ReviewStart): FormValues => ({
  kind: stored?.kind ?? "one-minute",
  ...stored?.answers,
  ...Object.fromEntries(
    tasks.map(({ id, owner }) => {
      const doer = stored?.done[id] ?? owner;
      return [doneField(id), doer === owner ? "" : doer];
    }),
  ),
});

/**
 * Form for a review of a lesson; switching between the three kinds of review loses no text.
 *
 * @param whoSees text that says who reads the review, and from when
 */
export function ReviewForm({
  agreementId,
  lessonId,
  start,
  words,
  whoSees,
}: {
  agreementId: string;
  lessonId: string;
  start: ReviewStart;
  words: ReviewWords;
  whoSees: string;
}) {
  const { afterClass, common, errors } = useMessages();
  const { review } = afterClass;
  const form = useRouteForm(
    async () => (await import("./review-forms")).reviewForm,
    defaultsOf(start),
  );
  const stale = form.errorOf("base");
  return (
    <Form
      method="post"
      action={paths.lessonReview(agreementId, lessonId)}
      onSubmit={form.onSubmit}
      className="group/review grid gap-5"
      noValidate
    >
      <FormAlert text={stale ? errors[stale] : form.refused ? common.checkForm : undefined} />
      <input type="hidden" name="base" value={start.stored?.at ?? ""} />
      <ChoiceGroup
        form={form}
        name="kind"
        label={review.kind}
        options={words.kinds.map(({ kind }) => ({ value: kind, label: review.kinds[kind] }))}
      />
      <p className="text-sm text-soft">{review.optional}</p>
      {words.kinds.map(({ kind, questions }) => (
        <div
          key={kind}
          className={`hidden gap-5 has-[textarea:not(:placeholder-shown)]:grid ${shown[kind]}`}
        >
          {questions.map(({ id, text }) => (
            <TextArea key={id} form={form} name={id} label={text} rows={2} placeholder=" " />
          ))}
          {kind === "five-minutes" && (
            <p className="text-sm text-soft">
              {review.spoken} {words.spoken}
            </p>
          )}
        </div>
      ))}
      <TextArea form={form} name={words.next.id} label={words.next.text} rows={2} />
      <p className="-mt-3 text-sm text-soft">{common.pupilsHint}</p>
      <Done form={form} start={start} />
      <WhoSees>{whoSees}</WhoSees>
      <div>
        <Button disabled={form.busy}>{review.submit}</Button>
      </div>
    </Form>
  );
}
