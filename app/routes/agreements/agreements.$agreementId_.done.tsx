import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { proposeDone } from "~/agree/after-class/done.commands.server";
import { donePage } from "~/agree/after-class/done.queries.server";
import { doneChangeForm } from "~/agree/after-class/done-forms";
import { DonePage } from "~/agree/after-class/done-page";
import { messagesFor } from "~/messages/all.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { paths } from "~/web/paths";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["after-class"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const actor = { party: "alt", viewer } as const;
  const page = await donePage(actor, params.agreementId ?? "", locale, Date.now());
  return {
    title: messagesFor(locale).afterClass.done.title,
    ...page,
    propose: !page.frame.ended,
  };
}

/**
 * Proposes, as a new version of the role agreement, that a task belongs to the person who in fact does it.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const actor = { party: "alt", viewer } as const;
  const agreementId = params.agreementId ?? "";
  const now = Date.now();
  await donePage(actor, agreementId, locale, now);
  return handleForm(request, doneChangeForm, async (change) => {
    await proposeDone(actor, agreementId, change, now);
    return redirectWithFlash(context, paths.agreement(agreementId), "saved");
  });
}

export default function Done() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <DonePage {...page} />;
}
