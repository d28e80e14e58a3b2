import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReviewForm } from "~/agree/after-class/review-form";
import { reviewForm } from "~/agree/after-class/review-forms";
import { reviewWords } from "~/agree/after-class/review-questions.server";
import { eveningEnds } from "~/agree/after-class/review-rules";
import { TalkHints } from "~/agree/after-class/review-talk";
import { writeReview } from "~/agree/after-class/reviews.commands.server";
import { lessonPage, reviewStart } from "~/agree/after-class/reviews.queries.server";
import { messagesFor } from "~/messages/all.server";
import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { PageHeader } from "~/ui/headings";
import { formatDay } from "~/web/dates";
import { redirectWithFlash } from "~/web/flash.server";
import { useFormFailure } from "~/web/forms/form-failure";
import { handleForm } from "~/web/forms/forms.server";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["after-class"] };
// A refused form starts over from what is stored by then.
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const { agreementId = "", lessonId = "" } = params;
  const actor = { party: "alt", viewer } as const;
  const now = Date.now();
  const [page, start] = await Promise.all([
    lessonPage(actor, agreementId, lessonId, locale, now),
    reviewStart(actor, agreementId, lessonId, locale, now),
  ]);
  const { frame, lesson, canWrite, own } = page;
  const { review } = messagesFor(locale).afterClass;
  const alone = frame.mode !== "full" || own?.mode === "information-only";
  const late = now >= eveningEnds(lesson.on);
  return {
    title: review.title,
    frame,
    lesson,
    canWrite,
    start,
    words: reviewWords(locale),
    whoSees: alone
      ? review.whoSeesPrivate
      : (late ? review.whoSeesLate : review.whoSees)(frame.teacherName),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const { agreementId = "", lessonId = "" } = params;
  const actor = { party: "alt", viewer } as const;
  const now = Date.now();
  await lessonPage(actor, agreementId, lessonId, locale, now);
  return handleForm(request, reviewForm, async (input, values) => {
    await writeReview(actor, agreementId, lessonId, input, values, now);
    return redirectWithFlash(context, paths.lesson(agreementId, lessonId), "saved");
  });
}

export default function LessonReview() {
  const { frame, lesson, canWrite, start, words, whoSees } = useLoaderData<typeof loader>();
  const refused = useFormFailure() !== undefined;
  const { review, lesson: lessonWords } = useMessages().afterClass;
  const locale = useLocale();
  const day = formatDay(lesson.on, locale);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={review.title}
        lead={review.lead(day)}
        back={{ to: paths.lesson(frame.id, lesson.id), label: day }}
      />
      {canWrite || refused ? (
        <div className="grid gap-4">
          <TalkHints words={words} />
          <Card>
            <ReviewForm
              agreementId={frame.id}
              lessonId={lesson.id}
              start={start}
              words={words}
              whoSees={whoSees}
            />
          </Card>
        </div>
      ) : (
        <Card>
          <p>{start.stored ? review.closedText : lessonWords.ahead}</p>
          <div className="mt-4">
            <LinkButton look="secondary" to={paths.lesson(frame.id, lesson.id)}>
              {day}
            </LinkButton>
          </div>
        </Card>
      )}
    </div>
  );
}
