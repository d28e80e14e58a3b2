import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import * as z from "zod/mini";
import type { Actor } from "~/agree/actor";
import { differences } from "~/agree/agreement";
import { confirmVersion, endAgreement, share, withdraw } from "~/agree/agreements.commands.server";
import { findAgreement, versionContent } from "~/agree/agreements.queries.server";
import { answerVersion } from "~/agree/answers.commands.server";
import { recordCompany } from "~/agree/company.commands.server";
import { contractNotice } from "~/agree/contract.server";
import { answerForm, companyForm, confirmForm, shareForm } from "~/agree/forms";
import { copyAgreement } from "~/agree/new-agreement.commands.server";
import { AgreementPage } from "~/agree/sheet/agreement-page";
import { changeLines } from "~/agree/sheet/change-list";
import { messagesFor } from "~/messages/all.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm, postedValues } from "~/web/forms/forms.server";
import { paths } from "~/web/paths";
import { requireViewer, signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["agree"] };
// What an act was refused for shows at once: the sheet as it stands by then.
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const actor: Actor = { party: "alt", viewer };
  const agreement = await findAgreement(actor, params.agreementId ?? "");
  const { head, agreed, id } = agreement;
  // A proposal is shown against what holds; before anything holds, against the version before it.
  const before =
    agreed?.content ??
    (head.version > 1 ? await versionContent(actor, id, head.version - 1) : head.content);
  return {
    title: messagesFor(locale).agree.sheet.titleWith(agreement.teacherName),
    agreement,
    lines: changeLines(differences(before, head.content), before, head.content),
    notice: agreement.employmentType && contractNotice(agreement.employmentType, "alt", locale),
  };
}

const nothing = z.object({});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const actor: Actor = { party: "alt", viewer };
  const id = params.agreementId ?? "";
  const { do: act } = await postedValues(request.clone());
  const back = (flash: Parameters<typeof redirectWithFlash>[2]) =>
    redirectWithFlash(context, paths.agreement(id), flash);
  switch (act) {
    case "confirm":
      return handleForm(request, confirmForm, async ({ version }) =>
        back((await confirmVersion(actor, id, version)) ? "agreementAgreed" : "agreementConfirmed"),
      );
    case "company":
      return handleForm(
        request,
        companyForm,
        async (input) => {
          await recordCompany(viewer, id, input);
          return back("companyConfirmed");
        },
        "company",
      );
    case "answer":
      return handleForm(
        request,
        answerForm,
        async ({ version, text }) => {
          await answerVersion(actor, id, version, text);
          return back("agreementAnswered");
        },
        "answer",
      );
    case "withdraw":
      return handleForm(request, confirmForm, async ({ version }) => {
        await withdraw(actor, id, version);
        return back("agreementBack");
      });
    case "share":
      return handleForm(request, shareForm, async ({ what, to }) => {
        await share(actor, id, what, to === "shared");
        return back("saved");
      });
    case "end":
    case "reopen":
      return handleForm(request, nothing, async () => {
        await endAgreement(actor, id, act === "end");
        return back(act === "end" ? "agreementEnded" : "agreementReopened");
      });
    case "copy":
      return handleForm(request, nothing, async () => {
        const next = await copyAgreement(viewer, id);
        return redirectWithFlash(context, paths.agreement(next), "agreementCopied");
      });
    default:
      return allow(false);
  }
}

export default function Agreement() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <AgreementPage {...page} />;
}
