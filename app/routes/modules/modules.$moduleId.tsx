import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useOutlet } from "@remix-run/react";
import { chooseModule, dropModule } from "~/educate/learning.commands.server";
import { ownChoice } from "~/educate/learning.queries.server";
import { ModulePage } from "~/educate/module-page";
import { furtherReading, isModule, moduleView } from "~/educate/modules.server";
import { canLearn } from "~/educate/rules";
import { redirectWithFlash } from "~/web/flash.server";
import { postedValues } from "~/web/forms/forms.server";
import { paths } from "~/web/paths";
import { requireViewer, signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow, notFound } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["educate", "modules"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const module = moduleView(params.moduleId ?? "", locale);
  if (!module) throw notFound();
  const canTick = canLearn(viewer);
  return {
    title: module.title,
    module,
    choice: canTick ? await ownChoice(viewer, module.id) : null,
    canTick,
    reading: furtherReading(locale),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const moduleId = params.moduleId ?? "";
  allow(isModule(moduleId) && canLearn(viewer));
  const { intent } = await postedValues(request);
  if (intent === "drop") {
    await dropModule(viewer, moduleId);
    return redirectWithFlash(context, paths.module(moduleId), "moduleRemoved");
  }
  await chooseModule(viewer, moduleId, Date.now());
  return redirectWithFlash(context, paths.module(moduleId), "moduleChosen");
}

export default function ModuleRoute() {
  const { module, choice, canTick, reading } = useLoaderData<typeof loader>();
  return <ModulePage {...{ module, choice, canTick, reading }}>{useOutlet()}</ModulePage>;
}
