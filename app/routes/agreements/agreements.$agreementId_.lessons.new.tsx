import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LessonForm, lessonValues } from "~/agree/after-class/lesson-form";
import { lessonForm } from "~/agree/after-class/lesson-forms";
import { addLesson } from "~/agree/after-class/lessons.commands.server";
import { lessonStart } from "~/agree/after-class/lessons.queries.server";
import { messagesFor } from "~/messages/all.server";
import { Card } from "~/ui/card";
import { PageHeader } from "~/ui/headings";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["after-class"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const page = await lessonStart({ party: "alt", viewer }, params.agreementId ?? "", Date.now());
  const locale = await localeOf(request, viewer.locale);
  return { title: messagesFor(locale).afterClass.form.newTitle, ...page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const agreementId = params.agreementId ?? "";
  await lessonStart({ party: "alt", viewer }, agreementId, Date.now());
  return handleForm(request, lessonForm, async (input) => {
    const lessonId = await addLesson(viewer, agreementId, input, Date.now());
    return redirect(paths.lesson(agreementId, lessonId), 303);
  });
}

export default function NewLesson() {
  const { frame, start } = useLoaderData<typeof loader>();
  const { form, list } = useMessages().afterClass;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={form.newTitle}
        lead={form.newLead}
        back={{ to: paths.agreementLessons(frame.id), label: list.title(frame.teacherName) }}
      />
      <Card>
        <LessonForm
          action={paths.newLesson(frame.id)}
          frame={frame}
          defaults={lessonValues({ on: "", ...start })}
        />
      </Card>
    </div>
  );
}
