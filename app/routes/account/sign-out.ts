import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "~/people/sessions.server";
import { paths } from "~/web/paths";
import { endCookie } from "~/web/session/cookie.server";
import { viewerOf } from "~/web/session/viewer.server";

/** Redirects to the home page; only a posted form signs out. */
export const loader = () => redirect(paths.home);

/** Signs out in this browser, also when the session cannot be deleted from the database. */
export async function action({ request, context }: ActionFunctionArgs) {
  try {
    const viewer = await viewerOf(request, context);
    if (viewer) await endSession(viewer);
  } catch (error) {
    context.logError(error);
  }
  return redirect(paths.signIn, {
    status: 303,
    headers: { "Set-Cookie": await endCookie(context) },
  });
}
