import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { allCriteria, criteriaOf } from "~/observe/instrument/instrument-data";
import { workingCopy } from "~/observe/observation-copy.queries.server";
import { transferLines } from "~/observe/paper/transfer.commands.server";
import { type TransferContext, transferForm } from "~/observe/paper/transfer-form";
import { TransferPage } from "~/observe/paper/transfer-page";
import { mostLines } from "~/observe/paper/transfer-rules";
import type { Locale } from "~/people/vocabulary";
import { criterionTitle, rubricView } from "~/rubrics/rubrics.server";
import { canTransfer, isSecond } from "~/visits/rules";
import { findVisitToObserve, type Visit } from "~/visits/visits.queries.server";
import { formatDate } from "~/web/dates";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { newId } from "~db/ids";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["observe-paper"] };

/** What lines are read with: the focus has the first numbers, as on the sheet. */
function contextOf(visit: Visit, locale: Locale, now: number): TransferContext {
  const criteria = allCriteria(criteriaOf(rubricView(visit.rubricId, locale), visit.focus ?? []));
  return {
    startedAt: visit.observation?.startedAt ?? visit.startsAt,
    minutes: visit.minutes,
    now,
    criteria: criteria.map(({ id, title }) => ({ id, title })),
  };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findVisitToObserve(viewer, params.visitId ?? "");
  const now = Date.now();
  // Not over yet, or shared since the link was drawn: the visit's page says so.
  if (!canTransfer(viewer, visit, now)) throw redirect(paths.visit(visit.id));
  const locale = await localeOf(request, viewer.locale);
  const copy = visit.observation ? await workingCopy(viewer, visit.observation.id) : null;
  const { observePaper, cycle } = messagesFor(locale);
  return {
    title: observePaper.transfer.title,
    viewerId: viewer.id,
    visitId: visit.id,
    visitTitle: cycle.visitLink(visit.altName, formatDate(visit.startsAt, locale)),
    second: isSecond(viewer, visit),
    begun: copy !== null,
    context: contextOf(visit, locale, now),
    startId: newId(),
    ids: Array.from({ length: mostLines }, () => ({ note: newId(), operation: newId() })),
    saved: (copy?.notes ?? []).map(({ id, text, notedAt, criteria }) => ({
      id,
      text,
      notedAt,
      titles: criteria.map((each) => criterionTitle(each, locale)),
    })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findVisitToObserve(viewer, params.visitId ?? "");
  const now = Date.now();
  allow(canTransfer(viewer, visit, now));
  const locale = await localeOf(request, viewer.locale);
  return handleForm(request, transferForm(contextOf(visit, locale, now)), async (lines, values) => {
    await transferLines(viewer, visit, lines, String(values.start ?? ""), now);
    return redirectWithFlash(context, paths.transfer(visit.id), "linesSaved");
  });
}

export default function Transfer() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <TransferPage {...page} />;
}
