import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { setLocale } from "~/people/account.server";
import { locales } from "~/people/vocabulary";
import { postedValues } from "~/web/forms/forms.server";
import { localeCookie } from "~/web/i18n/locale.server";
import { ownPath } from "~/web/paths";
import { viewerOf } from "~/web/session/viewer.server";
import { unreadable } from "~db/refusal";

/**
 * Changes the display language in this browser, and of the signed-in member if there is one; redirects back.
 *
 * @throws Refusal `unreadable` for an unknown language
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const values = await postedValues(request);
  const locale = locales.find((each) => each === values.locale);
  if (!locale) throw unreadable();
  const viewer = await viewerOf(request, context);
  if (viewer) await setLocale(viewer, locale);
  return redirect(ownPath(values.next), {
    status: 303,
    headers: { "Set-Cookie": await localeCookie.serialize(locale, { secure: context.secure }) },
  });
}
