import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { acceptForm } from "~/people/forms";
import { acceptInvitation } from "~/people/invitations.commands.server";
import { invitationOf } from "~/people/invitations.queries.server";
import { InvitationPage } from "~/people/join-pages";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { redirectSignedIn } from "~/web/session/entry.server";
import { clientOf, viewerOf } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const invitation = await invitationOf(params.token ?? "", context.address);
  const viewer = await viewerOf(request, context);
  const { people } = messagesFor(await localeOf(request, viewer?.locale));
  return {
    title: people.invitation.title(invitation.organisationName),
    invitation,
    signedInAs: viewer?.name ?? null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await viewerOf(request, context);
  // The language this page is read in becomes the person's own.
  const locale = await localeOf(request, viewer?.locale);
  return handleForm(request, acceptForm, async (form) => {
    const client = clientOf(request, context);
    const session = await acceptInvitation(params.token ?? "", form, locale, client, viewer);
    return redirectSignedIn(context, paths.home, session, "welcome");
  });
}

export default function Invitation() {
  const { invitation, signedInAs } = useLoaderData<typeof loader>();
  return <InvitationPage invitation={invitation} signedInAs={signedInAs} />;
}
