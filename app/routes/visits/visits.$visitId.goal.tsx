import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { declineAfterVisit } from "~/cycle/declines.commands.server";
import { isNothing } from "~/cycle/nothing-form.server";
import { NothingButton } from "~/cycle/nothing-this-time";
import { goalForm } from "~/follow-up/forms";
import { VisitGoalSection } from "~/follow-up/goal-form";
import { criterionGroups } from "~/follow-up/goal-form.queries.server";
import { useGoalReaders } from "~/follow-up/goal-readers";
import { setGoal } from "~/follow-up/goals.commands.server";
import { hasOpenGoal, openGoalOf } from "~/follow-up/goals.queries.server";
import { canSetGoalOn } from "~/follow-up/rules";
import { usualDueDay } from "~/follow-up/school-days.server";
import { messagesFor } from "~/messages/all.server";
import { feedbackFor, isOpenToAlt } from "~/reflect/feedback.queries.server";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { useFormFailure } from "~/web/forms/form-failure";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { forbidden } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["follow-up", "cycle"] };
// A refused goal is shown beside the one that runs by then.
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  if (!canSetGoalOn(viewer, visit, await isOpenToAlt(viewer, visit)))
    throw redirect(paths.visit(visit.id));
  const locale = await localeOf(request, viewer.locale);
  const words = messagesFor(locale).followUp.form;
  const mine = viewer.id === visit.altId;
  const [gate, seen, runs] = await Promise.all([
    feedbackFor(viewer, visit),
    openGoalOf(viewer, visit.altId),
    hasOpenGoal(viewer, visit.altId),
  ]);
  const tried = gate.state === "open" ? (gate.feedback.content.texts.try ?? "") : "";
  const focus = visit.focus ?? [];
  const label = mine ? words.asked : words.askedOther;
  const wrote = viewer.id === visit.observerId;
  return {
    title: words.title,
    visitId: visit.id,
    mine,
    altName: visit.altName,
    mentorName: visit.mentorName,
    suggestion: tried === "" ? null : wrote ? (mine ? "own" : "you") : "other",
    known: {
      running: seen ?? (runs ? { id: null } : null),
      groups: criterionGroups(visit.rubricId, { label, ids: focus }, locale),
      defaults: { criterionId: focus[0] ?? "", step: tried, dueOn: usualDueDay(Date.now()) },
    },
  } as const;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  if (!canSetGoalOn(viewer, visit, await isOpenToAlt(viewer, visit))) throw forbidden();
  if (await isNothing(request)) {
    await declineAfterVisit(viewer, visit, "goal", Date.now());
    return redirectWithFlash(context, paths.visit(visit.id), "nothingThisTime");
  }
  return handleForm(request, goalForm, async (input) => {
    const scope = { altId: visit.altId, mentorId: visit.mentorId, visitId: visit.id };
    await setGoal(viewer, scope, input, Date.now());
    return redirectWithFlash(context, paths.visit(visit.id), "goalSet");
  });
}

export default function VisitGoal() {
  const words = useMessages().followUp.form;
  const { visitId, mine, altName, mentorName, suggestion, known } = useLoaderData<typeof loader>();
  const refused = useFormFailure() !== undefined;
  const readers = useGoalReaders();
  const hints = {
    own: words.stepFromOwn,
    you: words.stepFromYou,
    other: words.stepFrom(mentorName ?? ""),
  };
  return (
    <VisitGoalSection
      visitId={visitId}
      known={known}
      refused={refused}
      title={mine ? words.title : words.titleWith(altName)}
      stepHint={suggestion ? hints[suggestion] : undefined}
      whoSees={readers({ mine, altName, mentorName })}
    >
      {mine && !known.running && <NothingButton to={paths.visitGoal(visitId)} />}
    </VisitGoalSection>
  );
}
