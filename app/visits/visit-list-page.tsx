import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, LinkButton } from "~/ui/buttons";
import { EmptyState } from "~/ui/card";
import { SectionTitle } from "~/ui/headings";
import { controlStyles, labelText, textLink } from "~/ui/styles";
import { formatSchoolYear } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { VisitActor } from "./rules";
import { canAnswer } from "./rules";
import {
  ComingVisits,
  type TurnHint,
  useOtherPerson,
  type VisitEntry,
  VisitRow,
} from "./visit-list";

/** The filters of the list, as its address holds them. */
type ListFilters = { with: string | null; year: number; show: number };

/** The path of the list with some filters changed; default values are left out. */
function listAddress(filters: ListFilters, change: Partial<ListFilters>, thisYear: number) {
  const next = { ...filters, ...change };
  const query = new URLSearchParams();
  if (next.with) query.set("with", next.with);
  if (next.year !== thisYear) query.set("year", String(next.year));
  if (change.show) query.set("show", String(change.show));
  const text = query.toString();
  return text ? `${paths.visits}?${text}` : paths.visits;
}

export type VisitListProps = {
  viewer: VisitActor;
  requests: VisitEntry[];
  unfinished: VisitEntry[];
  coming: VisitEntry[];
  past: VisitEntry[];
  hasMore: boolean;
  hasEarlier: boolean;
  companions: { id: string; name: string }[];
  filters: ListFilters;
  thisYear: number;
  today: string;
  /** The next act of each visit, by visit id; later areas provide it. */
  hints: Record<string, TurnHint>;
};

/** Page with the list of the reader's visits: requests, unfinished, upcoming and past ones. */
export function VisitListPage(props: VisitListProps) {
  const { viewer, requests, unfinished, coming, companions, filters, hints, today } = props;
  const { planning } = useMessages();
  const { list: visits } = planning;
  const person = companions.find(({ id }) => id === filters.with);
  const row = (visit: VisitEntry) => (
    <VisitRow visit={visit} viewerId={viewer.id} hint={hints[visit.id]} />
  );
  const datedRow = (visit: VisitEntry) => (
    <VisitRow visit={visit} viewerId={viewer.id} hint={hints[visit.id]} withDay />
  );
  return (
    <div className="grid gap-8 lg:grid-cols-[3fr_2fr] lg:gap-10">
      {companions.length > 1 && <PersonFilter {...props} />}
      <div className="grid content-start gap-8">
        {requests.length > 0 && <Requests requests={requests} viewer={viewer} />}
        {unfinished.length > 0 && (
          <section aria-labelledby="unfinished">
            <SectionTitle id="unfinished">{visits.unfinished}</SectionTitle>
            <p className="-mt-2 mb-3 text-sm text-soft">{visits.unfinishedHint}</p>
            <Lines visits={unfinished} row={datedRow} />
          </section>
        )}
        <section aria-labelledby="coming">
          <SectionTitle id="coming">{visits.coming}</SectionTitle>
          {coming.length > 0 ? (
            <ComingVisits visits={coming} today={today} row={row} />
          ) : (
            <EmptyState title={person ? visits.noneWith(person.name) : visits.comingNone}>
              <p className="mb-4">{visits.comingNoneText}</p>
              <LinkButton to={paths.planVisit}>
                {viewer.mentor || viewer.coordinator ? visits.plan : visits.ask}
              </LinkButton>
            </EmptyState>
          )}
        </section>
      </div>
      <Past {...props} row={datedRow} />
    </div>
  );
}

type Row = (visit: VisitEntry) => ReactNode;

function Lines({ visits, row }: { visits: VisitEntry[]; row: Row }) {
  return (
    <ul className="grid gap-2">
      {visits.map((visit) => (
        <li key={visit.id}>{row(visit)}</li>
      ))}
    </ul>
  );
}

function Requests({ requests, viewer }: { requests: VisitEntry[]; viewer: VisitActor }) {
  const { planning } = useMessages();
  const { list: visits } = planning;
  const other = useOtherPerson();
  return (
    <section aria-labelledby="requests">
      <SectionTitle id="requests">{visits.requests}</SectionTitle>
      <ul className="grid gap-4">
        {requests.map((visit) => {
          const mine = canAnswer(viewer, visit);
          const name = other(visit, viewer.id);
          return (
            <li key={visit.id} className="grid gap-2">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <h3 className="font-medium">
                  {mine ? visits.requestFrom(name) : visits.requestSent(name)}
                </h3>
                {mine && <LinkButton to={paths.visitAnswer(visit.id)}>{visits.answer}</LinkButton>}
              </div>
              <VisitRow visit={visit} viewerId={viewer.id} withDay />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function PersonFilter({ companions, filters }: VisitListProps) {
  const { planning } = useMessages();
  const { list: visits } = planning;
  return (
    <Form
      method="get"
      action={paths.visits}
      className="flex flex-wrap items-end gap-3 lg:col-span-2"
    >
      <div className="min-w-0 flex-1 sm:max-w-72">
        <label htmlFor="with" className={labelText}>
          {visits.person}
        </label>
        <select
          id="with"
          name="with"
          key={filters.with}
          defaultValue={filters.with ?? ""}
          className={controlStyles}
        >
          <option value="">{visits.everyone}</option>
          {companions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Button look="secondary">{visits.show}</Button>
      {filters.with && (
        <Link to={paths.visits} className={`${textLink} py-2.5`}>
          {visits.showAll}
        </Link>
      )}
    </Form>
  );
}

function Past({
  past,
  hasMore,
  hasEarlier,
  filters,
  thisYear,
  row,
}: VisitListProps & { row: Row }) {
  const { planning } = useMessages();
  const locale = useLocale();
  const { list: visits } = planning;
  const yearName = (year: number) => formatSchoolYear(year, locale);
  return (
    <section aria-labelledby="been">
      <SectionTitle id="been">{visits.beenIn(yearName(filters.year))}</SectionTitle>
      {past.length > 0 ? (
        <Lines visits={past} row={row} />
      ) : (
        <p className="text-soft">{visits.beenNone(yearName(filters.year))}</p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {hasMore && (
          <LinkButton
            look="secondary"
            preventScrollReset
            to={listAddress(filters, { show: filters.show + 24 }, thisYear)}
          >
            {visits.showMore}
          </LinkButton>
        )}
        {hasEarlier && (
          <LinkButton look="quiet" to={listAddress(filters, { year: filters.year - 1 }, thisYear)}>
            {visits.earlierYear(yearName(filters.year - 1))}
          </LinkButton>
        )}
        {filters.year < thisYear && (
          <LinkButton look="quiet" to={listAddress(filters, { year: filters.year + 1 }, thisYear)}>
            {visits.laterYear(yearName(filters.year + 1))}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
