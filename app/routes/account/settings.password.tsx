import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { accountOf, changePassword } from "~/people/account.server";
import { TooManyTries } from "~/people/attempts.server";
import { redirectSignedIn } from "~/people/entry.server";
import { changePasswordForm } from "~/people/forms";
import { allow, requireViewer } from "~/people/request.server";
import { ChangePasswordPage } from "~/people/settings-pages";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["people", "instrument"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  // The people of the sample data have none to change.
  allow((await accountOf(viewer)).hasPassword);
  const { people } = messagesFor(await localeOf(request, viewer.locale));
  return { title: people.settings.passwordAct };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  try {
    return await handleForm(request, changePasswordForm, async (form) => {
      const cookie = await changePassword(viewer, form, request, context);
      return redirectSignedIn(context, paths.settings, cookie, "passwordChanged");
    });
  } catch (error) {
    if (error instanceof TooManyTries) return data({ tooMany: true }, { status: 429 });
    throw error;
  }
}

export default function ChangePassword() {
  const answer = useActionData() as { tooMany?: boolean } | undefined;
  return <ChangePasswordPage tooMany={Boolean(answer?.tooMany)} />;
}
