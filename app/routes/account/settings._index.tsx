import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { employmentLabel } from "~/agree/contract.server";
import { messagesFor } from "~/messages/all.server";
import { accountOf, changeEmail, saveProfile } from "~/people/account.server";
import { TooManyTries } from "~/people/attempts.server";
import { reloading } from "~/people/entry.server";
import { addressForm, profileForm } from "~/people/forms";
import { requireViewer } from "~/people/request.server";
import { devicesOf } from "~/people/sessions.server";
import { SettingsPage } from "~/people/settings-pages";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm, postedValues } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["people", "instrument"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const locale = await localeOf(request, viewer.locale);
  const { employmentType, ...account } = await accountOf(viewer);
  return {
    title: messagesFor(locale).people.settings.title,
    account: { ...account, employment: employmentType && employmentLabel(employmentType, locale) },
    devices: await devicesOf(viewer),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const { intent } = await postedValues(request.clone());
  // Language and look belong to the whole page, and a typed password must not stay in it.
  const saved = async () => reloading(await redirectWithFlash(context, paths.settings, "saved"));
  try {
    if (intent === "address") {
      return await handleForm(
        request,
        addressForm,
        async (form) => {
          await changeEmail(viewer, form);
          return saved();
        },
        "address",
      );
    }
    return await handleForm(
      request,
      profileForm,
      async (form) => {
        await saveProfile(viewer, form);
        return saved();
      },
      "profile",
    );
  } catch (error) {
    if (error instanceof TooManyTries) return data({ tooMany: true }, { status: 429 });
    throw error;
  }
}

export default function Settings() {
  const { account, devices } = useLoaderData<typeof loader>();
  const answer = useActionData() as { tooMany?: boolean } | undefined;
  return <SettingsPage account={account} devices={devices} tooMany={Boolean(answer?.tooMany)} />;
}
