import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RubricPage } from "~/rubrics/rubric-page";
import { rubricTitles, rubricView, scaleView } from "~/rubrics/rubrics.server";
import { rubricIds } from "~/rubrics/vocabulary";
import { localeOf } from "~/web/i18n/locale.server";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { notFound } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["rubrics"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const id = rubricIds.find((each) => each === params.rubricId);
  if (!id) throw notFound();
  const locale = await localeOf(request, viewer.locale);
  const rubric = rubricView(id, locale);
  return {
    title: rubric.title,
    rubric,
    rubrics: rubricTitles(locale),
    scale: scaleView(locale),
  };
}

export default function Rubric() {
  const { rubric, rubrics, scale } = useLoaderData<typeof loader>();
  return <RubricPage rubric={rubric} rubrics={rubrics} scale={scale} />;
}
