import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agreementsOf } from "~/agree/agreements.queries.server";
import { canHaveAgreements } from "~/agree/rules";
import { AgreementList } from "~/agree/sheet/agreement-list";
import { messagesFor } from "~/messages/all.server";
import { localeOf } from "~/web/i18n/locale.server";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["agree"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(canHaveAgreements(viewer));
  const locale = await localeOf(request, viewer.locale);
  return {
    title: messagesFor(locale).agree.terms.title,
    agreements: await agreementsOf(viewer),
  };
}

export default function Agreements() {
  return <AgreementList {...useLoaderData<typeof loader>()} />;
}
