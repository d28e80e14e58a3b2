import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { forgotForm } from "~/people/forms";
import { ForgotPage, ResetSentPage } from "~/people/join-pages";
import { askForReset } from "~/people/password-resets.server";
import { useFormFailure } from "~/web/forms/form-failure";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { canMail } from "~/web/mail.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const { people } = messagesFor(await localeOf(request, null));
  return { title: people.forgot.title, byMail: canMail() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return handleForm(request, forgotForm, async ({ email }) => {
    await askForReset(email, context);
    return { sent: true };
  });
}

export default function ForgotPassword() {
  const { byMail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const tooMany = useFormFailure()?.tooMany;
  if (answer && "sent" in answer) return <ResetSentPage />;
  return <ForgotPage byMail={byMail} tooMany={Boolean(tooMany)} />;
}
