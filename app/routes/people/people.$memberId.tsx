import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { employmentViews } from "~/agree/contract.server";
import { memberForm, namesForm } from "~/people/forms";
import { correctNames, editMember } from "~/people/members.commands.server";
import { personOf } from "~/people/people.queries.server";
import { type PersonActs, PersonPage } from "~/people/person-page";
import {
  canCloseAccount,
  canCorrectNames,
  canInvite,
  canIssueReset,
  canManagePeople,
} from "~/people/rules";
import { redirectWithFlash } from "~/web/flash.server";
import { handleForm } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { sessionCookie } from "~/web/session/cookie.server";
import { reloading } from "~/web/session/entry.server";
import { clientOf, requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const person = await personOf(viewer, params.memberId ?? "");
  const manages = canManagePeople(viewer);
  const closed = person.state === "closed";
  const acts: PersonActs = {
    invite: canInvite(viewer, person) && !closed,
    reset: canIssueReset(viewer, person) && person.joined && !closed,
    disable: canCloseAccount(viewer, person),
    edit: manages ? "all" : canCorrectNames(viewer, person) ? "names" : "nothing",
  };
  const { employmentType, locale } = person;
  return {
    title: person.name,
    person,
    acts,
    managed: employmentType && { employmentType, locale },
    employment: manages ? employmentViews(await localeOf(request, viewer.locale)) : [],
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  const memberId = params.memberId ?? "";
  const saved = () => redirectWithFlash(context, paths.person(memberId), "saved");
  if (!canManagePeople(viewer)) {
    return handleForm(request, namesForm, async (form) => {
      await correctNames(viewer, memberId, form);
      return saved();
    });
  }
  return handleForm(request, memberForm, async (form) => {
    const session = await editMember(viewer, memberId, form, clientOf(request, context));
    // Without the coordinator's and the mentor's role this page is no longer theirs.
    const stays = form.roles.includes("coordinator") || form.roles.includes("mentor");
    const response =
      memberId === viewer.id && !stays
        ? await redirectWithFlash(context, paths.home, "saved")
        : await saved();
    if (session) response.headers.append("Set-Cookie", await sessionCookie(context, session));
    // One's own language may have changed, and the browser holds one at a time.
    return memberId === viewer.id ? reloading(response) : response;
  });
}

export default function PersonRoute() {
  return <PersonPage {...useLoaderData<typeof loader>()} />;
}
