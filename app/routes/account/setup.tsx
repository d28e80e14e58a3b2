import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { TooManyTries } from "~/people/attempts.server";
import { isEmptyInstallation } from "~/people/claim.server";
import { redirectSignedIn } from "~/people/entry.server";
import { claimForm, setupForm } from "~/people/forms";
import { allow } from "~/people/request.server";
import { setUp, setUpSample } from "~/people/setup.server";
import { SetupPage, WelcomePage } from "~/people/setup-page";
import { handleForm, postedValues } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request }: LoaderFunctionArgs) {
  allow(await isEmptyInstallation());
  const { people } = messagesFor(await localeOf(request, null));
  const search = new URL(request.url).searchParams;
  const organisation = search.get("begin") === "organisation";
  return {
    title: organisation ? people.setup.formTitle : people.setup.title,
    organisation,
    code: (search.get("code") ?? "").slice(0, 40),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  allow(await isEmptyInstallation());
  const { intent } = await postedValues(request.clone());
  const locale = await localeOf(request, null);
  try {
    if (intent === "sample")
      return await handleForm(
        request,
        claimForm,
        async ({ code }) => {
          await setUpSample(code, context);
          return redirect(paths.signIn, 303);
        },
        "sample",
      );
    return await handleForm(
      request,
      setupForm,
      async (form) => {
        const cookie = await setUp(form, locale, request, context);
        return redirectSignedIn(context, paths.home, cookie, "welcome");
      },
      "organisation",
    );
  } catch (error) {
    if (error instanceof TooManyTries) return data({ tooMany: true }, { status: 429 });
    throw error;
  }
}

export default function Setup() {
  const { organisation, code } = useLoaderData<typeof loader>();
  const answer = useActionData() as { tooMany?: boolean } | undefined;
  const Page = organisation ? SetupPage : WelcomePage;
  return <Page code={code} tooMany={Boolean(answer?.tooMany)} />;
}
