/** Permissions on goals, and the dates of steps. Pure functions. */

import type { Viewer } from "~/people/viewer";
import type { VisitStatus } from "~/visits/vocabulary";
import { addDays, dayMs, daysBetween } from "~/web/dates";
import type { ErrorCode } from "~/web/forms/fields";
import { farthestDays, type GoalStatus } from "./vocabulary";

type Person = Pick<Viewer, "id">;
type Pair = { altId: string; mentorId: string | null };

/**
 * Whether the viewer can have or follow goals: true for ALTs and mentors. A coordinator who is neither sees
 * only the numbers of goals.
 */
export const hasGoals = (viewer: Pick<Viewer, "alt" | "mentor">) => viewer.alt || viewer.mentor;

/** Whether the viewer may set a goal for themselves without a visit: ALTs may. */
export const canSetOwnGoal = (viewer: Pick<Viewer, "alt">) => viewer.alt;

/**
 * Whether the viewer may read a goal with its history, set and close its steps and write check-ins: its ALT and
 * the colleague who follows it may.
 */
export const canActOnGoal = (viewer: Person, goal: Pair) =>
  viewer.id === goal.altId || viewer.id === goal.mentorId;

/**
 * Whether the viewer may set a goal after a planned visit: the ALT and the mentor may, once the ALT may read
 * the feedback.
 *
 * @param openToAlt true when the ALT may read the feedback
 */
export const canSetGoalOn = (
  viewer: Person,
  visit: Pair & { status: VisitStatus },
  openToAlt: boolean,
) => canActOnGoal(viewer, visit) && visit.status === "planned" && openToAlt;

/** How long before a visit its observer sees the step with which the visit begins, in milliseconds. */
export const stepSeenBefore = 2 * dayMs;

export type DueState = "ahead" | "today" | "overdue";

/** Returns `today`, `overdue` or `ahead` for the date of a step. @param today Japan day (`YYYY-MM-DD`) */
export function dueState(dueOn: string, today: string): DueState {
  if (dueOn === today) return "today";
  return dueOn < today ? "overdue" : "ahead";
}

/**
 * Returns an error code when a day is not allowed as the date of a step: `from-tomorrow` when it is too
 * early, `too-far` when it is more than 365 days ahead. Returns null when the day is allowed.
 */
export function dueDayError(day: string, today: string): ErrorCode | null {
  const ahead = daysBetween(today, day);
  if (ahead < 1) return "from-tomorrow";
  return ahead > farthestDays ? "too-far" : null;
}

/**
 * Returns the first school day on or after `day`; the day itself when no school day follows within 60 days.
 */
export function schoolDayFrom(day: string, isSchoolDay: (day: string) => boolean): string {
  for (let ahead = 0; ahead < 60; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (isSchoolDay(candidate)) return candidate;
  }
  return day;
}

/**
 * Returns, for each action on a goal (check-in, outcome, next step, end as reached, set aside), whether it is
 * possible now.
 */
export function nextActs(goal: { status: GoalStatus; hasOpenStep: boolean }) {
  const open = goal.status === "open";
  return {
    checkIn: open && goal.hasOpenStep,
    outcome: open && goal.hasOpenStep,
    nextStep: open && !goal.hasOpenStep,
    /** A goal can be reached after its last step was closed. */
    reach: open && !goal.hasOpenStep,
    setAside: open,
  };
}
