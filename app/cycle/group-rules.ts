/** Privacy rules for figures of the whole group. Pure functions. */

import { answerThreshold, groupThreshold } from "~/follow-up/vocabulary";
import { addDays, dayOf } from "~/web/dates";

/** Maximum number of answers in a list. */
const namedAtMost = 5;

/**
 * The most frequent choices of a group, each counted by the number of people who made it.
 *
 * @returns null when fewer than five people chose anything (domain notes 7.5, 7.6); a choice of a single
 * person is never listed
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

/** Days after its date within which a step counts as followed up in time. */
const graceDays = 7;

/** True when a step was closed within a week of its date. @param endedAt UTC milliseconds; null while open */
export const inTime = (dueOn: string, endedAt: number | null): boolean =>
  endedAt !== null && dayOf(endedAt) <= addDays(dueOn, graceDays);

/** True when that week is over. @param today Japan day */
export const isLate = (dueOn: string, today: string): boolean => addDays(dueOn, graceDays) < today;
