import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { messagesFor } from "~/messages/all.server";
import { accountOf, changePassword } from "~/people/account.server";
import { changePasswordForm } from "~/people/forms";
import { ChangePasswordPage } from "~/people/settings-pages";
import { useFormFailure } from "~/web/forms/form-failure";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { redirectSignedIn } from "~/web/session/entry.server";
import { clientOf, requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

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
  return handleForm(request, changePasswordForm, async (form) => {
    const session = await changePassword(viewer, form, clientOf(request, context));
    return redirectSignedIn(context, paths.settings, session, "passwordChanged");
  });
}

export default function ChangePassword() {
  return <ChangePasswordPage tooMany={Boolean(useFormFailure()?.tooMany)} />;
}
