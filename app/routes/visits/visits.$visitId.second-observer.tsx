import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messagesFor } from "~/messages/all.server";
import { membersOf } from "~/people/people.queries.server";
import { secondForm, withdrawSecondForm } from "~/visits/forms";
import { canBeSecond, canInviteSecond, canWithdrawSecond } from "~/visits/rules";
import { inviteSecond, withdrawSecond } from "~/visits/second-observer.commands.server";
import { SecondObserverSection } from "~/visits/second-observer-section";
import { findOwnVisit } from "~/visits/visits.queries.server";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["visit-changes"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  allow(viewer.id === visit.mentorId);
  const withdraws = canWithdrawSecond(viewer, visit);
  // Begun, shared or called off since the link was drawn: the visit's page says so.
  if (!withdraws && !canInviteSecond(viewer, visit)) throw redirect(paths.visit(visit.id));
  const members = withdraws ? [] : await membersOf(viewer);
  const { invite } = messagesFor(await localeOf(request, viewer.locale)).visitChanges;
  return {
    title: invite.title,
    visitId: visit.id,
    altName: visit.altName,
    invited: withdraws ? (visit.second?.name ?? null) : null,
    mentors: members
      .filter((member) => canBeSecond(member, visit))
      .map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const visit = await findOwnVisit(viewer, params.visitId ?? "");
  allow(viewer.id === visit.mentorId);
  const back = paths.visit(visit.id);
  if (visit.second)
    return handleForm(request, withdrawSecondForm, async () => {
      await withdrawSecond(viewer, visit);
      return redirectWithFlash(context, back, "secondWithdrawn");
    });
  return handleForm(request, secondForm, async ({ memberId }) => {
    await inviteSecond(viewer, visit, memberId);
    return redirectWithFlash(context, back, "secondInvited");
  });
}

export default function SecondObserver() {
  const { title: _, ...section } = useLoaderData<typeof loader>();
  return <SecondObserverSection {...section} />;
}
