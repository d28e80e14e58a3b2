import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { ClosePage } from "~/people/account-acts";
import { closeAccount, reopenAccount } from "~/people/members.commands.server";
import { personOf } from "~/people/people.queries.server";
import { canCloseAccount } from "~/people/rules";
import { redirectWithFlash } from "~/web/flash.server";
import { FieldError, postedValues } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow, unreadable } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const person = await personOf(viewer, params.memberId ?? "");
  allow(canCloseAccount(viewer, person) && person.state !== "closed");
  const { id, name } = person;
  const { people } = messagesFor(await localeOf(request, viewer.locale));
  return { title: people.person.closeTitle(name), person: { id, name } };
}

/** Closes the member's account, or reopens a closed one. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const memberId = params.memberId ?? "";
  const { account } = await postedValues(request);
  if (account === "open") {
    await reopenAccount(viewer, memberId);
    return redirectWithFlash(context, paths.person(memberId), "memberEnabled");
  }
  if (account !== "close") throw unreadable();
  try {
    await closeAccount(viewer, memberId);
  } catch (error) {
    if (error instanceof FieldError) return data({ refused: true }, { status: 422 });
    throw error;
  }
  return redirectWithFlash(context, paths.person(memberId), "memberDisabled");
}

export default function CloseAccount() {
  const { person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ClosePage person={person} refused={Boolean(answer)} />;
}
