/** What a plan may hold and who may stand in it. Pure: data in, answer out. */
import { addDays, daysBetween } from "~/web/dates";
import type { ErrorCode } from "~/web/forms/fields";
import type { VisitActor } from "./rules";
import { type VisitKind, type VisitStatus, visitKinds } from "./vocabulary";

/** The longest line that two people write each other beside a plan. */
export const lineMax = 280;

/** How far back a lesson already held may be entered: noted on paper, or one's own. */
export const daysBack = 14;
/** How far ahead a visit may be planned. */
export const daysAhead = 365;

/** Schools ring for at most ten; few have more than seven. */
export const periods = [1, 2, 3, 4, 5, 6, 7, 8];

/** True for a Saturday or Sunday. A school may be open then, so this hints and never refuses. */
export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The earliest day of a visit: what stands at once may be entered afterwards, a request may not. */
export const firstDay = (status: VisitStatus, today: string): string =>
  status === "requested" ? today : addDays(today, -daysBack);

/**
 * Why a visit cannot be on a day, or null when it can.
 *
 * @param status what the visit will be: one asked for waits for a yes, so it cannot lie in the past
 */
export function dayRefusal(day: string, status: VisitStatus, today: string): ErrorCode | null {
  const ahead = daysBetween(today, day);
  if (ahead > daysAhead) return "too-far";
  if (ahead >= 0) return null;
  if (status === "requested") return "past-date";
  return ahead < -daysBack ? "too-old" : null;
}

/** Minutes of a visit when nobody gave them. */
export const usualMinutes = (kind: VisitKind, lessonMinutes: number): number =>
  kind === "walkthrough" ? Math.min(15, lessonMinutes) : lessonMinutes;

/** Who writes the observation. */
export const observerOf = (plan: { kind: VisitKind; altId: string; mentorId: string | null }) =>
  plan.kind === "shadow" ? plan.altId : (plan.mentorId ?? plan.altId);

type Person = { id: string; name: string; mentor: boolean; alt: boolean };

/**
 * Whom a viewer can put into a plan. A coordinator chooses both; a mentor plans with ALTs and is the
 * colleague; who teaches chooses their colleague.
 *
 * @returns the ALTs and colleagues to choose from, and the kinds that make sense with them; where a list
 * holds the viewer alone there is nothing to choose
 */
export function planChoices<P extends Person>(viewer: VisitActor, people: P[]) {
  const teaching = people.filter((person) => person.mentor || person.alt);
  const altsOfAll = people.filter((person) => person.alt);
  const self = people.filter((person) => person.id === viewer.id);
  const others = teaching.filter((person) => person.id !== viewer.id);
  const wide = viewer.coordinator || viewer.mentor;
  const alts = wide ? altsOfAll : self;
  const colleagues =
    viewer.coordinator || (viewer.mentor && viewer.alt) ? teaching : viewer.mentor ? self : others;
  const paired = alts.some((alt) => colleagues.some((colleague) => colleague.id !== alt.id));
  const kinds = visitKinds.filter((kind) => (kind === "self" ? viewer.alt : paired));
  return { alts, colleagues, kinds };
}
