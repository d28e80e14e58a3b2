/** Rules for the fields of a plan. Pure functions. */
import { addDays, daysBetween } from "~/web/dates";
import type { ErrorCode } from "~/web/forms/fields";
import type { VisitActor } from "./rules";
import { type VisitKind, type VisitStatus, visitKinds } from "./vocabulary";

/** Maximum length of a line beside a plan, in characters. */
export const lineMax = 280;

/** Days back within which a past lesson can be entered. */
export const daysBack = 14;
/** Days ahead within which a visit can be planned. */
export const daysAhead = 365;

/** The periods of a school day that can be chosen. */
export const periods = [1, 2, 3, 4, 5, 6, 7, 8];

/** True on Saturday and Sunday. The form shows a hint only, because some schools are open. */
export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The earliest day of a visit: a planned one can be entered afterwards, a request cannot. */
export const firstDay = (status: VisitStatus, today: string): string =>
  status === "requested" ? today : addDays(today, -daysBack);

/**
 * The error code when a visit cannot be on a day, else null.
 *
 * @param status status of the new visit; a request needs an answer, so it cannot be in the past
 */
export function dayRefusal(day: string, status: VisitStatus, today: string): ErrorCode | null {
  const ahead = daysBetween(today, day);
  if (ahead > daysAhead) return "too-far";
  if (ahead >= 0) return null;
  if (status === "requested") return "past-date";
  return ahead < -daysBack ? "too-old" : null;
}

/** The default length of a visit, in minutes. */
export const usualMinutes = (kind: VisitKind, lessonMinutes: number): number =>
  kind === "walkthrough" ? Math.min(15, lessonMinutes) : lessonMinutes;

/** The id of the person who writes the observation. */
export const observerOf = (plan: { kind: VisitKind; altId: string; mentorId: string | null }) =>
  plan.kind === "shadow" ? plan.altId : (plan.mentorId ?? plan.altId);

type Person = { id: string; name: string; mentor: boolean; alt: boolean };

/**
 * The people whom the viewer can put into a plan. A coordinator chooses both; a mentor plans with ALTs and is
 * the colleague; a person who teaches chooses their colleague.
 *
 * @returns the ALTs, the colleagues, and the kinds that fit them; a list with the viewer alone offers no
 * choice
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
