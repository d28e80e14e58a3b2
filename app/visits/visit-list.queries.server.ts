/**
 * Reads of the visit list and the calendar; the filters in their addresses become conditions of the queries.
 */
import { and, asc, eq, isNotNull, min } from "drizzle-orm";
import { staffNamesOf } from "~/people/people.queries.server";
import type { Viewer } from "~/people/viewer";
import type { Locale } from "~/people/vocabulary";
import { addDays, dayOf, instantOf, mondayOf, schoolYearOf } from "~/web/dates";
import { db } from "~db/client.server";
import { inOrganisation } from "~db/conditions";
import { ifElse } from "~db/dialect";
import { members, visits } from "~db/schema";
import type { VisitEntry } from "./visit-list";
import { ownOf } from "./visit-observers.server";
import { pastVisits, standingVisits, type Visit, visitsBetween } from "./visits.queries.server";

/** The fields of a visit that a list shows, without its texts. */
const entryOf = (visit: Visit): VisitEntry => ({
  id: visit.id,
  kind: visit.kind,
  status: visit.status,
  observed: visit.observed,
  proposed: visit.proposed,
  startsAt: visit.startsAt,
  minutes: visit.minutes,
  period: visit.period,
  className: visit.className,
  altId: visit.altId,
  altName: visit.altName,
  mentorId: visit.mentorId,
  mentorName: visit.mentorName,
  observerId: visit.observerId,
  requestedBy: visit.requestedBy,
  school: { name: visit.school.name },
  observation: visit.observation && { id: visit.observation.id },
  second: visit.second && { id: visit.second.id },
});

/** When the viewer's first visit began, as UTC milliseconds; null before there is one. */
async function firstVisitAt(viewer: Viewer): Promise<number | null> {
  const [row] = await db()
    .select({ at: min(visits.startsAt) })
    .from(visits)
    .where(ownOf(viewer));
  return row?.at ?? null;
}

/** Loads the members with whom the viewer has had visits, sorted by name. */
export async function companionsOf(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  const other = ifElse(eq(visits.altId, viewer.id), visits.mentorId, visits.altId);
  return db()
    .selectDistinct({ id: members.id, name: members.name })
    .from(visits)
    .innerJoin(members, eq(members.id, other))
    .where(ownOf(viewer))
    .orderBy(asc(members.name));
}

const pageSize = 12;

const numberFrom = (text: string | null, min: number, max: number, usual: number): number => {
  const value = /^\d{1,4}$/.test(text ?? "") ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : usual;
};

/**
 * Loads the viewer's visits for the list page: requests, unfinished and upcoming ones, and the past ones of
 * one school year.
 *
 * @param asked query of the page: `with` (a member's id), `year` (a school year) and `show` (number of past
 * visits)
 * @param now UTC milliseconds
 */
export async function ownVisitList(viewer: Viewer, asked: URLSearchParams, now: number) {
  const today = dayOf(now);
  const thisYear = schoolYearOf(today);
  const companions = await companionsOf(viewer);
  const person = companions.find(({ id }) => id === asked.get("with"))?.id ?? null;
  const filters = {
    with: person,
    year: numberFrom(asked.get("year"), 2000, thisYear, thisYear),
    show: numberFrom(asked.get("show"), pageSize, 2000, pageSize),
  };
  const start = instantOf(today);
  const yearStart = instantOf(`${filters.year}-04-01`);
  // A cancelled visit may be planned for next April, so the current school year has no end here.
  const until =
    filters.year === thisYear ? Number.MAX_SAFE_INTEGER : instantOf(`${filters.year + 1}-04-01`);
  const [standing, past, first] = await Promise.all([
    standingVisits(viewer, { since: instantOf(addDays(today, -365)), today: start }, person),
    pastVisits(viewer, { from: yearStart, until, today: start }, person, filters.show + 1),
    firstVisitAt(viewer),
  ]);
  const planned = standing.filter((visit) => visit.status === "planned");
  const shown = past.slice(0, filters.show);
  return {
    all: [...planned, ...shown],
    requests: standing.filter((visit) => visit.status === "requested").map(entryOf),
    unfinished: planned.filter((visit) => visit.startsAt < start).map(entryOf),
    coming: planned.filter((visit) => visit.startsAt >= start).map(entryOf),
    past: shown.map(entryOf),
    hasMore: past.length > filters.show,
    hasEarlier: first !== null && first < yearStart,
    companions,
    filters,
    thisYear,
    today,
  };
}

/**
 * Loads one week of visits for the calendar, without declined ones: the viewer's own visits; for a
 * coordinator, all visits of the organisation except self-observations of others.
 *
 * @param asked query of the page: `week` (a day in the week) and `school` (a school's id)
 * @param locale language of the page; in Japanese, people have their katakana names
 * @param now UTC milliseconds
 */
export async function calendarWeek(
  viewer: Viewer,
  asked: URLSearchParams,
  schools: { id: string; name: string }[],
  locale: Locale,
  now: number,
) {
  const today = dayOf(now);
  const day = asked.get("week") ?? "";
  const inReach = /^20\d\d-/.test(day) && Number.isFinite(instantOf(day));
  const week = mondayOf(inReach ? day : today);
  const school = schools.find(({ id }) => id === asked.get("school"))?.id ?? null;
  const found = await visitsBetween(viewer, instantOf(week), instantOf(addDays(week, 7)));
  const staffNames = locale === "ja" ? await staffNamesOf(viewer) : new Map<string, string>();
  const visits = found
    .filter((visit) => visit.status !== "declined")
    .filter((visit) => school === null || visit.school.id === school)
    .map((visit) => ({
      ...entryOf(visit),
      altName: staffNames.get(visit.altId) ?? visit.altName,
      mentorName: staffNames.get(visit.mentorId ?? "") ?? visit.mentorName,
      observation: null,
    }));
  return {
    week,
    today,
    visits,
    schools: schools.map(({ id, name }) => ({ id, name })),
    school,
  };
}

/** Whether the viewer's organisation has a visit with a colleague, whenever and of whatever status. */
export async function hasVisits(viewer: Viewer): Promise<boolean> {
  const found = await db()
    .select({ id: visits.id })
    .from(visits)
    .where(and(inOrganisation(visits, viewer), isNotNull(visits.mentorId)))
    .limit(1);
  return found.length > 0;
}
