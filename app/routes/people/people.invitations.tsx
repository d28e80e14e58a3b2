import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { invitationsForm } from "~/people/forms";
import { invite } from "~/people/invitations.commands.server";
import { InvitePage, IssuedLinks } from "~/people/invite-pages";
import { invitableOf } from "~/people/people.queries.server";
import { canSeePeople } from "~/people/rules";
import { FieldError, handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { canMail } from "~/web/mail.server";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const group = new URL(request.url).searchParams.get("added") ?? "";
  const added = /^\d{1,15}$/.test(group) ? Number(group) : null;
  return {
    title: messagesFor(await localeOf(request, viewer.locale)).people.invite.title,
    people: await invitableOf(viewer, added),
    added: added !== null,
    canMail: canMail() && !viewer.sample,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(canSeePeople(viewer));
  return handleForm(request, invitationsForm, async ({ members, only, send }) => {
    const chosen = only ? [only] : members;
    if (chosen.length === 0) throw new FieldError("members", "choose-one");
    return data({ links: await invite(viewer, chosen, { origin: context.origin, send }) });
  });
}

export default function Invite() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "links" in answer && answer.links.length > 0)
    return <IssuedLinks links={answer.links} more={page.people.length > answer.links.length} />;
  return <InvitePage people={page.people} added={page.added} canMail={page.canMail} />;
}
