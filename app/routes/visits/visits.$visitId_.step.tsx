import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asksForStep } from "~/cycle/cycle";
import { cycleFacts } from "~/cycle/cycle.queries.server";
import { MovedOn } from "~/follow-up/goal-acts";
import { findGoalForAct, openStepOf } from "~/follow-up/goals.queries.server";
import { closeStepByForm, outcomeOf } from "~/follow-up/outcome-form.server";
import { OutcomeSection } from "~/follow-up/outcome-section";
import { usualDueDay } from "~/follow-up/school-days.server";
import { evidenceChoices } from "~/follow-up/timeline.queries.server";
import { messagesFor } from "~/messages/all.server";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import { LinkButton } from "~/ui/buttons";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { dayOf } from "~/web/dates";
import { useFormFailure } from "~/web/forms/form-failure";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["follow-up", "goals", "cycle"] };
export const shouldRevalidate = () => true;

/**
 * The goal whose open step the page of a visit asks about; null when the visit asks for none (any more).
 *
 * @throws Refusal `not-found` when the viewer is not of the visit, or may not close the step
 */
async function askedGoal(viewer: Viewer, visitId: string, locale: Locale) {
  const visit = await findOwnVisit(viewer, visitId);
  const [facts, step] = await Promise.all([
    cycleFacts(viewer, [visit]).then((all) => all.get(visit.id)),
    openStepOf(viewer, visit.altId),
  ]);
  if (!facts || !asksForStep(facts)) return null;
  allow(step?.canAct === true);
  return findGoalForAct(viewer, step.goalId, locale);
}

/**
 * The goal of the form: the one in the address, with which the forms of the page are sent, or the one that
 * the visit asks about; null without either. `asked` tells whether the visit still asks for its step.
 *
 * @throws Refusal `not-found` as `askedGoal`, and when the viewer may not close steps of the goal
 */
async function goalOfForm(request: Request, viewer: Viewer, visitId: string, locale: Locale) {
  const asked = await askedGoal(viewer, visitId, locale);
  const id = new URL(request.url).searchParams.get("goal");
  if (id === null || id === asked?.id) return asked && { goal: asked, asked: true };
  return { goal: await findGoalForAct(viewer, id, locale), asked: false };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const visitId = params.visitId ?? "";
  const shown = await goalOfForm(request, viewer, visitId, locale);
  // Closed meanwhile, or not to be asked yet: the visit's page says so.
  if (!shown) throw redirect(paths.visit(visitId));
  const { goal, asked } = shown;
  const as = outcomeOf(request);
  const now = Date.now();
  const evidence = as === "seen" ? await evidenceChoices(viewer, goal) : [];
  return {
    title: messagesFor(locale).goals.acts.outcome.title,
    visitId,
    goal,
    asked,
    as,
    evidence: evidence.filter((note) => note.visitId === visitId),
    dueOn: usualDueDay(now),
    today: dayOf(now),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const visitId = params.visitId ?? "";
  const shown = await goalOfForm(request, viewer, visitId, locale);
  if (!shown) return redirect(paths.visit(visitId), 303);
  return closeStepByForm({ request, context }, viewer, shown.goal, paths.visit(visitId));
}

export default function VisitStep() {
  const { title, visitId, asked, ...shown } = useLoaderData<typeof loader>();
  const { cycle } = useMessages();
  const refused = useFormFailure() !== undefined;
  const address = paths.visitStepOf(visitId, shown.goal.id);
  const back = (
    <LinkButton look="quiet" to={paths.visit(visitId)}>
      {cycle.backToVisit}
    </LinkButton>
  );
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="sr-only">{title}</h1>
      {asked || refused ? (
        <OutcomeSection {...shown} place={{ address, back }} />
      ) : (
        <MovedOn goal={shown.goal}>{back}</MovedOn>
      )}
    </div>
  );
}
