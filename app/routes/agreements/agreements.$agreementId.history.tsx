import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Actor } from "~/agree/actor";
import { restoreVersion } from "~/agree/agreements.commands.server";
import { findAgreement, historyOf } from "~/agree/agreements.queries.server";
import { restoreForm } from "~/agree/forms";
import { HistoryPage } from "~/agree/sheet/agreement-history";
import { changeLines } from "~/agree/sheet/change-list";
import { messagesFor } from "~/messages/all.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { paths } from "~/web/paths";
import { requireViewer, signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["agree"] };
// A refused way back is shown beside what stands by then.
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const actor: Actor = { party: "alt", viewer };
  const agreement = await findAgreement(actor, params.agreementId ?? "");
  const entries = await historyOf(actor, agreement.id);
  return {
    title: messagesFor(locale).agree.history.title,
    id: agreement.id,
    teacherName: agreement.teacherName,
    mayRestore: agreement.endedAt === null,
    entries: entries.map(({ content, changes, confirmedBy, ...entry }, at) => ({
      ...entry,
      agreed: confirmedBy.length === 2,
      lines: changeLines(changes, entries[at + 1]?.content ?? content, content),
    })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const id = params.agreementId ?? "";
  return handleForm(request, restoreForm, async (input) => {
    await restoreVersion({ party: "alt", viewer }, id, input);
    return redirectWithFlash(context, paths.agreement(id), "agreementBack");
  });
}

export default function AgreementHistory() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <HistoryPage {...page} />;
}
