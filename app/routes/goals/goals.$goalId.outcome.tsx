import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { outcomeForms } from "~/follow-up/forms";
import { MovedOn, runningId } from "~/follow-up/goal-acts";
import { findGoal } from "~/follow-up/goals.queries.server";
import { OutcomeSection } from "~/follow-up/outcome-section";
import { usualDueDay } from "~/follow-up/school-days.server";
import { stepDropped, stepNotYet, stepSeen } from "~/follow-up/steps.commands.server";
import { evidenceChoices } from "~/follow-up/timeline.queries.server";
import { stepOutcomes } from "~/follow-up/vocabulary";
import { messagesFor } from "~/messages/all.server";
import { dayOf } from "~/web/dates";
import { redirectWithFlash } from "~/web/flash.server";
import { useFormFailure } from "~/web/forms/form-failure";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow, unreadable } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["follow-up", "goals"] };
export const shouldRevalidate = () => true;

/** The way a step ends, as the address names it. */
const outcomeOf = (request: Request) => {
  const asked = new URL(request.url).searchParams.get("as");
  return stepOutcomes.find((each) => each === asked) ?? null;
};

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const locale = await localeOf(request, viewer.locale);
  const goal = await findGoal(viewer, params.goalId ?? "", locale);
  allow(goal.canAct);
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
  const viewer = await requireViewer(request, context);
  const locale = await localeOf(request, viewer.locale);
  const goal = await findGoal(viewer, params.goalId ?? "", locale);
  allow(goal.canAct);
  const as = outcomeOf(request);
  const now = Date.now();
  const back = paths.goal(goal.id);
  if (as === "seen")
    return handleForm(
      request,
      outcomeForms.seen,
      async (input) => {
        await stepSeen(viewer, goal, input, now);
        return redirectWithFlash(context, back, "stepSeen");
      },
      as,
    );
  if (as === "not-yet")
    return handleForm(
      request,
      outcomeForms["not-yet"],
      async (input) => {
        await stepNotYet(viewer, goal, input, now);
        return redirectWithFlash(context, back, "stepNotYet");
      },
      as,
    );
  if (as === "dropped")
    return handleForm(
      request,
      outcomeForms.dropped,
      async (input) => {
        await stepDropped(viewer, goal, input, now);
        return redirectWithFlash(context, back, "stepDropped");
      },
      as,
    );
  throw unreadable();
}

export default function GoalOutcome() {
  const { goal, as, evidence, dueOn, today } = useLoaderData<typeof loader>();
  const refused = useFormFailure() !== undefined;
  if (!runningId(goal) && !refused) return <MovedOn goal={goal} />;
  return <OutcomeSection {...{ goal, as, evidence, dueOn, today }} />;
}
