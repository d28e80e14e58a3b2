import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { rubricView } from "~/rubrics/rubrics.server";
import { FocusSection } from "~/visits/focus-section";
import { focusForm } from "~/visits/forms";
import { canChooseFocus } from "~/visits/rules";
import { chooseFocus } from "~/visits/visits.commands.server";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["visits", "focus"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  allow(viewer.id === visit.altId && visit.kind !== "shadow");
  // Shared or called off since the link was drawn: the visit's page says so.
  if (!canChooseFocus(viewer, visit)) throw redirect(paths.visit(visit.id));
  const locale = await localeOf(request, viewer.locale);
  const { focus } = messagesFor(locale);
  return {
    title: visit.mentorName ? focus.title : focus.titleSelf,
    visitId: visit.id,
    colleague: visit.mentorName,
    proposed: visit.proposed,
    rubric: rubricView(visit.rubricId, locale),
    chosen: visit.focus ?? [],
    note: visit.focusNote,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const id = params.visitId ?? "";
  const visit = await findOwnVisit(viewer, id);
  return handleForm(request, focusForm, async (focus) => {
    await chooseFocus(viewer, id, focus);
    return redirectWithFlash(context, paths.visit(id), visit.mentorId ? "focusSaved" : "saved");
  });
}

export default function Focus() {
  const { title: _, ...section } = useLoaderData<typeof loader>();
  return <FocusSection {...section} />;
}
