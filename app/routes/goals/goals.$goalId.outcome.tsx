import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type * as z from "zod/mini";
import { outcomeForms } from "~/follow-up/forms";
import type { GoalSummary } from "~/follow-up/goal";
import { MovedOn, openStepId } from "~/follow-up/goal-acts";
import { findGoalForAct } from "~/follow-up/goals.queries.server";
import { OutcomeSection } from "~/follow-up/outcome-section";
import { usualDueDay } from "~/follow-up/school-days.server";
import { stepDropped, stepNotYet, stepSeen } from "~/follow-up/steps.commands.server";
import { evidenceChoices } from "~/follow-up/timeline.queries.server";
import { stepOutcomes } from "~/follow-up/vocabulary";
import { messagesFor } from "~/messages/all.server";
import type { Viewer } from "~/people/viewer";
import { dayOf } from "~/web/dates";
import { type FlashKey, redirectWithFlash } from "~/web/flash.server";
import { useFormFailure } from "~/web/forms/form-failure";
import { handleForm } from "~/web/forms/forms.server";
import { paths } from "~/web/paths";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { unreadable } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["follow-up", "goals"] };
export const shouldRevalidate = () => true;

/** The way a step ends, as the address names it. */
const outcomeOf = (request: Request) => {
  const asked = new URL(request.url).searchParams.get("as");
  return stepOutcomes.find((each) => each === asked) ?? null;
};

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
  const as = outcomeOf(request);
  const end = <S extends z.ZodMiniType>(
    form: S,
    command: (...of: [Viewer, GoalSummary, z.output<S>, number]) => Promise<void>,
    flash: FlashKey,
  ) =>
    handleForm(
      request,
      form,
      async (input) => {
        await command(viewer, goal, input, Date.now());
        return redirectWithFlash(context, paths.goal(goal.id), flash);
      },
      as ?? undefined,
    );
  if (as === "seen") return end(outcomeForms.seen, stepSeen, "stepSeen");
  if (as === "not-yet") return end(outcomeForms["not-yet"], stepNotYet, "stepNotYet");
  if (as === "dropped") return end(outcomeForms.dropped, stepDropped, "stepDropped");
  throw unreadable();
}

export default function GoalOutcome() {
  const { goal, as, evidence, dueOn, today } = useLoaderData<typeof loader>();
  const refused = useFormFailure() !== undefined;
  if (!openStepId(goal) && !refused) return <MovedOn goal={goal} />;
  return <OutcomeSection {...{ goal, as, evidence, dueOn, today }} />;
}
