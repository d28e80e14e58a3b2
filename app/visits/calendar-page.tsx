import { Form, Link } from "@remix-run/react";
import { Button, LinkButton } from "~/ui/buttons";
import { Chip } from "~/ui/chip";
import { SectionTitle } from "~/ui/headings";
import { controlStyles, labelText } from "~/ui/styles";
import { Written } from "~/ui/written";
import { addDays, dayOf, formatDay, formatShortDay } from "~/web/dates";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { VisitEntry } from "./visit-list";
import { LessonTime, VisitState } from "./visit-summary";

/**
 * Returns the path of the calendar page for a week and a school; null leaves a parameter out.
 *
 * @param week a day (`YYYY-MM-DD`) of the week
 * @param school id of the school
 */
export function calendarAddress(week: string | null, school: string | null): string {
  const query = new URLSearchParams({ view: "calendar" });
  if (week) query.set("week", week);
  if (school) query.set("school", school);
  return `${paths.visits}?${query}`;
}

export type CalendarProps = {
  /** The Monday of the week, a Japan day. */
  week: string;
  today: string;
  visits: VisitEntry[];
  schools: { id: string; name: string }[];
  school: string | null;
};

/**
 * Page with the calendar of one week. It shows the visits of the whole organisation that it is given, for
 * planning and travel.
 */
export function CalendarPage({ week, today, visits, schools, school }: CalendarProps) {
  const { planning, common } = useMessages();
  const locale = useLocale();
  const { calendar } = planning;
  const on = (day: string) => visits.filter((visit) => dayOf(visit.startsAt) === day);
  const all = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(week, n));
  // Saturday and Sunday are shown only when they have a visit.
  const days = all.filter((day, n) => n < 5 || on(day).length > 0);
  const columns = { 5: "lg:grid-cols-5", 6: "lg:grid-cols-6", 7: "lg:grid-cols-7" }[days.length];
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <nav aria-label={calendar.title} className="flex flex-wrap gap-2">
          <LinkButton look="secondary" to={calendarAddress(addDays(week, -7), school)}>
            <span aria-hidden="true">←</span> {calendar.previous}
          </LinkButton>
          <LinkButton look="secondary" to={calendarAddress(addDays(week, 7), school)}>
            {calendar.next} <span aria-hidden="true">→</span>
          </LinkButton>
          <LinkButton look="quiet" to={calendarAddress(null, school)}>
            {calendar.thisWeek}
          </LinkButton>
        </nav>
        {schools.length > 1 && <SchoolFilter week={week} schools={schools} school={school} />}
      </div>
      <section aria-labelledby="week">
        <SectionTitle id="week">
          {common.weekOf(formatDay(week, locale))}
          <span className="ms-3 font-sans text-base font-normal text-soft">
            {planning.list.count(visits.length)}
          </span>
        </SectionTitle>
        {visits.length === 0 && <p className="mb-3 text-soft">{calendar.noneInWeek}</p>}
        <ol className={`grid gap-4 lg:gap-3 ${columns}`}>
          {days.map((day) => (
            <li key={day} className={on(day).length === 0 ? "max-lg:hidden" : ""}>
              <h3
                className={`mb-2 flex items-center gap-2 border-b-2 pb-1 font-medium ${day === today ? "border-ai text-ai" : "border-line"}`}
              >
                <time dateTime={day}>{formatShortDay(day, locale)}</time>
                {day === today && <Chip tone="ai">{common.today}</Chip>}
              </h3>
              {on(day).length === 0 ? (
                <p className="text-sm text-soft">{calendar.none}</p>
              ) : (
                <ul className="grid gap-2">
                  {on(day).map((visit) => (
                    <li key={visit.id}>
                      <CalendarEntry visit={visit} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function CalendarEntry({ visit }: { visit: VisitEntry }) {
  const { planning, visits } = useMessages();
  const { calendar } = planning;
  const ended = visit.status === "cancelled";
  const who = visit.kind === "shadow" ? visit.mentorName : visit.altName;
  const watcher = visit.kind === "shadow" ? visit.altName : visit.mentorName;
  return (
    <Link
      to={paths.visit(visit.id)}
      className="block rounded-xl border border-line bg-card px-3 py-2.5 no-underline hover:border-ai"
    >
      <span className={`block ${ended ? "text-soft line-through" : ""}`}>
        <span className="block text-sm tabular-nums">
          <LessonTime visit={visit} />
        </span>
        <span className="block font-medium">
          <Written text={visit.school.name} />
        </span>
        {visit.className && <span className="block text-sm">{visit.className}</span>}
        <span className="mt-1 block text-sm">{calendar.teaches(who ?? "")}</span>
        {watcher && <span className="block text-sm">{calendar.watches(watcher)}</span>}
      </span>
      <span className="mt-1.5 flex flex-wrap items-center gap-2 text-sm text-soft">
        {visits.kinds[visit.kind].name}
        <VisitState visit={visit} />
      </span>
    </Link>
  );
}

function SchoolFilter({
  week,
  schools,
  school,
}: Pick<CalendarProps, "week" | "schools" | "school">) {
  const { planning } = useMessages();
  const { list: visits } = planning;
  return (
    <Form method="get" action={paths.visits} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="view" value="calendar" />
      <input type="hidden" name="week" value={week} />
      <div className="min-w-0">
        <label htmlFor="school" className={labelText}>
          {visits.school}
        </label>
        <select
          id="school"
          name="school"
          key={school}
          defaultValue={school ?? ""}
          className={controlStyles}
        >
          <option value="">{visits.everySchool}</option>
          {schools.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Button look="secondary">{visits.show}</Button>
    </Form>
  );
}
