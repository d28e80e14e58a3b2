import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { DiscardPage } from "~/observe/discard-page";
import { discardedOf } from "~/observe/discarded.queries.server";
import { canDiscard } from "~/observe/observation-rules";
import { findVisitToObserve } from "~/visits/visits.queries.server";
import { paths } from "~/web/paths";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { bare: true, texts: ["instrument"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const visit = await findVisitToObserve(viewer, params.visitId ?? "");
  const discarded = visit.observation ? [] : await discardedOf(viewer, visit.id);
  // Shared since the link was drawn, or there is nothing to discard: the visit's page says so.
  if (discarded.length === 0 && !canDiscard(viewer, visit)) throw redirect(paths.visit(visit.id));
  return {
    title: messagesFor(locale).instrument.discard.title,
    visitId: visit.id,
    discarded,
  };
}

export default function Discard() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <DiscardPage {...page} />;
}
