import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "~/people/sessions.server";
import { paths } from "~/web/paths";
import { endCookie } from "~/web/session/cookie.server";
import { viewerOf } from "~/web/session/viewer.server";

export const loader = () => redirect(paths.home);

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await viewerOf(request, context);
  if (viewer) await endSession(viewer);
  return redirect(paths.signIn, {
    status: 303,
    headers: { "Set-Cookie": await endCookie(context) },
  });
}
