import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { practiceForm } from "~/educate/forms";
import { tickPractice, untickPractice } from "~/educate/learning.commands.server";
import { ownChoice } from "~/educate/learning.queries.server";
import { isModule, moduleView } from "~/educate/modules.server";
import { PracticeForm } from "~/educate/practice-form";
import { canLearn } from "~/educate/rules";
import { practiceSteps } from "~/educate/vocabulary";
import { LinkButton } from "~/ui/buttons";
import { Card } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { redirectWithFlash } from "~/web/flash.server";
import { useFormFailure } from "~/web/forms/form-failure";
import { handleForm, postedValues } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["modules"] };

/** The step of the form, when a request names one. */
const stepOf = (value: unknown) => practiceSteps.find((each) => each === value);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const moduleId = params.moduleId ?? "";
  allow(isModule(moduleId) && canLearn(viewer));
  const locale = await localeOf(request, viewer.locale);
  const step = Number(stepOf(new URL(request.url).searchParams.get("step")) ?? 0);
  const module = moduleView(moduleId, locale);
  const choice = await ownChoice(viewer, moduleId);
  if (!module) throw redirect(paths.modules);
  return {
    title: module.title,
    moduleId,
    step,
    steps: module.steps,
    practices: choice?.practices ?? [],
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const moduleId = params.moduleId ?? "";
  allow(isModule(moduleId) && canLearn(viewer));
  const posted = await postedValues(request.clone());
  const back = paths.module(moduleId);
  const unticked = posted.intent === "untick" ? stepOf(posted.step) : undefined;
  if (unticked) {
    await untickPractice(viewer, moduleId, Number(unticked));
    return redirectWithFlash(context, back, "saved");
  }
  return handleForm(request, practiceForm, async ({ step, whatHappened }) => {
    await tickPractice(viewer, moduleId, { step: Number(step), whatHappened }, Date.now());
    return redirectWithFlash(context, back, "practiceSaved");
  });
}

export default function ModulePractice() {
  const { module } = useMessages().modules;
  const known = useLoaderData<typeof loader>();
  const refused = useFormFailure();
  const step = Number(stepOf(refused?.values.step) ?? known.step);
  const before = known.practices.find((each) => each.step === step);
  return (
    <Card tone="turn" aria-labelledby="practice-form">
      <SectionTitle id="practice-form">{module.step(step + 1)}</SectionTitle>
      <p className="mb-4">{known.steps[step]}</p>
      <PracticeForm
        key={step}
        moduleId={known.moduleId}
        step={step}
        before={before ? before.whatHappened : null}
      >
        <LinkButton look="quiet" to={paths.module(known.moduleId)}>
          {module.close}
        </LinkButton>
      </PracticeForm>
    </Card>
  );
}
