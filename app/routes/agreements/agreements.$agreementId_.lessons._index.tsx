import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LessonListPage } from "~/agree/after-class/lesson-list-page";
import { addToday } from "~/agree/after-class/lessons.commands.server";
import { lessonsPage } from "~/agree/after-class/reviews.queries.server";
import { messagesFor } from "~/messages/all.server";
import { dayOf } from "~/web/dates";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["after-class"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const now = Date.now();
  const page = await lessonsPage({ party: "alt", viewer }, params.agreementId ?? "", now);
  const locale = await localeOf(request, viewer.locale);
  const { startsOn, endsOn, ended, teacherName } = page.frame;
  const today = dayOf(now);
  return {
    title: messagesFor(locale).afterClass.list.title(teacherName),
    ...page,
    covers: !ended && startsOn <= today && today <= endsOn,
  };
}

/** Adds today's lesson with one tap, or opens the one that exists. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const agreementId = params.agreementId ?? "";
  const lessonId = await addToday(viewer, agreementId, Date.now());
  return redirect(paths.lesson(agreementId, lessonId), 303);
}

export default function Lessons() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <LessonListPage {...page} />;
}
