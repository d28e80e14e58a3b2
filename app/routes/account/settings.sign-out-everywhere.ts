import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signOutElsewhere } from "~/people/account.server";
import { redirectWithFlash } from "~/web/flash.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";

/** Redirects to the settings page, which contains the button that posts to this address. */
export const loader = () => redirect(paths.settings);

/** Ends all other sessions of the signed-in member and redirects to the settings page with a message. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  await signOutElsewhere(viewer);
  return redirectWithFlash(context, paths.settings, "signedOutEverywhere");
}
