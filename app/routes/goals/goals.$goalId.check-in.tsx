import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { checkInForm } from "~/follow-up/forms";
import { CheckInSection, MovedOn, openStepId } from "~/follow-up/goal-acts";
import { findGoalForAct } from "~/follow-up/goals.queries.server";
import { sendCheckIn } from "~/follow-up/steps.commands.server";
import { messagesFor } from "~/messages/all.server";
import { dayOf } from "~/web/dates";
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
  const { title } = messagesFor(locale).goals.acts.checkIn;
  return { title, goal, today: dayOf(Date.now()) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const goal = await findGoalForAct(viewer, params.goalId ?? "", locale);
  return handleForm(request, checkInForm, async (input) => {
    await sendCheckIn(viewer, goal, input, Date.now());
    return redirectWithFlash(context, paths.goal(goal.id), "checkInSent");
  });
}

export default function GoalCheckIn() {
  const { goal, today } = useLoaderData<typeof loader>();
  const refused = useFormFailure() !== undefined;
  if (!openStepId(goal) && !refused) return <MovedOn goal={goal} />;
  return <CheckInSection goal={goal} today={today} />;
}
