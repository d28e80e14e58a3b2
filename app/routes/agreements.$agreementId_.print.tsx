import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findAgreement } from "~/agree/agreements.queries.server";
import { choiceFrom } from "~/agree/paper/choice";
import paperStyles from "~/agree/paper/paper.css?url";
import a4Styles from "~/agree/paper/paper-a4.css?url";
import b5Styles from "~/agree/paper/paper-b5.css?url";
import { AgreementPrintPage } from "~/agree/paper/print-page";
import { printPage } from "~/agree/paper/sheets.server";
import { messagesFor } from "~/messages/all.server";
import { requireViewer } from "~/people/request.server";
import { localeOf } from "~/web/locale.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { bare: true };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: paperStyles }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const agreement = await findAgreement({ party: "alt", viewer }, params.agreementId ?? "");
  const locale = await localeOf(request, viewer.locale);
  const asked = choiceFrom(new URL(request.url).searchParams);
  const { agreed, head } = agreement;
  const proposal = agreement.state === "changed";
  const choice = { ...asked, version: proposal ? asked.version : ("agreed" as const) };
  const said =
    agreed && choice.version === "agreed"
      ? { content: agreed.content, agreedAt: agreed.at }
      : { content: head.content, agreedAt: null };
  return {
    title: messagesFor(locale).agree.paper.title,
    agreementId: agreement.id,
    choice,
    proposal,
    page: printPage({ agreement, choice, said, origin: context.origin }),
  };
}

export default function AgreementPrint() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return (
    <AgreementPrintPage {...page} pageStyles={page.choice.paper === "b5" ? b5Styles : a4Styles} />
  );
}
