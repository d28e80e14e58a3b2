import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MovedOn, openStepId } from "~/follow-up/goal-acts";
import { findGoalForAct } from "~/follow-up/goals.queries.server";
import { closeStepByForm, outcomeOf } from "~/follow-up/outcome-form.server";
import { OutcomeSection } from "~/follow-up/outcome-section";
import { usualDueDay } from "~/follow-up/school-days.server";
import { evidenceChoices } from "~/follow-up/timeline.queries.server";
import { messagesFor } from "~/messages/all.server";
import { dayOf } from "~/web/dates";
import { useFormFailure } from "~/web/forms/form-failure";
import { paths } from "~/web/paths";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["follow-up", "goals"] };
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const goal = await findGoalForAct(viewer, params.goalId ?? "", locale);
  const as = outcomeOf(request);
  const now = Date.now();
  return {
    title: messagesFor(locale).goals.acts.outcome.title,
    goal,
    as,
    evidence: as === "seen" ? await evidenceChoices(viewer, goal) : [],
    dueOn: usualDueDay(now),
    today: dayOf(now),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const goal = await findGoalForAct(viewer, params.goalId ?? "", locale);
  return closeStepByForm({ request, context }, viewer, goal, paths.goal(goal.id));
}

export default function GoalOutcome() {
  const { goal, as, evidence, dueOn, today } = useLoaderData<typeof loader>();
  const refused = useFormFailure() !== undefined;
  if (!openStepId(goal) && !refused) return <MovedOn goal={goal} />;
  return <OutcomeSection {...{ goal, as, evidence, dueOn, today }} />;
}
