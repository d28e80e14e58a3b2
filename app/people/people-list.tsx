import { Form, Link } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/buttons";
import { Card, EmptyState } from "~/ui/card";
import { Disclosure } from "~/ui/disclosure";
import { PageHeader } from "~/ui/headings";
import { controlStyles, labelText, textLink } from "~/ui/styles";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { RoleNames, StateChip } from "./member-fields";
import type { Person } from "./people.queries.server";

export const planVisitWith = (memberId: string) => `${paths.planVisit}?alt=${memberId}`;

/** A person of the list; `employment` is the label of the employment type, for coordinators only. */
export type ListedPerson = Person & { employment: string | null };

function Search({ search }: { search: string }) {
  const text = useMessages().people.list;
  return (
    <Form method="get" action={paths.people} role="search" className="mb-6 max-w-xl">
      <label htmlFor="q" className={labelText}>
        {text.search}
      </label>
      <div className="flex items-end gap-2">
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={search}
          maxLength={100}
          className={controlStyles}
        />
        <Button look="secondary" className="shrink-0 whitespace-nowrap">
          {text.searchAct}
        </Button>
      </div>
    </Form>
  );
}

function Row({ person }: { person: ListedPerson }) {
  const { people, common } = useMessages();
  const plannable = person.alt && person.state !== "closed";
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-line py-3 last:border-0 md:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_9rem_11rem]">
      <div>
        <Link
          to={paths.person(person.id)}
          className={`${textLink} inline-flex min-h-11 items-center font-medium`}
        >
          {person.name}
        </Link>
        {person.nameReading && (
          <span lang="ja" className="block text-sm text-soft">
            {person.nameReading}
          </span>
        )}
      </div>
      <p className="order-3 text-sm text-soft md:order-none">
        <RoleNames person={person} />
        {person.alt && person.employment && (
          <span className="block">{people.list.employment(person.employment)}</span>
        )}
      </p>
      <p className="justify-self-end md:justify-self-start">
        <StateChip state={person.state} />
      </p>
      {plannable && (
        <Link
          to={planVisitWith(person.id)}
          className={`${textLink} order-4 inline-flex min-h-11 items-center justify-self-end md:order-none`}
          aria-label={common.labelled(people.list.planVisit, person.name)}
        >
          {people.list.planVisit}
        </Link>
      )}
    </li>
  );
}

const Rows = ({ people }: { people: ListedPerson[] }) => (
  <ul>
    {people.map((person) => (
      <Row key={person.id} person={person} />
    ))}
  </ul>
);

/** List of members with a search field and, for each member, the actions that are possible. */
export function PeopleList({
  people: found,
  search,
  alone,
}: {
  people: ListedPerson[];
  search: string;
  /** True when the viewer is the only member. */
  alone: boolean;
}) {
  const text = useMessages().people.list;
  const open = found.filter(({ state }) => state !== "closed");
  const closed = found.filter(({ state }) => state === "closed");
  const waiting = open.filter(({ joined }) => !joined).length;
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        actions={
          <>
            <LinkButton to={paths.invitePeople} look="secondary">
              {text.invite}
            </LinkButton>
            <LinkButton to={paths.addPeople}>{text.add}</LinkButton>
          </>
        }
      />
      {alone ? (
        <EmptyState title={text.firstTitle}>
          <p className="mb-4">{text.firstText}</p>
          <LinkButton to={paths.addPeople}>{text.add}</LinkButton>
        </EmptyState>
      ) : (
        <>
          <Search search={search} />
          <p className="mb-3 text-soft">
            {text.found(open.length)}
            {search ? (
              <Link to={paths.people} className={`${textLink} ms-3`}>
                {text.clear}
              </Link>
            ) : (
              waiting > 0 && <span className="ms-2">{text.waiting(waiting)}</span>
            )}
          </p>
        </>
      )}
      {!alone && found.length === 0 && <EmptyState title={text.none}>{text.noneText}</EmptyState>}
      {open.length > 0 && (
        <Card className={alone ? "mt-6" : ""}>
          <Rows people={open} />
        </Card>
      )}
      {closed.length > 0 && (
        <Disclosure className="mt-6" open={search !== ""} summary={text.closed(closed.length)}>
          <Card className="mt-2">
            <Rows people={closed} />
          </Card>
        </Disclosure>
      )}
    </>
  );
}
