import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { invitationsForm } from "~/people/forms";
import { invite } from "~/people/invitations.commands.server";
import { InviteOnePage, IssuedLinks } from "~/people/invite-pages";
import { personOf } from "~/people/people.queries.server";
import { canInvite } from "~/people/rules";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { canMail } from "~/web/mail.server";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const person = await personOf(viewer, params.memberId ?? "");
  allow(canInvite(viewer, person) && person.state !== "closed");
  return {
    title: messagesFor(await localeOf(request, viewer.locale)).people.invite.title,
    person,
    canMail: canMail() && !viewer.sample,
  };
}

/**
 * Creates the invitation link and shows it in the answer itself, because only the hash of the link is
 * stored.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const memberId = params.memberId ?? "";
  return handleForm(request, invitationsForm, async ({ send }) =>
    data({ links: await invite(viewer, [memberId], { origin: context.origin, send }) }),
  );
}

export default function InviteOne() {
  const { person, canMail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "links" in answer && answer.links.length > 0)
    return <IssuedLinks links={answer.links} more={false} />;
  return <InviteOnePage person={person} canMail={canMail} />;
}
