import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { editVisit } from "~/cycle/handing-over.commands.server";
import { messagesFor } from "~/messages/all.server";
import { membersOf } from "~/people/people.queries.server";
import { partnersOf, schoolsOf } from "~/people/schools/schools.queries.server";
import { editForm } from "~/visits/forms";
import { canChangePlan, canHandOver } from "~/visits/rules";
import { EditSection } from "~/visits/visit-edit-section";
import { kindsInstead, planKey } from "~/visits/visit-rules";
import { findVisit } from "~/visits/visits.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { paths } from "~/web/paths";
import { requireViewer, signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["visits", "plan-changes", "planning"] };
// A refused change may have been overtaken: above what was typed, the page then shows the plan as it is now.
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const visit = await findVisit(viewer, params.visitId ?? "");
  // Begun or ended since the link was drawn: the visit's page says so.
  if (!canChangePlan(viewer, visit)) throw redirect(paths.visit(visit.id));
  const [members, schools, partners] = await Promise.all([
    membersOf(viewer),
    schoolsOf(viewer),
    partnersOf(viewer),
  ]);
  const { kind, className, minutes, mentorId, school, partner } = visit;
  const plan = { schoolId: school.id, partnerTeacherId: partner?.id ?? null };
  return {
    title: messagesFor(locale).planChanges.edit.title,
    visitId: visit.id,
    was: planKey({ ...plan, kind, className, minutes, mentorId }),
    colleague: visit.mentorName,
    kinds: kindsInstead(kind),
    colleagues: canHandOver(viewer, visit)
      ? members.filter(({ id, mentor, alt }) => (mentor || alt) && id !== visit.altId)
      : [],
    schools,
    partners,
    defaults: {
      kind,
      mentorId: mentorId ?? "",
      school: school.name,
      className,
      partner: partner?.name ?? "",
      minutes: String(minutes),
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findVisit(viewer, params.visitId ?? "");
  return handleForm(request, editForm, async (edit) => {
    const parts = await editVisit(viewer, visit.id, edit);
    // After handing the visit over, its former mentor cannot open it, unless they are a coordinator.
    const left = parts.includes("colleague") && !viewer.coordinator && viewer.id !== visit.altId;
    return redirectWithFlash(
      context,
      left ? paths.visits : paths.visit(visit.id),
      parts.length === 0 ? "visitUnchanged" : left ? "visitHandedOver" : "visitEdited",
    );
  });
}

export default function Edit() {
  const { title, ...section } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="sr-only">{title}</h1>
      <EditSection key={section.was} {...section} />
    </>
  );
}
