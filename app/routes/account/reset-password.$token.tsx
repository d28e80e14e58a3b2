import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { redirectSignedIn } from "~/people/entry.server";
import { resetForm } from "~/people/forms";
import { ResetPage } from "~/people/join-pages";
import { resetOf, resetPassword } from "~/people/password-resets.server";
import { viewerOf } from "~/people/sessions.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
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
  return handleForm(request, resetForm, async ({ password }) => {
    const cookie = await resetPassword(params.token ?? "", password, request, context);
    return redirectSignedIn(context, paths.home, cookie, "passwordChanged");
  });
}

export default function ResetPassword() {
  const { name } = useLoaderData<typeof loader>();
  return <ResetPage name={name} />;
}
