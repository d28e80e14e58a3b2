import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { membersOf } from "~/people/people.queries.server";
import { partnersOf, schoolsOf } from "~/people/schools/schools.queries.server";
import { planForm } from "~/visits/forms";
import { PlanPage } from "~/visits/plan-page";
import { planVisit } from "~/visits/visit-plan.commands.server";
import { planChoices } from "~/visits/visit-rules";
import { lastVisitOf } from "~/visits/visits.queries.server";
import { dayOf } from "~/web/dates";
import { redirectWithFlash } from "~/web/flash.server";
import type { FormValues } from "~/web/forms/form-data";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["visits", "planning"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const { plan } = messagesFor(await localeOf(request, viewer.locale)).planning;
  const [members, schools, partners] = await Promise.all([
    membersOf(viewer),
    schoolsOf(viewer),
    partnersOf(viewer),
  ]);
  const choices = planChoices(viewer, members);
  const asked = new URL(request.url).searchParams;
  const oneOf = (people: { id: string }[], id: string | null | undefined) =>
    people.find((person) => person.id === id)?.id ??
    (people.length === 1 ? people[0]?.id : undefined);
  const altId = oneOf(choices.alts, asked.get("alt"));
  const last = altId ? await lastVisitOf(viewer, altId) : null;
  const usual = viewer.mentor && altId !== viewer.id ? viewer.id : last?.mentorId;
  const mentorId = oneOf(choices.colleagues, asked.get("with") ?? usual);
  const kind = choices.kinds.find((each) => each === asked.get("kind")) ?? choices.kinds[0];
  const defaults: FormValues = {
    kind: kind ?? "",
    altId: altId ?? "",
    mentorId: mentorId ?? "",
    school: last?.school.name ?? "",
    date: "",
    time: "",
    period: "",
  };
  const { id, name, coordinator, mentor, alt } = viewer;
  return {
    title: mentor || coordinator ? plan.title : plan.titleAlt,
    viewer: { id, name, coordinator, mentor, alt },
    ...choices,
    schools,
    partners,
    defaults,
    today: dayOf(Date.now()),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  return handleForm(request, planForm, async (plan) => {
    const { id, status } = await planVisit(viewer, plan, Date.now());
    const own = plan.kind === "self" || plan.altId === viewer.id;
    return redirectWithFlash(
      context,
      // Whoever plans for themselves says at once what to watch.
      own && plan.kind !== "shadow" ? paths.visitFocus(id) : paths.visit(id),
      status === "requested" ? "visitRequested" : "visitPlanned",
    );
  });
}

export default function PlanVisit() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <PlanPage {...page} />;
}
