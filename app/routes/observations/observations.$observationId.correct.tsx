import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import {
  closeUnchanged,
  reopenObservation,
} from "~/observe/feedback/observation-sharing.commands.server";
import { InstrumentCorrection } from "~/observe/instrument/instrument-correction";
import { instrumentVisit } from "~/observe/instrument/instrument-visit.server";
import { canCorrect } from "~/observe/observation-rules";
import { findOwnObservation } from "~/observe/observations.queries.server";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { FieldError, postedValues } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { bare: true, texts: ["instrument"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const observation = await findOwnObservation(viewer, params.observationId ?? "");
  const visit = await findOwnVisit(viewer, observation.visitId);
  // Already open: the work goes on where it is written.
  if (observation.status === "open") throw redirect(paths.observe(visit.id));
  allow(canCorrect(viewer, observation));
  const { correct } = messagesFor(await localeOf(request, viewer.locale)).instrument;
  return {
    title: correct.title,
    visit: instrumentVisit(viewer, visit),
    observationId: observation.id,
    version: observation.version,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const observation = await findOwnObservation(viewer, params.observationId ?? "");
  const visit = await findOwnVisit(viewer, observation.visitId);
  const { intent } = await postedValues(request);
  if (intent !== "close") {
    await reopenObservation(viewer, observation);
    return redirectWithFlash(context, paths.observe(visit.id), "correctionOpened");
  }
  try {
    await closeUnchanged(viewer, observation.id, visit);
  } catch (error) {
    // Something was written in another window meanwhile: the review shows it.
    if (error instanceof FieldError) return redirect(paths.share(observation.id), 303);
    throw error;
  }
  return redirectWithFlash(context, paths.visit(visit.id), "correctionClosed");
}

export default function Correct() {
  return <InstrumentCorrection {...useLoaderData<typeof loader>()} />;
}
