import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { isEmptyInstallation } from "~/people/claim.server";
import { claimForm, setupForm } from "~/people/forms";
import { setUp, setUpSample } from "~/people/setup.server";
import { SetupPage, WelcomePage } from "~/people/setup-page";
import { useFormFailure } from "~/web/forms/form-failure";
import { handleForm, postedValues } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { redirectSignedIn } from "~/web/session/entry.server";
import { clientOf } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

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
  if (intent === "sample")
    return handleForm(
      request,
      claimForm,
      async ({ code }) => {
        await setUpSample(code, context.address);
        return redirect(paths.signIn, 303);
      },
      "sample",
    );
  return handleForm(
    request,
    setupForm,
    async (form) => {
      const session = await setUp(form, locale, clientOf(request, context));
      return redirectSignedIn(context, paths.home, session, "welcome");
    },
    "organisation",
  );
}

export default function Setup() {
  const { organisation, code } = useLoaderData<typeof loader>();
  const failure = useFormFailure();
  const Page = organisation ? SetupPage : WelcomePage;
  return <Page code={code} tooMany={Boolean(failure?.tooMany)} />;
}
