import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { closeAccountWithVisits } from "~/cycle/closing.commands.server";
import { closingForm, takersIn } from "~/cycle/closing-form";
import { ClosePage } from "~/cycle/closing-page";
import { messagesFor } from "~/messages/all.server";
import { reopenAccount } from "~/people/members.commands.server";
import { membersOf, personOf } from "~/people/people.queries.server";
import { canCloseAccount } from "~/people/rules";
import { visitsLeftBy } from "~/visits/leaving.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm, postedValues } from "~/web/forms/forms.server";
import { paths } from "~/web/paths";
import { requireViewer, signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow, unreadable } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };
// A refused form may lack a visit that was planned meanwhile: the page then shows it.
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const person = await personOf(viewer, params.memberId ?? "");
  allow(canCloseAccount(viewer, person) && person.state !== "closed");
  const [visits, members] = await Promise.all([
    visitsLeftBy(viewer, person.id, Date.now()),
    membersOf(viewer),
  ]);
  const { id, name } = person;
  return {
    title: messagesFor(locale).people.person.closeTitle(name),
    person: { id, name },
    visits,
    takers: members
      .filter((member) => (member.mentor || member.alt) && member.id !== id)
      .sort((one, other) => Number(other.mentor) - Number(one.mentor))
      .map((member) => ({ id: member.id, name: member.name })),
  };
}

/** Closes the member's account, or reopens a closed one. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const memberId = params.memberId ?? "";
  const { account } = await postedValues(request.clone());
  if (account === "open") {
    await reopenAccount(viewer, memberId);
    return redirectWithFlash(context, paths.person(memberId), "memberEnabled");
  }
  if (account !== "close") throw unreadable();
  return handleForm(request, closingForm, async (_, values) => {
    await closeAccountWithVisits(viewer, memberId, takersIn(values), Date.now());
    return redirectWithFlash(context, paths.person(memberId), "memberDisabled");
  });
}

export default function CloseAccount() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <ClosePage {...page} />;
}
