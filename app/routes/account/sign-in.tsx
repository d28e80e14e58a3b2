import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { ClosedAccount } from "~/offline/closed-account";
import { isEmptyInstallation } from "~/people/claim.server";
import { signInForm } from "~/people/forms";
import { samplePeople, signIn, signInAsSample } from "~/people/sign-in.server";
import { SignInPage } from "~/people/sign-in-page";
import { useFormFailure } from "~/web/forms/form-failure";
import { handleForm, postedValues } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { ownPath, paths } from "~/web/paths";
import { sessionCookie } from "~/web/session/cookie.server";
import { deviceMarkIn, markDevice } from "~/web/session/device-mark.server";
import { reloading } from "~/web/session/entry.server";
import { clientOf, closedMemberOf, viewerOf } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await isEmptyInstallation()) throw redirect(paths.setup);
  const { searchParams } = new URL(request.url);
  const next = ownPath(searchParams.get("next"));
  if (await viewerOf(request, context)) throw redirect(next);
  const { people } = messagesFor(await localeOf(request, null));
  const ended = searchParams.has("ended");
  const closed = await closedMemberOf(request, context);
  return { title: people.signIn.title, next, ended, closed, sample: await samplePeople() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await postedValues(request.clone());
  const client = { ...clientOf(request, context), mark: await deviceMarkIn(request) };
  const goOn = async (session: string) => {
    const headers = { "Set-Cookie": await sessionCookie(context, session) };
    // The member may read another language than this page.
    const response = redirect(ownPath(values.next), { status: 303, headers });
    await markDevice(response, context, session);
    return reloading(response);
  };
  if (values.intent === "sample")
    return goOn(await signInAsSample(String(values.memberId), client));
  return handleForm(request, signInForm, async (form) => goOn(await signIn(form, client)));
}

export default function SignIn() {
  const { closed, ...page } = useLoaderData<typeof loader>();
  const tooMany = Boolean(useFormFailure()?.tooMany);
  const notice = closed && <ClosedAccount memberId={closed} />;
  return <SignInPage {...page} notice={notice} tooMany={tooMany} />;
}
