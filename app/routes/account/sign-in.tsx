import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { TooManyTries } from "~/people/attempts.server";
import { isEmptyInstallation } from "~/people/claim.server";
import { reloading } from "~/people/entry.server";
import { signInForm } from "~/people/forms";
import { viewerOf } from "~/people/sessions.server";
import { samplePeople, signIn, signInAsSample } from "~/people/sign-in.server";
import { SignInPage } from "~/people/sign-in-page";
import { handleForm, postedValues } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { ownPath, paths } from "~/web/paths";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await isEmptyInstallation()) throw redirect(paths.setup);
  const next = ownPath(new URL(request.url).searchParams.get("next"));
  if (await viewerOf(request, context)) throw redirect(next);
  const { people } = messagesFor(await localeOf(request, null));
  return { title: people.signIn.title, next, sample: await samplePeople() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await postedValues(request.clone());
  const goOn = (cookie: string) =>
    // Who signs in may read another language than this page.
    reloading(redirect(ownPath(values.next), { status: 303, headers: { "Set-Cookie": cookie } }));
  if (values.intent === "sample")
    return goOn(await signInAsSample(String(values.memberId), request, context));
  try {
    return await handleForm(request, signInForm, async (form) =>
      goOn(await signIn(form, request, context)),
    );
  } catch (error) {
    if (error instanceof TooManyTries) return data({ tooMany: true }, { status: 429 });
    throw error;
  }
}

export default function SignIn() {
  const { next, sample } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { tooMany?: boolean } | undefined;
  return <SignInPage next={next} sample={sample} tooMany={Boolean(answer?.tooMany)} />;
}
