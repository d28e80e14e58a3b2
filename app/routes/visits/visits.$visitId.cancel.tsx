import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { cancelForm } from "~/visits/forms";
import { canChangePlan } from "~/visits/rules";
import { CancelSection } from "~/visits/visit-cancel-section";
import { cancelVisit } from "~/visits/visits.commands.server";
import { findVisit } from "~/visits/visits.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["visit-changes"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findVisit(viewer, params.visitId ?? "");
  // Begun or ended since the link was drawn: the visit's page says so.
  if (!canChangePlan(viewer, visit)) throw redirect(paths.visit(visit.id));
  const { cancel } = messagesFor(await localeOf(request, viewer.locale)).visitChanges;
  return { title: cancel.title, visitId: visit.id, alone: visit.mentorId === null };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findVisit(viewer, params.visitId ?? "");
  return handleForm(request, cancelForm, async ({ reason }) => {
    await cancelVisit(viewer, visit.id, reason);
    return redirectWithFlash(context, paths.visit(visit.id), "visitCancelled");
  });
}

export default function Cancel() {
  const { title: _, ...section } = useLoaderData<typeof loader>();
  return <CancelSection {...section} />;
}
