import { Form } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { Button, LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/fields";
import { FormAlert } from "~/ui/form-alert";
import { SectionTitle } from "~/ui/headings";
import { WhoSees } from "~/ui/who-sees";
import type { FormValues } from "~/web/forms/form-data";
import { useRouteForm } from "~/web/forms/route-form";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { CriterionGroup } from "./goal";
import { CriterionField, StepFields } from "./goal-fields";

/** Data of the pages that set a goal. */
export type GoalFormData = {
  groups: CriterionGroup[];
  defaults: FormValues;
  /**
   * The goal that is already running; null without one. The title is present only when the reader may see it.
   */
  running: { id: string; title: string } | { id: null } | null;
};

/** A notice that a goal is already running, with a link when the reader may see it. */
function RunningGoal({ running }: { running: NonNullable<GoalFormData["running"]> }) {
  const words = useMessages().followUp.form;
  return (
    <div className="grid gap-3">
      <p className="font-medium">{words.runningTitle}</p>
      {running.id && <p className="font-serif text-lg">{running.title}</p>}
      <p className="text-soft">{words.runningText}</p>
      {running.id && (
        <LinkButton look="secondary" to={paths.goal(running.id)} className="justify-self-start">
          {words.toRunning}
        </LinkButton>
      )}
    </div>
  );
}

/**
 * Form that sets a goal with its first step.
 *
 * @param known the choices and the initial values
 * @param refused true when a submitted form came back; the form is then shown even beside an open goal
 * @param stepHint text on the origin of a suggested step
 * @param whoSees names of the other people who will read the goal
 */
export function GoalForm({
  action,
  known,
  refused,
  stepHint,
  whoSees,
  children,
}: {
  action: string;
  known: GoalFormData;
  refused: boolean;
  stepHint?: string;
  whoSees: string;
  children?: ReactNode;
}) {
  const { followUp, common } = useMessages();
  const words = followUp.form;
  const form = useRouteForm(async () => (await import("./forms")).goalForm, known.defaults);
  const wrong = ["criterionId", "title", "step", "evidence", "dueOn"].some(form.errorOf);
  const stopped = known.running !== null || form.errorOf("running");
  if (known.running && !refused)
    return (
      <div className="grid gap-4">
        <RunningGoal running={known.running} />
        <div className="flex flex-wrap gap-3">{children}</div>
      </div>
    );
  return (
    <Form method="post" action={action} onSubmit={form.onSubmit} className="grid gap-5" noValidate>
      {stopped ? (
        <div role="alert" className="rounded-xl bg-caution-soft px-4 py-3">
          <RunningGoal running={known.running ?? { id: null }} />
        </div>
      ) : (
        <FormAlert text={wrong ? common.checkForm : undefined} />
      )}
      <CriterionField form={form} groups={known.groups} />
      <TextField form={form} name="title" label={words.goal} hint={words.goalHint} />
      <StepFields form={form} hint={stepHint} />
      <p className="text-sm text-soft">{common.pupilsHint}</p>
      <WhoSees>{whoSees}</WhoSees>
      <div className="flex flex-wrap gap-3">
        <Button disabled={form.busy}>{words.submit}</Button>
        {children}
      </div>
    </Form>
  );
}

/** Section of a visit's page with the form that sets a goal, under its own heading. */
export function VisitGoalSection({
  visitId,
  known,
  refused,
  title,
  stepHint,
  whoSees,
  children,
}: {
  visitId: string;
  known: GoalFormData;
  refused: boolean;
  title: string;
  stepHint?: string;
  whoSees: string;
  /** What can be done instead of setting a goal. */
  children?: ReactNode;
}) {
  const words = useMessages().followUp.form;
  const id = useId();
  return (
    <Card tone="turn" aria-labelledby={id}>
      <SectionTitle id={id}>{title}</SectionTitle>
      <p className="mb-5 text-soft">{words.lead}</p>
      <GoalForm
        action={paths.visitGoal(visitId)}
        known={known}
        refused={refused}
        stepHint={stepHint}
        whoSees={whoSees}
      >
        <LinkButton look="quiet" to={paths.visit(visitId)} preventScrollReset>
          {words.close}
        </LinkButton>
      </GoalForm>
      {children}
    </Card>
  );
}
