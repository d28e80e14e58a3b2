import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { visitOfDiscarded } from "~/observe/discarded.queries.server";
import { visitOfSecond } from "~/observe/feedback/comparison.queries.server";
import { FeedbackReview } from "~/observe/feedback/feedback-review";
import {
  feedbackContent,
  sameWords,
  shareObservation,
} from "~/observe/feedback/observation-sharing.commands.server";
import { rowsToInclude, tappedRows } from "~/observe/feedback/shared-taps";
import { instrumentVisit } from "~/observe/instrument/instrument-visit.server";
import { workingCopy } from "~/observe/observation-copy.queries.server";
import { correctionForm, shareForm } from "~/observe/observation-forms";
import { gapsOf, hasContent, isForOthers } from "~/observe/observation-rules";
import { findOwnObservation, ungatedVersion } from "~/observe/observations.queries.server";
import type { TapRow } from "~/observe/vocabulary";
import type { Viewer } from "~/people/viewer";
import { frozenRubric } from "~/rubrics/rubrics.server";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { bare: true, texts: ["observe", "instrument"] };

/** The viewer's own observation that waits to be shared. @throws Refusal `not-found` for any other */
async function openObservation(viewer: Viewer, id: string) {
  const observation = await findOwnObservation(viewer, id);
  allow(observation.status === "open");
  return { observation, visit: await findOwnVisit(viewer, observation.visitId) };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const id = params.observationId ?? "";
  const besides = await visitOfSecond(viewer, id);
  // A second observer shares nothing with the ALT: what they wrote is for the talk of the two.
  if (besides) throw redirect(paths.sideBySide(besides));
  // Discarded since the link was drawn: the visit's page says so, and brings it back.
  const discarded = await visitOfDiscarded(viewer, id);
  if (discarded) throw redirect(paths.visit(discarded));
  const { observation, visit } = await openObservation(viewer, id);
  const { share } = messagesFor(await localeOf(request, viewer.locale)).instrument;
  const copy = await workingCopy(viewer, observation.id);
  // What is kept back counts for nothing here, or the page would promise what nobody will read.
  const shown = { ...copy, notes: copy.notes.filter((note) => !note.keptBack) };
  const { version } = observation;
  const newest = version > 0 ? await ungatedVersion(viewer, observation.id, version) : null;
  const tapped = tappedRows(copy.marks);
  const included = rowsToInclude(visit.kind, newest?.content ?? null);
  return {
    title: isForOthers(visit.kind) ? share.title : share.titleFinish,
    visit: instrumentVisit(viewer, visit),
    observationId: observation.id,
    content: { rubric: frozenRubric(visit.rubricId), ...feedbackContent(copy, visit, tapped) },
    tapped,
    included: tapped.filter((row) => included.includes(row)),
    focus: visit.focus ?? [],
    gaps: gapsOf(shown, visit.kind, visit.focus ?? []),
    version,
    kept: copy.notes.length - shown.notes.length,
    empty: !hasContent(shown),
    unchanged: newest !== null && sameWords(newest.content, feedbackContent(copy, visit, included)),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const { observation, visit } = await openObservation(viewer, params.observationId ?? "");
  const corrects = observation.version > 0;
  return handleForm(request, corrects ? correctionForm : shareForm, async (form) => {
    const { rows, reason = "" }: { rows: TapRow[]; reason?: string } = form;
    await shareObservation(viewer, observation.id, visit, { rows, reason });
    const done = corrects ? "correctionShared" : "feedbackShared";
    const flash = isForOthers(visit.kind) ? done : "observationFinished";
    return redirectWithFlash(context, paths.visit(visit.id), flash);
  });
}

export default function Share() {
  return <FeedbackReview {...useLoaderData<typeof loader>()} />;
}
