import { Form } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { Button, LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { ChoiceGroup, TextArea } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import { type RouteForm, useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { GoalSummary } from "./goal";
import { DueLine, StepText } from "./goal-card";
import { StepFields } from "./goal-fields";
import { useGoalReaders } from "./goal-readers";

/** Returns the id of a goal's open step, for a hidden form field; an empty string when no step is open. */
export const openStepId = (goal: GoalSummary) => (goal.step?.status === "open" ? goal.step.id : "");

/** Section of a goal's page that contains the form of one action. */
export function ActSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Card tone="turn" aria-labelledby={id}>
      <SectionTitle id={id}>{title}</SectionTitle>
      {children}
    </Card>
  );
}

/**
 * Notice that the step shown on the page has changed, with a link to the goal as it is now.
 *
 * @param children further links
 */
export function MovedOn({ goal, children }: { goal: GoalSummary; children?: ReactNode }) {
  const { acts } = useMessages().goals;
  return (
    <ActSection title={acts.closedTitle}>
      <p className="mb-3">{acts.closedText}</p>
      <BackToGoal goal={goal} />
      {children}
    </ActSection>
  );
}

export function BackToGoal({ goal }: { goal: GoalSummary }) {
  const { acts } = useMessages().goals;
  return (
    <LinkButton look="quiet" to={paths.goal(goal.id)} className="justify-self-start">
      {acts.close}
    </LinkButton>
  );
}

/** Alert above a refused form: the goal has changed meanwhile, or some of the fields are invalid. */
export function ActAlert({ form, fields }: { form: RouteForm; fields: string[] }) {
  const { errors, common } = useMessages();
  const stale = form.errorOf("stepId");
  const wrong = fields.some((field) => form.errorOf(field));
  return <FormAlert text={stale ? errors[stale] : wrong ? common.checkForm : undefined} />;
}

/** Shows the text and date of the open step that a form is about; nothing when no step is open. */
export function StepReminder({ goal, today }: { goal: GoalSummary; today: string }) {
  if (goal.step?.status !== "open") return null;
  return (
    <div className="mb-5 grid gap-2 rounded-xl bg-ai-soft p-4">
      <StepText step={goal.step} />
      <DueLine step={goal.step} today={today} />
    </div>
  );
}

/** Section with the form of a check-in: two lines on how the open step of a goal is going. */
export function CheckInSection({ goal, today }: { goal: GoalSummary; today: string }) {
  const { goals, common } = useMessages();
  const words = goals.acts.checkIn;
  const form = useRouteForm(async () => (await import("./forms")).checkInForm);
  const readers = useGoalReaders();
  return (
    <ActSection title={words.title}>
      <p className="mb-4 text-soft">{words.lead}</p>
      <StepReminder goal={goal} today={today} />
      <Form
        method="post"
        action={paths.goalCheckIn(goal.id)}
        onSubmit={form.onSubmit}
        className="grid gap-4"
        noValidate
      >
        <ActAlert form={form} fields={["text"]} />
        <input type="hidden" name="stepId" value={openStepId(goal)} />
        <TextArea form={form} name="text" label={words.text} hint={words.hint} rows={2} />
        <p className="text-sm text-soft">{common.pupilsHint}</p>
        <WhoSees>{readers(goal)}</WhoSees>
        <div className="flex flex-wrap gap-3">
          <Button disabled={form.busy}>{words.submit}</Button>
          <BackToGoal goal={goal} />
        </div>
      </Form>
    </ActSection>
  );
}

/**
 * Section with the form that sets the next step of a goal without an open one.
 *
 * @param dueOn suggested Japan day
 */
export function NextStepSection({ goal, dueOn }: { goal: GoalSummary; dueOn: string }) {
  const { goals, common } = useMessages();
  const words = goals.acts.next;
  const form = useRouteForm(async () => (await import("./forms")).stepForm, { dueOn });
  const readers = useGoalReaders();
  return (
    <ActSection title={words.title}>
      <Form
        method="post"
        action={paths.nextStep(goal.id)}
        onSubmit={form.onSubmit}
        className="grid gap-5"
        noValidate
      >
        <ActAlert form={form} fields={["step", "evidence", "dueOn"]} />
        <StepFields form={form} />
        <p className="text-sm text-soft">{common.pupilsHint}</p>
        <WhoSees>{readers(goal)}</WhoSees>
        <div className="flex flex-wrap gap-3">
          <Button disabled={form.busy}>{words.submit}</Button>
          <LinkButton look="quiet" to={paths.endGoal(goal.id)}>
            {words.or}
          </LinkButton>
          <BackToGoal goal={goal} />
        </div>
      </Form>
    </ActSection>
  );
}

/** Section with the form that ends a goal as reached or set aside. */
export function EndSection({ goal, today }: { goal: GoalSummary; today: string }) {
  const { acts } = useMessages().goals;
  const words = acts.end;
  const step = openStepId(goal);
  const form = useRouteForm(
    async () => (await import("./forms")).endForm,
    step ? { status: "set-aside" } : {},
  );
  const readers = useGoalReaders();
  const option = (value: "reached" | "set-aside") => ({
    value,
    label: words[value],
    hint: words[`${value}Hint`],
  });
  return (
    <ActSection title={words.title}>
      <p className="mb-4 text-soft">{step ? words.openStepOnly : words.lead}</p>
      <StepReminder goal={goal} today={today} />
      <Form
        method="post"
        action={paths.endGoal(goal.id)}
        onSubmit={form.onSubmit}
        className="grid gap-5"
        noValidate
      >
        <ActAlert form={form} fields={["status", "reason"]} />
        <input type="hidden" name="stepId" value={step} />
        <ChoiceGroup
          form={form}
          name="status"
          label={words.status}
          options={step ? [option("set-aside")] : [option("reached"), option("set-aside")]}
        />
        {step && (
          <>
            <TextArea
              form={form}
              name="reason"
              label={words.reason}
              hint={words.openStep}
              rows={2}
            />
            <WhoSees>{readers(goal)}</WhoSees>
          </>
        )}
        <div className="flex flex-wrap gap-3">
          <Button disabled={form.busy}>{words.submit}</Button>
          <BackToGoal goal={goal} />
        </div>
      </Form>
    </ActSection>
  );
}
