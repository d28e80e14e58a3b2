import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { schoolForm } from "~/people/forms";
import { canManageSchools } from "~/people/rules";
import { SchoolsPage } from "~/people/schools/school-pages";
import { addSchool } from "~/people/schools/schools.commands.server";
import { schoolList } from "~/people/schools/schools.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const { people } = messagesFor(await localeOf(request, viewer.locale));
  return { title: people.schools.title, schools: await schoolList(viewer) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(canManageSchools(viewer));
  return handleForm(request, schoolForm, async (form) => {
    const id = await addSchool(viewer, form);
    return redirectWithFlash(context, paths.school(id), "saved");
  });
}

export default function Schools() {
  const { schools } = useLoaderData<typeof loader>();
  return <SchoolsPage schools={schools} />;
}
