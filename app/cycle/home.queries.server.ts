/** The visits that Home shows. */

import type { Viewer } from "~/people/viewer";
import { canObserve, isSecond, isStanding } from "~/visits/rules";
import { ownVisitsBetween, standingAround, type Visit } from "~/visits/visits.queries.server";
import { dayMs, dayOf, instantOf } from "~/web/dates";
import { nextTurn, ringOf, secondTurn } from "./cycle";
import { cycleFacts } from "./cycle.queries.server";

// Visits outside this span that are still unfinished are on the lists of visits and goals.
const back = 183 * dayMs;
const ahead = 366 * dayMs;

/** How many visits of other people a coordinator's week lists; the calendar has all of them. */
const othersShown = 12;

/**
 * Loads the visits for Home: the signed-in member's own visits from half a year ago to a year ahead, and the
 * visits of one week. The week has the member's own visits and, for a coordinator, up to 12 visits of other
 * people, so that the cost of Home does not depend on the size of the organisation.
 *
 * @param week the week shown, in UTC milliseconds
 * @param now UTC milliseconds
 * @returns both lists, sorted by time, and the ids of the own visits from today on
 */
export async function homeVisits(
  viewer: Viewer,
  week: { from: number; until: number },
  now: number,
) {
  const today = instantOf(dayOf(now));
  const [own, ofWeek] = await Promise.all([
    ownVisitsBetween(viewer, now - back, now + ahead),
    viewer.coordinator ? standingAround(viewer, { ...week, today }, othersShown) : [],
  ]);
  const facts = await cycleFacts(viewer, own);
  const entryOf = (visit: Visit) => {
    const known = facts.get(visit.id);
    return {
      id: visit.id,
      kind: visit.kind,
      altId: visit.altId,
      altName: visit.altName,
      mentorId: visit.mentorId,
      mentorName: visit.mentorName,
      observerId: visit.observerId,
      requestedBy: visit.requestedBy,
      observation: visit.observation && { id: visit.observation.id },
      startsAt: visit.startsAt,
      minutes: visit.minutes,
      period: visit.period,
      className: visit.className,
      schoolName: visit.school.name,
      watches: canObserve(viewer, visit),
      turn: known ? nextTurn(known, now) : isSecond(viewer, visit) ? secondTurn(visit, now) : null,
      ring: known ? ringOf(known, now) : null,
    };
  };
  const ownIds = new Set(own.map(({ id }) => id));
  const thisWeek = [
    ...own.filter(
      (visit) => isStanding(visit) && visit.startsAt >= week.from && visit.startsAt < week.until,
    ),
    ...ofWeek.filter(({ id }) => !ownIds.has(id)),
  ].sort((one, other) => one.startsAt - other.startsAt || (one.id < other.id ? -1 : 1));
  // Home does not tell of changes of visits before today.
  const aheadIds = own.filter(({ startsAt }) => startsAt >= today).map(({ id }) => id);
  return { own: own.map(entryOf), thisWeek: thisWeek.map(entryOf), aheadIds };
}
