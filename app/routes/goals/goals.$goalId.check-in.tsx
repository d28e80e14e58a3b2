import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { checkInForm } from "~/follow-up/forms";
import { CheckInSection, MovedOn, runningId } from "~/follow-up/goal-acts";
import { findGoal } from "~/follow-up/goals.queries.server";
import { sendCheckIn } from "~/follow-up/steps.commands.server";
import { messagesFor } from "~/messages/all.server";
import { dayOf } from "~/web/dates";
import { redirectWithFlash } from "~/web/flash.server";
import { useFormFailure } from "~/web/forms/form-failure";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["follow-up", "goals"] };
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const locale = await localeOf(request, viewer.locale);
  const goal = await findGoal(viewer, params.goalId ?? "", locale);
  allow(goal.canAct);
  const { title } = messagesFor(locale).goals.acts.checkIn;
  return { title, goal, today: dayOf(Date.now()) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const locale = await localeOf(request, viewer.locale);
  const goal = await findGoal(viewer, params.goalId ?? "", locale);
  allow(goal.canAct);
  return handleForm(request, checkInForm, async (input) => {
    await sendCheckIn(viewer, goal, input, Date.now());
    return redirectWithFlash(context, paths.goal(goal.id), "checkInSent");
  });
}

export default function GoalCheckIn() {
  const { goal, today } = useLoaderData<typeof loader>();
  const refused = useFormFailure() !== undefined;
  if (!runningId(goal) && !refused) return <MovedOn goal={goal} />;
  return <CheckInSection goal={goal} today={today} />;
}
