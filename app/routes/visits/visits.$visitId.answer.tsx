import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { answerForm } from "~/visits/forms";
import { canAnswer } from "~/visits/rules";
import { AnswerSection } from "~/visits/visit-answer-section";
import { answerVisit } from "~/visits/visits.commands.server";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["visit-changes"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  allow(viewer.id !== visit.requestedBy);
  // Answered or withdrawn since the link was drawn: the visit's page says so.
  if (!canAnswer(viewer, visit)) throw redirect(paths.visit(visit.id));
  const asker = (viewer.id === visit.altId ? visit.mentorName : visit.altName) ?? visit.altName;
  const { answer } = messagesFor(await localeOf(request, viewer.locale)).visitChanges;
  return { title: answer.title(asker), visitId: visit.id, asker };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  return handleForm(request, answerForm, async (answer) => {
    const status = await answerVisit(viewer, visit.id, answer);
    return redirectWithFlash(
      context,
      paths.visit(visit.id),
      status === "planned" ? "visitAccepted" : "visitDeclined",
    );
  });
}

export default function Answer() {
  const { visitId, asker } = useLoaderData<typeof loader>();
  return <AnswerSection visitId={visitId} asker={asker} />;
}
