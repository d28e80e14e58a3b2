import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAgreement } from "~/agree/agreements.queries.server";
import { mailLink } from "~/agree/door/mails.server";
import { sendForm } from "~/agree/forms";
import { makeLink, revokeLink } from "~/agree/links.commands.server";
import { openLinkOf, pinSinceOf } from "~/agree/links.queries.server";
import { qrOf } from "~/agree/qr.server";
import { SendPage, SentPage } from "~/agree/sheet/agreement-send";
import { messagesFor } from "~/messages/all.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm, postedValues } from "~/web/forms/forms.server";
import { paths } from "~/web/paths";
import { requireViewer, signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["people", "agree"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const agreement = await findAgreement({ party: "alt", viewer }, params.agreementId ?? "");
  const { id, altStaffName, teacherName } = agreement;
  if (agreement.endedAt !== null || !agreement.canGoOut) throw redirect(paths.agreement(id));
  return {
    title: messagesFor(locale).agree.send.title(teacherName),
    id,
    altStaffName,
    teacherName,
    open: await openLinkOf(viewer, id),
    pinAt: await pinSinceOf(viewer, id),
  };
}

/**
 * Creates the teacher's link and shows it in the answer itself, because only the hash of the link is stored.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const id = params.agreementId ?? "";
  const { do: act } = await postedValues(request.clone());
  if (act === "revoke") {
    await revokeLink(viewer, id);
    return redirectWithFlash(context, paths.sendAgreement(id), "linkRevoked");
  }
  return handleForm(request, sendForm, async (input) => {
    const newPin = input.with.includes("new-pin");
    const link = await makeLink(viewer, id, { withCode: input.with.includes("code"), newPin });
    const url = context.origin + paths.teacherLink(link.token);
    const mailed = await mailLink(viewer, id, url, newPin);
    return data({
      made: {
        url,
        token: link.token,
        door: context.origin + paths.teacher,
        code: link.code,
        expiresAt: link.expiresAt,
        qr: qrOf(url),
        mailed,
      },
    });
  });
}

export default function SendAgreement() {
  const { id, altStaffName, teacherName, open, pinAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "made" in answer)
    return <SentPage {...{ id, altStaffName, teacherName }} made={answer.made} />;
  return <SendPage {...{ id, teacherName, open, pinAt }} />;
}
