import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { reflectionForm } from "~/reflect/forms";
import { questions } from "~/reflect/questions.server";
import { ReflectionForm } from "~/reflect/reflection-form";
import { reflectAlone } from "~/reflect/reflections.commands.server";
import { canReflectAlone } from "~/reflect/rules";
import { Card } from "~/ui/card";
import { PageHeader } from "~/ui/headings";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["reflect"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(canReflectAlone(viewer));
  const locale = await localeOf(request, viewer.locale);
  return {
    title: messagesFor(locale).reflect.alone.title,
    questions: questions(locale, []),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(canReflectAlone(viewer));
  return handleForm(request, reflectionForm, async (input) => {
    await reflectAlone(viewer, input, Date.now());
    return redirectWithFlash(context, paths.reflections, "reflectionSaved");
  });
}

export default function NewReflection() {
  const { reflect } = useMessages();
  const { questions } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={reflect.alone.title}
        lead={reflect.alone.lead}
        back={{ to: paths.reflections, label: reflect.list.title }}
      />
      <Card>
        <ReflectionForm
          action={paths.newReflection}
          questions={questions}
          base=""
          colleague={null}
          submit={reflect.alone.save}
        />
      </Card>
    </div>
  );
}
