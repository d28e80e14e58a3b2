import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { declineAfterVisit } from "~/cycle/declines.commands.server";
import { isNothing } from "~/cycle/nothing-form.server";
import { NothingButton } from "~/cycle/nothing-this-time";
import { learnForm } from "~/educate/forms";
import { LearnForm } from "~/educate/learn-form";
import { chooseForVisit } from "~/educate/learning.commands.server";
import { goalCause, learningOfVisit, suggestedModules } from "~/educate/learning.queries.server";
import { moduleTracks } from "~/educate/modules.server";
import { causesOfVisit } from "~/educate/rules";
import { suggestionsAfterVisit } from "~/educate/vocabulary";
import { messagesFor } from "~/messages/all.server";
import { feedbackFor } from "~/reflect/feedback.queries.server";
import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow, forbidden } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["educate", "cycle"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  allow(viewer.id === visit.altId);
  const gate = await feedbackFor(viewer, visit);
  if (gate.state !== "open") throw redirect(paths.visit(visit.id));
  const locale = await localeOf(request, viewer.locale);
  const [goal, learning] = await Promise.all([
    goalCause(viewer),
    learningOfVisit(viewer, visit.id, locale),
  ]);
  const causes = causesOfVisit(visit.focus ?? [], gate.feedback.content.notes, goal);
  const suggestions = suggestedModules(causes, new Set(), suggestionsAfterVisit, locale);
  const all = moduleTracks(locale).flatMap((track) => track.modules);
  const suggested = new Set(suggestions.map((module) => module.id));
  return {
    title: messagesFor(locale).educate.learn.title,
    visitId: visit.id,
    chosen: learning?.moduleId ?? null,
    suggestions,
    others: all.filter(({ id }) => !suggested.has(id)),
    colleague: visit.mentorName,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  allow(viewer.id === visit.altId);
  if ((await feedbackFor(viewer, visit)).state !== "open") throw forbidden();
  if (await isNothing(request)) {
    await declineAfterVisit(viewer, visit, "module", Date.now());
    return redirectWithFlash(context, paths.visit(visit.id), "nothingThisTime");
  }
  return handleForm(request, learnForm, async ({ moduleId }) => {
    await chooseForVisit(viewer, moduleId, visit, Date.now());
    return redirectWithFlash(context, paths.visit(visit.id), "moduleChosen");
  });
}

export default function VisitLearn() {
  const { learn } = useMessages().educate;
  const known = useLoaderData<typeof loader>();
  return (
    <Card tone="turn" aria-labelledby="learn-form">
      <SectionTitle id="learn-form">{learn.title}</SectionTitle>
      <p className="mb-4 text-soft">{learn.lead}</p>
      <LearnForm {...known} />
      {known.chosen === null && <NothingButton to={paths.visitLearn(known.visitId)} />}
    </Card>
  );
}
