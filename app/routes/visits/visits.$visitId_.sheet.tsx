import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import sheetStyles from "~/observe/paper/sheet.css?url";
import a4Styles from "~/observe/paper/sheet-a4.css?url";
import b5Styles from "~/observe/paper/sheet-b5.css?url";
import { type Paper, SheetPage } from "~/observe/paper/sheet-page";
import { criteriaViews } from "~/rubrics/rubrics.server";
import { canPrintSheet, isSecond } from "~/visits/rules";
import { findVisit } from "~/visits/visits.queries.server";
import { localeOf } from "~/web/i18n/locale.server";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { bare: true, texts: ["visits", "observe-paper"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheetStyles }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findVisit(viewer, params.visitId ?? "");
  allow(canPrintSheet(viewer, visit));
  const locale = await localeOf(request, viewer.locale);
  const asked = new URL(request.url).searchParams.get("paper");
  const first = visit.observerId === visit.altId ? visit.altName : visit.mentorName;
  return {
    paper: (asked === "b5" ? "b5" : "a4") satisfies Paper as Paper,
    title: messagesFor(locale).observePaper.sheet.title,
    visit: {
      id: visit.id,
      kind: visit.kind,
      startsAt: visit.startsAt,
      minutes: visit.minutes,
      period: visit.period,
      className: visit.className,
      altName: visit.altName,
      mentorName: visit.mentorName,
      focusNote: visit.focusNote,
      school: visit.school.name,
      partner: visit.partner?.name ?? null,
      observer: (isSecond(viewer, visit) ? visit.second?.name : first) ?? "",
    },
    focus: criteriaViews(visit.rubricId, visit.focus ?? [], locale),
  };
}

export default function Sheet() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <SheetPage {...page} pageStyles={page.paper === "b5" ? b5Styles : a4Styles} />;
}
