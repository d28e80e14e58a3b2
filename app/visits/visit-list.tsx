import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Chip } from "~/ui/chip";
import { dayMs, dayOf, formatShortDay, instantOf, mondayOf, timeOf } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import { VisitState } from "./visit-summary";
import type { Visit } from "./visits.queries.server";

/** The fields of a visit that a list shows. */
export type VisitEntry = Pick<
  Visit,
  | "id"
  | "kind"
  | "status"
  | "observed"
  | "proposed"
  | "startsAt"
  | "minutes"
  | "period"
  | "className"
  | "altId"
  | "altName"
  | "mentorId"
  | "mentorName"
  | "observerId"
  | "requestedBy"
> & {
  school: { name: string };
  observation: { id: string } | null;
  second: { id: string } | null;
};

/** The next act of a visit as text, and whether it is the reader's turn. */
export type TurnHint = { text: string; yours: boolean };

/**
 * Returns a function that gives the name of the other person of a visit, or a text for a self-observation.
 */
export function useOtherPerson() {
  const { planning } = useMessages();
  return (visit: VisitEntry, viewerId: string): string => {
    if (visit.mentorName === null) return planning.list.aloneYou;
    return viewerId === visit.altId ? visit.mentorName : visit.altName;
  };
}

function WhatKind({ visit, viewerId }: { visit: VisitEntry; viewerId: string }) {
  const { visits: visitsTexts, planning } = useMessages();
  const { kinds } = visitsTexts;
  const { list: visits } = planning;
  if (visit.second?.id === viewerId) return visits.youSecond;
  if (visit.kind !== "shadow" || visit.mentorName === null) return kinds[visit.kind].name;
  return viewerId === visit.altId ? visits.youWatch : visits.watchesYou;
}

/** List row with one visit and a link to the visit's page. */
export function VisitRow({
  visit,
  viewerId,
  hint,
  withDay = false,
}: {
  visit: VisitEntry;
  viewerId: string;
  hint?: TurnHint;
  /** True in lists that are not grouped by day; these lists do not state that a visit took place. */
  withDay?: boolean;
}) {
  const { planning, common } = useMessages();
  const locale = useLocale();
  const other = useOtherPerson();
  const ended = visit.status === "cancelled" || visit.status === "declined";
  const showsState = visit.status !== "planned" || visit.proposed || (visit.observed && !withDay);
  return (
    <Link
      to={paths.visit(visit.id)}
      className={`grid gap-x-3 gap-y-1 rounded-xl border bg-card px-4 py-3 no-underline hover:border-ai sm:grid-cols-[6rem_1fr_auto] ${withDay ? "grid-cols-[5.75rem_1fr]" : "grid-cols-[4.25rem_1fr]"} ${hint?.yours ? "border-ai" : "border-line"}`}
    >
      <span>
        <time dateTime={new Date(visit.startsAt).toISOString()}>
          {withDay && (
            <span className="block text-sm">{formatShortDay(dayOf(visit.startsAt), locale)}</span>
          )}
          <span className="font-medium tabular-nums">{timeOf(visit.startsAt)}</span>
        </time>
        {visit.period !== null && (
          <span className="block text-sm text-soft">{common.period(visit.period)}</span>
        )}
      </span>
      <span className={ended ? "text-soft" : ""}>
        <span className="block font-medium">{other(visit, viewerId)}</span>
        <span className="block text-sm break-keep text-soft">
          {visit.school.name}
          {visit.className && ` ${visit.className}`}
        </span>
        <span className="block text-sm text-soft">
          <WhatKind visit={visit} viewerId={viewerId} />
        </span>
      </span>
      {(hint?.yours || showsState) && (
        <span className="col-start-2 flex flex-wrap items-start gap-2 sm:col-start-3 sm:justify-end">
          {hint?.yours && <Chip tone="ai">{planning.list.yourTurn}</Chip>}
          {showsState && <VisitState visit={visit} />}
        </span>
      )}
      {hint && <span className="col-start-2 text-sm text-soft sm:col-[2/4]">{hint.text}</span>}
    </Link>
  );
}

function groupBy<T>(items: T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

/** List of upcoming visits, grouped by week and day. */
export function ComingVisits({
  visits,
  today,
  row,
}: {
  visits: VisitEntry[];
  /** Today as a Japan day. */
  today: string;
  row: (visit: VisitEntry) => ReactNode;
}) {
  const { planning, common } = useMessages();
  const locale = useLocale();
  const week = mondayOf(today);
  const nextWeek = mondayOf(dayOf(instantOf(week) + 7 * dayMs));
  const weekName = (monday: string) =>
    monday === week
      ? planning.list.thisWeek
      : monday === nextWeek
        ? planning.list.nextWeek
        : common.weekOf(formatShortDay(monday, locale));
  return (
    <div className="grid gap-6">
      {groupBy(visits, (visit) => mondayOf(dayOf(visit.startsAt))).map(([monday, ofWeek]) => (
        <section key={monday} aria-labelledby={`week-${monday}`}>
          <h3 id={`week-${monday}`} className="mb-2 font-medium text-soft">
            {weekName(monday)}
          </h3>
          <ol className="grid gap-4">
            {groupBy(ofWeek, (visit) => dayOf(visit.startsAt)).map(([day, ofDay]) => (
              <li key={day}>
                <h4 className="mb-1.5 flex items-center gap-2 font-medium">
                  <time dateTime={day}>{formatShortDay(day, locale)}</time>
                  {day === today && <Chip tone="other">{common.today}</Chip>}
                </h4>
                <ul className="grid gap-2">
                  {ofDay.map((visit) => (
                    <li key={visit.id}>{row(visit)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
