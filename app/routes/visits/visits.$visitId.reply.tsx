import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { replyForm } from "~/reflect/forms";
import { markRead, sendReply } from "~/reflect/replies.commands.server";
import { repliesFor } from "~/reflect/replies.queries.server";
import { ReplyForm } from "~/reflect/replies-view";
import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm, postedValues } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["reflect"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  const { canReply, canMarkRead } = await repliesFor(viewer, visit);
  if (!canReply) throw redirect(paths.visit(visit.id));
  const locale = await localeOf(request, viewer.locale);
  return {
    title: messagesFor(locale).reflect.replies.title,
    visitId: visit.id,
    canMarkRead,
    other: (viewer.id === visit.altId ? visit.mentorName : visit.altName) ?? "",
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  const { intent } = await postedValues(request.clone());
  const back = `${paths.visit(visit.id)}#feedback`;
  if (intent === "read") {
    await markRead(viewer, visit, Date.now());
    return redirectWithFlash(context, back, "readSent");
  }
  return handleForm(request, replyForm, async ({ text }) => {
    await sendReply(viewer, visit, text, Date.now());
    return redirectWithFlash(context, back, "replySent");
  });
}

export default function VisitReply() {
  const { replies } = useMessages().reflect;
  const { visitId, other, canMarkRead } = useLoaderData<typeof loader>();
  return (
    <Card aria-labelledby="reply-form">
      <SectionTitle id="reply-form">{replies.title}</SectionTitle>
      <ReplyForm {...{ visitId, other, canMarkRead }} />
    </Card>
  );
}
