import type { LoaderFunctionArgs } from "@remix-run/node";
import { WhoSeesWhat } from "~/agree/who-sees-what";
import { messagesFor } from "~/messages/all.server";
import { localeOf } from "~/web/i18n/locale.server";
import { viewerOf } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["agree"] };

/**
 * Loads the page on who may see which data. It is open to everybody, because people should be able to read
 * it before they join.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request, context);
  return {
    title: messagesFor(await localeOf(request, viewer?.locale)).agree.whoSeesWhat.title,
  };
}

export default WhoSeesWhat;
