import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { HandOverPage } from "~/people/password-reset-page";
import { issueReset } from "~/people/password-resets.server";
import { personOf } from "~/people/people.queries.server";
import { canIssueReset } from "~/people/rules";
import { localeOf } from "~/web/i18n/locale.server";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const person = await personOf(viewer, params.memberId ?? "");
  allow(canIssueReset(viewer, person) && person.joined && person.state !== "closed");
  const { people } = messagesFor(await localeOf(request, viewer.locale));
  const { id, name } = person;
  return { title: people.person.resetTitle(name), person: { id, name } };
}

/**
 * Creates the password reset link and shows it in the answer itself, because only the hash of the link is
 * stored.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  return data({ link: await issueReset(viewer, params.memberId ?? "", context.origin) });
}

export default function HandOver() {
  const { person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <HandOverPage person={person} link={answer?.link ?? null} />;
}
