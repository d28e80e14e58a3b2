import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { stepForm } from "~/follow-up/forms";
import { MovedOn, NextStepSection, openStepId } from "~/follow-up/goal-acts";
import { findGoalForAct } from "~/follow-up/goals.queries.server";
import { usualDueDay } from "~/follow-up/school-days.server";
import { setNextStep } from "~/follow-up/steps.commands.server";
import { messagesFor } from "~/messages/all.server";
import { redirectWithFlash } from "~/web/flash.server";
import { useFormFailure } from "~/web/forms/form-failure";
import { handleForm } from "~/web/forms/forms.server";
import { paths } from "~/web/paths";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["follow-up", "goals"] };
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const goal = await findGoalForAct(viewer, params.goalId ?? "", locale);
  const { title } = messagesFor(locale).goals.acts.next;
  return { title, goal, dueOn: usualDueDay(Date.now()) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const goal = await findGoalForAct(viewer, params.goalId ?? "", locale);
  return handleForm(request, stepForm, async (input) => {
    await setNextStep(viewer, goal, input, Date.now());
    return redirectWithFlash(context, paths.goal(goal.id), "stepSet");
  });
}

export default function GoalNextStep() {
  const { goal, dueOn } = useLoaderData<typeof loader>();
  const refused = useFormFailure() !== undefined;
  const possible = goal.status === "open" && !openStepId(goal);
  if (!possible && !refused) return <MovedOn goal={goal} />;
  return <NextStepSection goal={goal} dueOn={dueOn} />;
}
