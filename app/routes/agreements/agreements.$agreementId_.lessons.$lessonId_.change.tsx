import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LessonForm, lessonValues } from "~/agree/after-class/lesson-form";
import { lessonForm } from "~/agree/after-class/lesson-forms";
import { changeLesson, removeLesson } from "~/agree/after-class/lessons.commands.server";
import { findLesson } from "~/agree/after-class/lessons.queries.server";
import { messagesFor } from "~/messages/all.server";
import { PostButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { FormAlert } from "~/ui/form-alert";
import { PageHeader } from "~/ui/headings";
import { formatDay } from "~/web/dates";
import { redirectWithFlash } from "~/web/flash.server";
import type { FormFailure } from "~/web/forms/form-data";
import { useFormFailure } from "~/web/forms/form-failure";
import { FieldError, handleForm, postedValues } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["after-class"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const { agreementId = "", lessonId = "" } = params;
  const page = await findLesson({ party: "alt", viewer }, agreementId, lessonId, Date.now());
  const locale = await localeOf(request, viewer.locale);
  return { title: messagesFor(locale).afterClass.form.changeTitle, ...page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const { agreementId = "", lessonId = "" } = params;
  const now = Date.now();
  await findLesson({ party: "alt", viewer }, agreementId, lessonId, now);
  const { intent } = await postedValues(request.clone());
  if (intent === "remove") return remove(viewer, agreementId, lessonId, now);
  return handleForm(request, lessonForm, async (input) => {
    await changeLesson(viewer, agreementId, lessonId, input, now);
    return redirectWithFlash(context, paths.lesson(agreementId, lessonId), "saved");
  });
}

async function remove(...of: Parameters<typeof removeLesson>) {
  const [, agreementId] = of;
  try {
    await removeLesson(...of);
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    const failure: FormFailure = { form: "remove", values: {}, errors: { on: error.code } };
    return data(failure, { status: 422 });
  }
  return redirect(paths.agreementLessons(agreementId), 303);
}

export default function ChangeLesson() {
  const { frame, lesson } = useLoaderData<typeof loader>();
  const answer = useFormFailure();
  const { afterClass, errors } = useMessages();
  const { form, lesson: words } = afterClass;
  const locale = useLocale();
  const refused = answer?.form === "remove" ? answer.errors.on : undefined;
  const action = paths.changeLesson(frame.id, lesson.id);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={form.changeTitle}
        back={{ to: paths.lesson(frame.id, lesson.id), label: formatDay(lesson.on, locale) }}
      />
      <Card>
        <LessonForm action={action} frame={frame} defaults={lessonValues(lesson)} />
      </Card>
      <div className="mt-6 grid justify-items-start gap-2">
        <FormAlert text={refused ? errors[refused] : undefined} />
        <p className="text-sm text-soft">{words.removeText}</p>
        <PostButton action={action} fields={{ intent: "remove" }} look="quiet">
          {words.remove}
        </PostButton>
      </div>
    </div>
  );
}
