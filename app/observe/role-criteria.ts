/**
 * Maps criteria to the tasks of a role sheet, and compares the sheet's minute plan with the lesson. Pure
 * functions.
 */
import type { Owner } from "~/agree/vocabulary";
import type { Segment } from "./lesson-rules";
import { type StateValue, stateValues } from "./vocabulary";

/**
 * For each criterion, the ids of the tasks (from `db/content/roles.json`) that it is about. Empty for a
 * criterion about personal manner, which does not depend on who owns a task.
 */
export const criterionTasks: Readonly<Record<string, readonly string[]>> = {
  "goal-and-role": ["b-alt-part"],
  "ready-on-time": ["b-print", "b-ict", "b-arrive"],
  "plan-fit": ["b-plan-draft", "b-activity-idea", "b-level-check", "b-backup"],
  "adjusted-speech": ["d-small-talk", "d-model", "d-sounds", "d-instruct"],
  "model-together": ["d-model", "d-small-talk"],
  "clear-instructions": ["d-instruct", "d-check"],
  "real-communication": ["d-small-talk", "d-circulate"],
  "support-while-working": ["d-circulate", "d-individual"],
  "response-to-students": ["d-language-feedback"],
  "warm-interest": [],
  "everyone-takes-part": ["d-call", "d-grouping"],
  attention: ["d-discipline", "d-time", "d-grouping"],
  "hand-overs": [],
  initiative: ["d-speak-up"],
  "after-class-review": ["a-minute", "a-next"],
  "students-outside-class": ["a-board", "a-school-life"],
  "staff-relations": [],
  "reflection-growth": [],
  "w-goal": ["d-goal-board", "d-wrap-up"],
  "w-student-english": [],
  "w-clarity": ["d-instruct", "d-check"],
  "w-two-teachers": [],
  "w-climate": [],
  "m-structure": ["b-plan-draft", "d-time"],
  "m-english": [],
  "m-interaction": [],
  "m-content": [],
  "m-presence": [],
  "m-partner": [],
};

/**
 * Returns the ids of the rubric criteria whose tasks all belong to the partner teacher. For these, the
 * observer will probably answer "not in the agreed role". Tasks that are not on the role sheet are ignored.
 *
 * @param tasks the tasks of the role sheet with their owners
 */
export function criteriaWithTeacher(tasks: readonly { id: string; owner: Owner }[]): string[] {
  const owners = new Map(tasks.map(({ id, owner }) => [id, owner]));
  return Object.entries(criterionTasks).flatMap(([criterion, ids]) => {
    const known = ids.flatMap((id) => owners.get(id) ?? []);
    return known.length > 0 && known.every((owner) => owner === "teacher") ? [criterion] : [];
  });
}

/** A step of the minute plan with its planned place in the lesson, and how long each person led during it. */
export type PlannedTime = {
  /** Lesson time in milliseconds. */
  from: number;
  until: number;
  led: { value: StateValue; ms: number }[];
};

const minute = 60_000;

/**
 * Returns, for each step of the minute plan, when it was planned to begin and end in the lesson, and for how
 * long each person led during that time.
 *
 * @param minutes length of each step in minutes, in order
 * @param segments who led when, in lesson time
 * @param total length of the lesson so far, in milliseconds
 */
export function planAgainstSeen(
  minutes: readonly number[],
  segments: readonly Segment[],
  total: number,
): PlannedTime[] {
  let from = 0;
  return minutes.map((each) => {
    const step = { from, until: from + each * minute };
    from = step.until;
    const end = Math.min(step.until, total);
    const led = stateValues.lead.flatMap((value) => {
      const ms = segments
        .filter((segment) => segment.value === value)
        .reduce(
          (sum, segment) =>
            sum + Math.max(0, Math.min(segment.until, end) - Math.max(segment.from, step.from)),
          0,
        );
      return ms > 0 ? [{ value, ms }] : [];
    });
    return { ...step, led };
  });
}
