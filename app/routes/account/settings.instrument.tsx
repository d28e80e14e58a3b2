import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { instrumentForm } from "~/observe/instrument-forms";
import { saveInstrumentSettings } from "~/observe/instrument-settings.commands.server";
import { instrumentSettingsOf } from "~/observe/instrument-settings.queries.server";
import { InstrumentSettingsPage } from "~/observe/instrument-settings-page";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { ownPath, paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["people", "instrument"] };

/** The observation somebody came from, to lead them back into it. */
function cameFrom(request: Request): string | null {
  const from = ownPath(new URL(request.url).searchParams.get("from"), "");
  return /^\/visits\/[\w-]{1,64}\/observe$/.test(from) ? from : null;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const { instrument } = messagesFor(await localeOf(request, viewer.locale));
  return {
    title: instrument.lesson.settings.title,
    settings: await instrumentSettingsOf(viewer),
    back: cameFrom(request),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  return handleForm(request, instrumentForm, async (form) => {
    await saveInstrumentSettings(viewer, form);
    return redirectWithFlash(context, cameFrom(request) ?? paths.settings, "saved");
  });
}

export default function InstrumentSetUp() {
  return <InstrumentSettingsPage {...useLoaderData<typeof loader>()} />;
}
