import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownModules, suggestionsFor } from "~/educate/learning.queries.server";
import { Library } from "~/educate/library";
import { furtherReading, moduleTracks, searchModules } from "~/educate/modules.server";
import { canLearn } from "~/educate/rules";
import { messagesFor } from "~/messages/all.server";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["educate", "modules"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const { title } = messagesFor(locale).modules.library;
  const query = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  const shared = { title, query, tracks: moduleTracks(locale), reading: furtherReading(locale) };
  if (query) return { ...shared, own: null, suggestions: [], found: searchModules(query, locale) };
  const own = canLearn(viewer) ? await ownModules(viewer, locale) : null;
  const listed = new Set(own?.map((module) => module.id));
  return {
    ...shared,
    own,
    suggestions: await suggestionsFor(viewer, listed, locale),
    found: null,
  };
}

export default function Modules() {
  return <Library {...useLoaderData<typeof loader>()} />;
}
