import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { OwnReflections } from "~/reflect/own-reflections";
import { ownReflections } from "~/reflect/reflections.queries.server";
import { canReflectAlone } from "~/reflect/rules";
import { localeOf } from "~/web/i18n/locale.server";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["reflect"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(canReflectAlone(viewer));
  const locale = await localeOf(request, viewer.locale);
  const asked = Number(new URL(request.url).searchParams.get("page"));
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  return {
    title: messagesFor(locale).reflect.list.title,
    page,
    ...(await ownReflections(viewer, page, locale)),
  };
}

export default function Reflections() {
  return <OwnReflections {...useLoaderData<typeof loader>()} />;
}
