/** How figures of the whole group are told without pointing at one person. Pure. */

import { answerThreshold, groupThreshold } from "~/follow-up/vocabulary";
import { addDays, dayOf } from "~/web/dates";

/** How many answers a list names at most. */
const namedAtMost = 5;

/**
 * What a group chose most often, each choice counted by the number of people who made it.
 *
 * @returns null when fewer than five different people chose anything (domain notes 7.5, 7.6); what a single
 * person chose is never named
 */
export function mostChosen(
  choices: readonly { by: string; what: string }[],
): { what: string; count: number }[] | null {
  if (new Set(choices.map(({ by }) => by)).size < groupThreshold) return null;
  const people = new Map<string, Set<string>>();
  for (const { by, what } of choices) people.set(what, (people.get(what) ?? new Set()).add(by));
  return [...people]
    .map(([what, { size }]) => ({ what, count: size }))
    .filter(({ count }) => count >= answerThreshold)
    .sort((a, b) => b.count - a.count || a.what.localeCompare(b.what))
    .slice(0, namedAtMost);
}

/** The date is the day to look at a step; a busy week later still is in time. */
const graceDays = 7;

/** Whether a step was looked at within a week of its date. @param endedAt UTC milliseconds; null while open */
export const inTime = (dueOn: string, endedAt: number | null): boolean =>
  endedAt !== null && dayOf(endedAt) <= addDays(dueOn, graceDays);

/** Whether that week has gone by. @param today a Japan day */
export const isLate = (dueOn: string, today: string): boolean => addDays(dueOn, graceDays) < today;
