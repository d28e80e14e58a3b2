import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openStepOf } from "~/follow-up/goals.queries.server";
import { messagesFor } from "~/messages/all.server";
import { discardedBefore } from "~/observe/discarded.queries.server";
import { criteriaOf, type LastStep } from "~/observe/instrument/instrument-data";
import { InstrumentScreen } from "~/observe/instrument/instrument-screen";
import { instrumentVisit } from "~/observe/instrument/instrument-visit.server";
import { kindTexts } from "~/observe/instrument/kind-texts";
import { roleCard } from "~/observe/instrument/role-card.server";
import { instrumentSettingsOf } from "~/observe/instrument-settings.queries.server";
import { plannedCopy, workingCopy } from "~/observe/observation-copy.queries.server";
import {
  discardObservation,
  restoreObservation,
  startObservation,
  undoStart,
} from "~/observe/observations.commands.server";
import { findObservation } from "~/observe/observations.queries.server";
import { useKeptPages } from "~/offline/register";
import { rubricView } from "~/rubrics/rubrics.server";
import { isSecond } from "~/visits/rules";
import { findVisitToObserve } from "~/visits/visits.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { postedValues } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { bare: true, texts: ["observe", "instrument"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findVisitToObserve(viewer, params.visitId ?? "");
  const locale = await localeOf(request, viewer.locale);
  const second = isSecond(viewer, visit);
  // A second observer reads no goals; where the ALT watches, their own step is not what it is about.
  const lastStep: LastStep | null =
    second || visit.kind === "shadow" ? null : await openStepOf(viewer, visit.altId);
  const shown = instrumentVisit(viewer, visit);
  const page = {
    title: kindTexts(messagesFor(locale).instrument, shown).title,
    now: Date.now(),
    viewerId: viewer.id,
    visit: shown,
    criteria: criteriaOf(rubricView(visit.rubricId, locale), visit.focus ?? []),
    lastStep,
    roles: second ? null : await roleCard(viewer, visit, locale),
    settings: await instrumentSettingsOf(viewer),
  };
  if (!visit.observation) {
    const copy = plannedCopy(visit.id, viewer.id, await discardedBefore(viewer, visit.id));
    return { ...page, version: 0, copy };
  }
  const { id } = visit.observation;
  // Nobody but the two observers ever reads it: there are no versions of it.
  if (second) return { ...page, version: 0, copy: await workingCopy(viewer, id) };
  const { version, status } = await findObservation(viewer, id);
  // What was shared is read, not written; a correction begins from there.
  if (status === "shared") throw redirect(paths.feedbackVersion(id, version));
  return { ...page, version, copy: await workingCopy(viewer, id) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findVisitToObserve(viewer, params.visitId ?? "");
  const { intent, observationId } = await postedValues(request);
  if (intent === "undo" && visit.observation) {
    const undone = await undoStart(viewer, visit.observation.id);
    return redirect(undone ? paths.visit(visit.id) : paths.observe(visit.id), 303);
  }
  if (intent === "discard" && visit.observation) {
    const discarded = await discardObservation(viewer, visit.observation.id, Date.now());
    return redirectWithFlash(
      context,
      paths.visit(visit.id),
      discarded ? "observationDiscarded" : "nothingChanged",
    );
  }
  if (intent === "restore") {
    const restored = await restoreObservation(viewer, visit, String(observationId));
    return redirectWithFlash(
      context,
      paths.visit(visit.id),
      restored ? "observationRestored" : "nothingChanged",
    );
  }
  if (intent === "start" || intent === "afterwards")
    await startObservation(viewer, visit, intent === "afterwards" ? "afterwards" : "now");
  return redirect(paths.observe(visit.id), 303);
}

export default function Observe() {
  const page = useLoaderData<typeof loader>();
  const { id } = page.visit;
  useKeptPages(page.viewerId, [paths.visit(id), paths.observe(id)], "add");
  return <InstrumentScreen key={page.copy.id} {...page} />;
}
