import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { criteriaViews } from "~/observe/rubrics.server";
import { canPrintSheet } from "~/observe/rules";
import sheetStyles from "~/observe/sheet.css?url";
import { SheetPage } from "~/observe/sheet-page";
import { findOwnVisit } from "~/observe/visits.queries.server";
import { allow, requireViewer } from "~/people/request.server";
import { localeOf } from "~/web/locale.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { bare: true };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheetStyles }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  allow(canPrintSheet(viewer, visit));
  const locale = await localeOf(request, viewer.locale);
  return {
    title: messagesFor(locale).observe.sheet.title,
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
    },
    focus: criteriaViews(visit.rubricId, visit.focus ?? [], locale),
  };
}

export default function Sheet() {
  const { visit, focus } = useLoaderData<typeof loader>();
  return <SheetPage visit={visit} focus={focus} />;
}
