import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agreementsOf, modeOf } from "~/agree/agreements.queries.server";
import { newAgreementForm } from "~/agree/forms";
import { createAgreement } from "~/agree/new-agreement.commands.server";
import { presetViews } from "~/agree/presets.server";
import { canHaveAgreements } from "~/agree/rules";
import { termAfter, usualDays } from "~/agree/school-terms";
import { NewAgreementPage } from "~/agree/sheet/agreement-new";
import { messagesFor } from "~/messages/all.server";
import { partnersOf, schoolsOf } from "~/people/schools/schools.queries.server";
import { dayOf } from "~/web/dates";
import { redirectWithFlash } from "~/web/flash.server";
import type { FormValues } from "~/web/forms/form-data";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["agree", "planning"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(canHaveAgreements(viewer));
  const locale = await localeOf(request, viewer.locale);
  const [schools, partners, own, mode] = await Promise.all([
    schoolsOf(viewer),
    partnersOf(viewer),
    agreementsOf(viewer),
    modeOf(viewer),
  ]);
  const asked = new URL(request.url).searchParams;
  const last = own.find(({ id }) => id === asked.get("from")) ?? null;
  const partner = partners.find(({ id }) => id === asked.get("with"));
  const school =
    last?.school ??
    schools.find(({ id }) => id === partner?.schoolId) ??
    (own[0] ? own[0].school : undefined);
  const today = dayOf(Date.now());
  const minutes = schools.find(({ id }) => id === school?.id)?.lessonMinutes;
  const presets = presetViews(locale);
  const fits = presets.find(({ stages }) => school && stages.includes(school.stage));
  const defaults: FormValues = {
    school: school?.name ?? "",
    partner: last?.teacherName ?? partner?.name ?? "",
    classes: last?.classes ?? "",
    scope: last?.scope ?? "term",
    ...(last ? termAfter(last.endsOn, today) : usualDays(today)),
    lessonMinutes: String(last?.lessonMinutes ?? minutes ?? 50),
    start: last ? "copy" : (fits?.id ?? ""),
  };
  return {
    title: messagesFor(locale).agree.fresh.title,
    schools,
    partners,
    presets,
    last: last && { id: last.id, teacherName: last.teacherName },
    defaults,
    informed: mode === "information-only",
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(canHaveAgreements(viewer));
  return handleForm(request, newAgreementForm, async (input) => {
    const id = await createAgreement(viewer, input);
    return redirectWithFlash(context, paths.agreement(id), "agreementMade");
  });
}

export default function NewAgreement() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <NewAgreementPage {...page} />;
}
