import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { OfflinePage } from "~/offline/offline-page";
import { localeOf } from "~/web/i18n/locale.server";
import { viewerOf } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["offline"] };

/**
 * Loads the page for use without a network. It is open to everybody, because the service worker shows it for
 * every page that it has not stored.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request, context);
  const { offline } = messagesFor(await localeOf(request, viewer?.locale));
  return { title: offline.page.title, memberId: viewer?.id ?? null };
}

export default function Offline() {
  return <OfflinePage {...useLoaderData<typeof loader>()} />;
}
