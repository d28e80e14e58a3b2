import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "~/people/sessions.server";
import { paths } from "~/web/paths";
import { endCookie } from "~/web/session/cookie.server";
import { viewerOf } from "~/web/session/viewer.server";

/** Redirects to the home page; only a posted form signs out. */
export const loader = () => redirect(paths.home);

/** Ends the session, removes its cookie and redirects to the sign-in page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await viewerOf(request, context);
  if (viewer) await endSession(viewer);
  return redirect(paths.signIn, {
    status: 303,
    headers: { "Set-Cookie": await endCookie(context) },
  });
}
