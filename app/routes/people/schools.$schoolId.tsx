import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { quietWeekForm, schoolForm, teacherForm } from "~/people/forms";
import { canManageSchools } from "~/people/rules";
import { addQuietWeek, removeQuietWeek } from "~/people/schools/quiet-weeks.commands.server";
import { SchoolRoutePage } from "~/people/schools/school-pages";
import { editSchool, saveTeacher } from "~/people/schools/schools.commands.server";
import { schoolPage } from "~/people/schools/schools.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm, postedValues } from "~/web/forms/forms.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const school = await schoolPage(viewer, params.schoolId ?? "");
  const chosen = new URL(request.url).searchParams.get("teacher");
  const teacher = school.teachers.find(({ id }) => id === chosen) ?? null;
  return { title: school.name, school, teacher };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(canManageSchools(viewer));
  const schoolId = params.schoolId ?? "";
  const { intent, quietId } = await postedValues(request.clone());
  const saved = () => redirectWithFlash(context, paths.school(schoolId), "saved");
  if (intent === "teacher") {
    return handleForm(
      request,
      teacherForm,
      async (form) => {
        await saveTeacher(viewer, schoolId, form);
        return saved();
      },
      "teacher",
    );
  }
  if (intent === "quiet-remove") {
    await removeQuietWeek(viewer, schoolId, String(quietId));
    return saved();
  }
  if (intent === "quiet") {
    return handleForm(
      request,
      quietWeekForm,
      async (form) => {
        await addQuietWeek(viewer, schoolId, form);
        return saved();
      },
      "quiet",
    );
  }
  return handleForm(
    request,
    schoolForm,
    async (form) => {
      await editSchool(viewer, schoolId, form);
      return saved();
    },
    "school",
  );
}

export default function SchoolRoute() {
  const { school, teacher } = useLoaderData<typeof loader>();
  return <SchoolRoutePage school={school} teacher={teacher} />;
}
