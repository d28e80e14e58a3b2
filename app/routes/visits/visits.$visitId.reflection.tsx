import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { reflectionForm } from "~/reflect/forms";
import { OwnViewSection } from "~/reflect/own-view-section";
import { questions } from "~/reflect/questions.server";
import { colleagueOf } from "~/reflect/reflection";
import { reflectionValues } from "~/reflect/reflection-form";
import { shareOwnView, skipOwnView, writeOwnView } from "~/reflect/reflections.commands.server";
import { hasAnswered, ownViewRow } from "~/reflect/reflections.queries.server";
import { canEditOwnView, hasLesson, isForAlt } from "~/reflect/rules";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm, postedValues } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["reflect"] };
// A refused form starts over from what is stored by then.
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  allow(viewer.id === visit.altId);
  if (visit.status !== "planned") throw redirect(paths.visit(visit.id));
  const locale = await localeOf(request, viewer.locale);
  const [stored, answered] = await Promise.all([
    ownViewRow(viewer, visit.id),
    hasAnswered(viewer, visit),
  ]);
  return {
    title: messagesFor(locale).reflect.own.title,
    visitId: visit.id,
    startsAt: visit.startsAt,
    begun: hasLesson(visit, Date.now()),
    editable: canEditOwnView(stored?.status ?? null, answered),
    stored: stored && {
      status: stored.status,
      updatedAt: stored.updatedAt,
      values: reflectionValues(stored),
    },
    colleague: colleagueOf(visit),
    gated: isForAlt(visit),
    questions: questions(locale, visit.focus ?? []),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  allow(viewer.id === visit.altId);
  const { intent, colleagueId } = await postedValues(request.clone());
  const back = paths.visit(visit.id);
  if (intent === "skip") {
    await skipOwnView(viewer, visit, Date.now());
    return redirectWithFlash(
      context,
      back,
      !isForAlt(visit)
        ? "saved"
        : visit.observation?.everShared
          ? "reflectionSkipped"
          : "reflectionSkippedEarly",
    );
  }
  if (intent === "share" || intent === "unshare") {
    const done = await shareOwnView(viewer, visit, intent === "share" ? String(colleagueId) : null);
    return redirectWithFlash(context, back, done ? "saved" : "nothingChanged");
  }
  return handleForm(request, reflectionForm, async (input) => {
    await writeOwnView(viewer, visit, input, Date.now());
    return redirectWithFlash(context, back, "reflectionSaved");
  });
}

export default function VisitReflection() {
  return <OwnViewSection {...useLoaderData<typeof loader>()} />;
}
