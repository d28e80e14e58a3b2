import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { staffNamesOf } from "~/people/people.queries.server";
import noticeStyles from "~/visits/notice.css?url";
import { noticeFor } from "~/visits/notice.server";
import { NoticePage, noticeLanguages } from "~/visits/notice-page";
import { canPrintNotice } from "~/visits/rules";
import { findVisit } from "~/visits/visits.queries.server";
import { localeOf } from "~/web/i18n/locale.server";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { bare: true, texts: ["agree"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: noticeStyles }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findVisit(viewer, params.visitId ?? "");
  allow(canPrintNotice(viewer, visit));
  const locale = await localeOf(request, viewer.locale);
  const asked = new URL(request.url).searchParams.get("lang");
  const lang = noticeLanguages.find((each) => each === asked) ?? "ja";
  const now = Date.now();
  const staffNames = await staffNamesOf(viewer);
  return {
    title: messagesFor(locale).agree.paper.noticeTitle,
    visitId: visit.id,
    lang,
    notices: (lang === "both" ? (["ja", "en"] as const) : [lang]).map((each) =>
      noticeFor(visit, viewer.organisationName, each, staffNames, now),
    ),
  };
}

export default function VisitNotice() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <NoticePage {...page} />;
}
