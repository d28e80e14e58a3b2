import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LessonPage } from "~/agree/after-class/lesson-page";
import { copyLesson } from "~/agree/after-class/lessons.commands.server";
import { findLesson } from "~/agree/after-class/lessons.queries.server";
import { reviewWords } from "~/agree/after-class/review-questions.server";
import { eveningEnds } from "~/agree/after-class/review-rules";
import { markSeen } from "~/agree/after-class/reviews.commands.server";
import { lessonPage } from "~/agree/after-class/reviews.queries.server";
import { formatDay } from "~/web/dates";
import { redirectWithFlash } from "~/web/flash.server";
import { FieldError, postedValues } from "~/web/forms/forms.server";
import { paths } from "~/web/paths";
import { requireViewer, signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["after-class"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const { agreementId = "", lessonId = "" } = params;
  const now = Date.now();
  const page = await lessonPage({ party: "alt", viewer }, agreementId, lessonId, locale, now);
  return {
    title: formatDay(page.lesson.on, locale),
    ...page,
    late: now >= eveningEnds(page.lesson.on),
    words: reviewWords(locale),
  };
}

/** Copies the lesson to a week later, or marks the lesson as seen without a review. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const { agreementId = "", lessonId = "" } = params;
  const now = Date.now();
  const { intent } = await postedValues(request);
  await findLesson({ party: "alt", viewer }, agreementId, lessonId, now);
  try {
    if (intent === "copy") {
      const copy = await copyLesson(viewer, agreementId, lessonId, now);
      return redirect(paths.changeLesson(agreementId, copy), 303);
    }
    if (intent === "seen") await markSeen({ party: "alt", viewer }, agreementId, lessonId, now);
  } catch (error) {
    // The page as it stands by now says why, or the form for another day does.
    if (!(error instanceof FieldError)) throw error;
    if (intent === "copy") return redirect(paths.newLesson(agreementId), 303);
    return redirect(paths.lesson(agreementId, lessonId), 303);
  }
  return redirectWithFlash(context, paths.lesson(agreementId, lessonId), "saved");
}

export default function Lesson() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <LessonPage {...page} />;
}
