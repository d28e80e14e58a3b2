import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { employmentLabel } from "~/agree/contract.server";
import { messagesFor } from "~/messages/all.server";
import { peopleOf } from "~/people/people.queries.server";
import { PeopleList } from "~/people/people-list";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["people"] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const search = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  const people = await peopleOf(viewer, search);
  return {
    title: messagesFor(locale).people.list.title,
    search,
    alone: search === "" && people.every(({ id }) => id === viewer.id),
    people: people.map((person) => ({
      ...person,
      employment: person.employmentType && employmentLabel(person.employmentType, locale),
    })),
  };
}

export default function People() {
  const { people, search, alone } = useLoaderData<typeof loader>();
  return <PeopleList people={people} search={search} alone={alone} />;
}
