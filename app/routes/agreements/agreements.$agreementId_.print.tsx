import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAgreement } from "~/agree/agreements.queries.server";
import { printLinkForm } from "~/agree/forms";
import { informedContent } from "~/agree/informed-content.server";
import { isOpenLink } from "~/agree/links.queries.server";
import { choiceFrom } from "~/agree/paper/choice";
import paperStyles from "~/agree/paper/paper.css?url";
import a4Styles from "~/agree/paper/paper-a4.css?url";
import b5Styles from "~/agree/paper/paper-b5.css?url";
import { AgreementPrintPage } from "~/agree/paper/print-page";
import { printPage } from "~/agree/paper/sheets.server";
import { qrOf } from "~/agree/qr.server";
import { messagesFor } from "~/messages/all.server";
import type { Viewer } from "~/people/viewer";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { notFound } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { bare: true, texts: ["agree"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: paperStyles }];

/** The sheet that an address asks for. @throws Refusal `not-found` */
async function sheetOf(viewer: Viewer, id: string, url: string) {
  const agreement = await findAgreement({ party: "alt", viewer }, id);
  const asked = choiceFrom(new URL(url).searchParams);
  const { agreed, head } = agreement;
  const proposal = agreement.state === "changed";
  const choice = { ...asked, version: proposal ? asked.version : ("agreed" as const) };
  const version =
    agreed && choice.version === "agreed"
      ? { content: agreed.content, agreedAt: agreed.at }
      : {
          content: agreement.mode === "full" ? head.content : informedContent(head.content),
          agreedAt: null,
        };
  return { agreement, choice, version, proposal };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const { proposal, ...sheet } = await sheetOf(viewer, params.agreementId ?? "", request.url);
  const locale = await localeOf(request, viewer.locale);
  return {
    title: messagesFor(locale).agree.paper.title,
    agreementId: sheet.agreement.id,
    choice: sheet.choice,
    proposal,
    page: printPage({ ...sheet, origin: context.origin }),
  };
}

/**
 * Loads the page for printing with the teacher's link that was just created; only the page that showed the
 * link still has it.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const id = params.agreementId ?? "";
  const { proposal: _, ...sheet } = await sheetOf(viewer, id, request.url);
  const { origin } = context;
  return handleForm(request, printLinkForm, async (shown) => {
    if (!(await isOpenLink(viewer, id, shown))) throw notFound();
    const link = { code: shown.code, qr: qrOf(origin + paths.teacherLink(shown.token)) };
    return { page: printPage({ ...sheet, origin, link }), shown };
  });
}

export default function AgreementPrint() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const withLink = answer && "shown" in answer ? answer : null;
  return (
    <AgreementPrintPage
      {...page}
      page={withLink?.page ?? page.page}
      shown={withLink?.shown ?? null}
      pageStyles={page.choice.paper === "b5" ? b5Styles : a4Styles}
    />
  );
}
