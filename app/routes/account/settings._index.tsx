import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { employmentLabel } from "~/agree/contract.server";
import { messagesFor } from "~/messages/all.server";
import { accountOf, changeEmail, saveProfile } from "~/people/account.server";
import { addressForm, profileForm } from "~/people/forms";
import { securityEventsOf } from "~/people/security/security-events.queries.server";
import { devicesOf } from "~/people/sessions.server";
import { SettingsPage } from "~/people/settings-pages";
import { redirectWithFlash } from "~/web/flash.server";
import { useFormFailure } from "~/web/forms/form-failure";
import { handleForm, postedValues } from "~/web/forms/forms.server";
import { paths } from "~/web/paths";
import { reloading } from "~/web/session/entry.server";
import { requireViewer, signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["people", "instrument"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const { employmentType, ...account } = await accountOf(viewer);
  return {
    title: messagesFor(locale).people.settings.title,
    account: { ...account, employment: employmentType && employmentLabel(employmentType, locale) },
    devices: await devicesOf(viewer),
    events: await securityEventsOf(viewer),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const { intent } = await postedValues(request.clone());
  // Language and look belong to the whole page, and a typed password must not stay in it.
  const saved = async () => reloading(await redirectWithFlash(context, paths.settings, "saved"));
  if (intent === "address")
    return handleForm(
      request,
      addressForm,
      async (form) => {
        await changeEmail(viewer, form);
        return saved();
      },
      "address",
    );
  return handleForm(
    request,
    profileForm,
    async (form) => {
      await saveProfile(viewer, form);
      return saved();
    },
    "profile",
  );
}

export default function Settings() {
  const { account, devices, events } = useLoaderData<typeof loader>();
  const tooMany = Boolean(useFormFailure()?.tooMany);
  return <SettingsPage account={account} devices={devices} events={events} tooMany={tooMany} />;
}
