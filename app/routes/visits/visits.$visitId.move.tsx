import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { moveForm } from "~/visits/forms";
import { canChangePlan } from "~/visits/rules";
import { MoveSection } from "~/visits/visit-move-section";
import { firstDay } from "~/visits/visit-rules";
import { moveVisit } from "~/visits/visits.commands.server";
import { findVisit } from "~/visits/visits.queries.server";
import { dayOf } from "~/web/dates";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["visits", "visit-changes"] };
// A refused move may have been overtaken: the form then starts from where the visit is now.
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findVisit(viewer, params.visitId ?? "");
  // Begun or ended since the link was drawn: the visit's page says so.
  if (!canChangePlan(viewer, visit)) throw redirect(paths.visit(visit.id));
  const today = dayOf(Date.now());
  return {
    title: messagesFor(await localeOf(request, viewer.locale)).visitChanges.move.title,
    visitId: visit.id,
    alone: visit.mentorId === null,
    startsAt: visit.startsAt,
    period: visit.period,
    from: firstDay(visit.status, today),
    today,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findVisit(viewer, params.visitId ?? "");
  return handleForm(request, moveForm, async (move) => {
    await moveVisit(viewer, visit.id, move, Date.now());
    return redirectWithFlash(context, paths.visit(visit.id), "visitMoved");
  });
}

export default function Move() {
  const { title: _, ...section } = useLoaderData<typeof loader>();
  // A visit moved by somebody else meanwhile starts the form afresh.
  return <MoveSection key={section.startsAt} {...section} />;
}
