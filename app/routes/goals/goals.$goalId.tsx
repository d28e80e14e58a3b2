import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useOutlet } from "@remix-run/react";
import { GoalPage } from "~/follow-up/goal-page";
import { hasOpenGoal } from "~/follow-up/goals.queries.server";
import { canSetOwnGoal } from "~/follow-up/rules";
import { goalTimeline } from "~/follow-up/timeline.queries.server";
import { dayOf } from "~/web/dates";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["follow-up", "goals"] };
// What an act was refused for shows at once: the goal as it stands by then.
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const goal = await goalTimeline(viewer, params.goalId ?? "", locale);
  return {
    title: goal.title,
    goal,
    today: dayOf(Date.now()),
    mayStartAnew: goal.mine && canSetOwnGoal(viewer) && !(await hasOpenGoal(viewer, viewer.id)),
  };
}

export default function Goal() {
  const { goal, today, mayStartAnew } = useLoaderData<typeof loader>();
  return <GoalPage {...{ goal, today, mayStartAnew }}>{useOutlet()}</GoalPage>;
}
