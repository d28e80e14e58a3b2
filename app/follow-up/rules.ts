/** Permissions on goals, and the dates of steps. Pure functions. */

import type { Viewer } from "~/people/viewer";
import type { VisitStatus } from "~/visits/vocabulary";
import { addDays, daysBetween } from "~/web/dates";
import type { ErrorCode } from "~/web/forms/fields";
import { farthestDays, type GoalStatus } from "./vocabulary";

type Person = Pick<Viewer, "id">;
type Pair = { altId: string; mentorId: string | null };

/**
 * ALTs and mentors can have or follow goals; a coordinator who is neither sees counts only (domain notes
 * 7.5).
 */
export const hasGoals = (viewer: Pick<Viewer, "alt" | "mentor">) => viewer.alt || viewer.mentor;

/** An ALT can set a goal without a visit. */
export const canSetOwnGoal = (viewer: Pick<Viewer, "alt">) => viewer.alt;

/**
 * A goal with its history is visible to its ALT, to the colleague who follows it, and to the observer of a
 * planned visit, because the visit opens with the last step.
 *
 * @param observes true when the viewer observes a planned visit of this ALT whose feedback is not shared yet
 */
export const canSeeGoal = (viewer: Person, goal: Pair, { observes }: { observes: boolean }) =>
  viewer.id === goal.altId || viewer.id === goal.mentorId || observes;

/** The ALT and the colleague who follows the goal set and close its steps and write check-ins. */
export const canActOnGoal = (viewer: Person, goal: Pair) =>
  viewer.id === goal.altId || viewer.id === goal.mentorId;

/** After a planned visit, either of its two people can set a goal once the ALT may read the feedback. */
export const canSetGoalOn = (
  viewer: Person,
  visit: Pair & { status: VisitStatus },
  openToAlt: boolean,
) => canActOnGoal(viewer, visit) && visit.status === "planned" && openToAlt;

export type DueState = "ahead" | "today" | "overdue";

/** Whether a step is due, overdue or later. @param today Japan day */
export function dueState(dueOn: string, today: string): DueState {
  if (dueOn === today) return "today";
  return dueOn < today ? "overdue" : "ahead";
}

/** The error code when a day is not allowed as the date of a step, else null. */
export function dueRefusal(day: string, today: string): ErrorCode | null {
  const ahead = daysBetween(today, day);
  if (ahead < 1) return "from-tomorrow";
  return ahead > farthestDays ? "too-far" : null;
}

/** The first school day on or after a day; the day itself when none follows soon. */
export function schoolDayFrom(day: string, isSchoolDay: (day: string) => boolean): string {
  for (let ahead = 0; ahead < 60; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (isSchoolDay(candidate)) return candidate;
  }
  return day;
}

/** The actions that the state of a goal allows. */
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
