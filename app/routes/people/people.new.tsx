import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { employmentViews } from "~/agree/contract.server";
import { messagesFor } from "~/messages/all.server";
import { AddPeoplePage } from "~/people/add-people-page";
import { addMemberForm, addNamesForm } from "~/people/forms";
import { addAlts, addMember } from "~/people/members.commands.server";
import { parseNames, peopleToAdd } from "~/people/pasted-names";
import { duplicatesOf } from "~/people/people.queries.server";
import { canAddAlts, canManagePeople } from "~/people/rules";
import { redirectWithFlash } from "~/web/flash.server";
import { FieldError, handleForm, postedValues } from "~/web/forms/forms.server";
import { localeOf } from "~/web/i18n/locale.server";
import { paths } from "~/web/paths";
import { requireViewer } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";
import { allow } from "~db/refusal";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(canAddAlts(viewer));
  const locale = await localeOf(request, viewer.locale);
  const { people } = messagesFor(locale);
  const withRoles = canManagePeople(viewer);
  return {
    title: people.add.title,
    withRoles,
    employment: withRoles ? employmentViews(locale) : [],
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, context);
  allow(canAddAlts(viewer));
  const { intent } = await postedValues(request.clone());
  if (intent === "one") {
    return handleForm(
      request,
      addMemberForm,
      async (form) => {
        const id = await addMember(viewer, form);
        return redirectWithFlash(context, paths.personInvitation(id), "peopleAdded");
      },
      "one",
    );
  }
  return handleForm(
    request,
    addNamesForm,
    async ({ names, duplicates, employmentType }, values) => {
      const read = parseNames(names);
      if (read.people.length === 0) throw new FieldError("names", "required");
      const here = await duplicatesOf(viewer, read.people);
      const doubled = [...read.problems, ...here];
      if (doubled.length > 0 && duplicates === null) {
        const errors = { names: "check-duplicates" };
        return data({ form: "names", values, errors, duplicates: here }, { status: 422 });
      }
      const people = peopleToAdd(read.people, doubled, duplicates === "add");
      if (people.length === 0) throw new FieldError("names", "nobody-new");
      const added = await addAlts(viewer, people, employmentType ?? undefined);
      return redirectWithFlash(context, `${paths.invitePeople}?added=${added}`, "peopleAdded");
    },
    "names",
  );
}

export default function AddPeople() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <AddPeoplePage {...page} />;
}
