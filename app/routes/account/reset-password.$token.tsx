import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { resetForm } from "~/people/forms";
import { ResetPage } from "~/people/join-pages";
import { resetOf, resetPassword } from "~/people/password-resets.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { redirectSignedIn } from "~/web/session/entry.server";
import { clientOf, viewerOf } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { name } = await resetOf(params.token ?? "", context.address);
  const viewer = await viewerOf(request, context);
  const { people } = messagesFor(await localeOf(request, viewer?.locale));
  return { title: people.reset.title, name };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await viewerOf(request, context);
  return handleForm(request, resetForm, async ({ password }) => {
    const client = clientOf(request, context);
    const session = await resetPassword(params.token ?? "", password, client, viewer);
    return redirectSignedIn(context, paths.home, session, "passwordChanged");
  });
}

export default function ResetPassword() {
  const { name } = useLoaderData<typeof loader>();
  return <ResetPage name={name} />;
}
