import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { PlanHistoryPage } from "~/visits/plan-history";
import { planHistory } from "~/visits/plan-history.queries.server";
import { findVisit } from "~/visits/visits.queries.server";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["plan-changes"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const visit = await findVisit(viewer, params.visitId ?? "");
  return {
    title: messagesFor(locale).planChanges.history.title,
    visitId: visit.id,
    alone: visit.mentorId === null,
    changes: await planHistory(viewer, visit.id),
  };
}

export default function Changes() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <PlanHistoryPage {...page} />;
}
