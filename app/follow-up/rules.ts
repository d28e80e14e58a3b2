/** Who sees goals and acts on them, and when a step is due. Pure: data in, answer out. */

import type { Viewer } from "~/people/viewer";
import type { VisitStatus } from "~/visits/vocabulary";
import { addDays, daysBetween } from "~/web/dates";
import type { ErrorCode } from "~/web/forms/fields";
import { farthestDays, type GoalStatus } from "./vocabulary";

type Person = Pick<Viewer, "id">;
type Pair = { altId: string; mentorId: string | null };

/** Goals live where people teach and mentor; a pure coordinator has counts (domain notes 7.5). */
export const hasGoals = (viewer: Pick<Viewer, "alt" | "mentor">) => viewer.alt || viewer.mentor;

/** One's own goal, outside any visit. */
export const canSetOwnGoal = (viewer: Pick<Viewer, "alt">) => viewer.alt;

/**
 * Title, steps and history: the ALT, the colleague who follows the goal, and whoever is about to visit,
 * because the next visit opens with the last step.
 *
 * @param observes whether the viewer observes a planned visit of this ALT that was not shared yet
 */
export const canSeeGoal = (viewer: Person, goal: Pair, { observes }: { observes: boolean }) =>
  viewer.id === goal.altId || viewer.id === goal.mentorId || observes;

/** Steps are set, closed and reported on by the two whose goal it is. */
export const canActOnGoal = (viewer: Person, goal: Pair) =>
  viewer.id === goal.altId || viewer.id === goal.mentorId;

/** After a visit that stands, either of its two people writes the goal down, once the feedback is read. */
export const canSetGoalOn = (
  viewer: Person,
  visit: Pair & { status: VisitStatus },
  openToAlt: boolean,
) => canActOnGoal(viewer, visit) && visit.status === "planned" && openToAlt;

export type DueState = "ahead" | "today" | "overdue";

/** Where a step's date lies. @param today a Japan day */
export function dueState(dueOn: string, today: string): DueState {
  if (dueOn === today) return "today";
  return dueOn < today ? "overdue" : "ahead";
}

/** Why a step cannot be looked at on a day, or null when it can. */
export function dueRefusal(day: string, today: string): ErrorCode | null {
  const ahead = daysBetween(today, day);
  if (ahead < 1) return "from-tomorrow";
  return ahead > farthestDays ? "too-far" : null;
}

/** The first school day from a day on; the day itself when none is near. */
export function schoolDayFrom(day: string, isSchoolDay: (day: string) => boolean): string {
  for (let ahead = 0; ahead < 60; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (isSchoolDay(candidate)) return candidate;
  }
  return day;
}

/** What may be done next with a goal, by where its last step stands. */
export function nextActs(goal: { status: GoalStatus; hasOpenStep: boolean }) {
  const open = goal.status === "open";
  return {
    checkIn: open && goal.hasOpenStep,
    outcome: open && goal.hasOpenStep,
    nextStep: open && !goal.hasOpenStep,
    /** A goal is reached when its last step was looked at. */
    reach: open && !goal.hasOpenStep,
    setAside: open,
  };
}
