/** Rules for the fields of a plan. Pure functions. */
import { addDays, daysBetween } from "~/web/dates";
import type { ErrorCode } from "~/web/forms/fields";
import type { VisitActor } from "./rules";
import {
  type PlanPart,
  planParts,
  type VisitKind,
  type VisitStatus,
  visitKinds,
} from "./vocabulary";

/** Maximum length of a line beside a plan, in characters. */
export const lineMax = 280;

/** Days back within which a past lesson can be entered. */
export const daysBack = 14;
/** Days ahead within which a visit can be planned. */
export const daysAhead = 365;

/** The periods of a school day that can be chosen. */
export const periods = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * Whether a day (`YYYY-MM-DD`) is a Saturday or Sunday. The form shows a hint only, because some schools are
 * open.
 */
export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/**
 * Returns the earliest day (`YYYY-MM-DD`) on which a visit may take place: today for a request; `daysBack`
 * days before today for a planned visit, which may be entered afterwards.
 */
export const firstDay = (status: VisitStatus, today: string): string =>
  status === "requested" ? today : addDays(today, -daysBack);

/**
 * Returns null when a visit may take place on a day, otherwise an error code: `too-far` or `too-old`, or
 * `past-date` for a request, which must be answered before the visit.
 *
 * @param status `requested` for a request
 */
export function dayError(day: string, status: VisitStatus, today: string): ErrorCode | null {
  const ahead = daysBetween(today, day);
  if (ahead > daysAhead) return "too-far";
  if (ahead >= 0) return null;
  if (status === "requested") return "past-date";
  return ahead < -daysBack ? "too-old" : null;
}

/**
 * Returns the default length of a visit in minutes: the whole lesson, or at most 15 minutes for a
 * walkthrough.
 */
export const usualMinutes = (kind: VisitKind, lessonMinutes: number): number =>
  kind === "walkthrough" ? Math.min(15, lessonMinutes) : lessonMinutes;

/**
 * Returns the id of the member who writes the observation of a visit: the ALT in a shadowing or
 * self-observation, otherwise the mentor.
 */
export const observerOf = (plan: { kind: VisitKind; altId: string; mentorId: string | null }) =>
  plan.kind === "shadow" ? plan.altId : (plan.mentorId ?? plan.altId);

/**
 * Returns the kinds to which a planned visit may be changed. A self-observation stays one, because it has no
 * colleague; a visit with a colleague becomes no self-observation.
 */
export const kindsInstead = (kind: VisitKind): VisitKind[] =>
  visitKinds.filter((each) => (each === "self") === (kind === "self"));

type PlanState = {
  schoolId: string;
  className: string;
  partnerTeacherId: string | null;
  kind: VisitKind;
  minutes: number;
  mentorId: string | null;
};

/** Returns a text that two states of a plan have in common only if they are equal. */
export const planKey = (plan: PlanState): string =>
  JSON.stringify([
    plan.schoolId,
    plan.className,
    plan.partnerTeacherId,
    plan.kind,
    plan.minutes,
    plan.mentorId,
  ]);

/** Returns the parts of a plan in which two states differ. */
export const changedParts = (before: PlanState, after: PlanState): PlanPart[] => {
  const differs: Record<PlanPart, boolean> = {
    school: before.schoolId !== after.schoolId,
    class: before.className !== after.className,
    partner: before.partnerTeacherId !== after.partnerTeacherId,
    kind: before.kind !== after.kind,
    length: before.minutes !== after.minutes,
    colleague: before.mentorId !== after.mentorId,
  };
  return planParts.filter((part) => differs[part]);
};

type Person = { id: string; name: string; mentor: boolean; alt: boolean };

/**
 * Returns the choices for the plan of a visit: `alts` and `colleagues` (the people whom the viewer may enter
 * as the ALT and as the colleague) and `kinds` (the kinds of visit that are possible with them). For an ALT,
 * `alts` contains the ALT alone; for a mentor who is not an ALT, `colleagues` contains the mentor alone.
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
